import type { ReactNode } from 'react';
import type { VerdictStatus } from '../../src/model/verdict.ts';

/** Disc family holds, squares clash, broken ring is unknown: the shapes tell the verdicts apart without colour. */
const SHAPES: Record<VerdictStatus, ReactNode> = {
  supported: (
    <>
      <circle cx="8" cy="8" r="7.2" fill="currentColor" />
      <path
        className="cut"
        d="M4.6 8.3l2.4 2.4 4.5-5"
        fill="none"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  consistent: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="2" />,
  strained: (
    <>
      <path
        d="M8 2.2L14.6 13.6H1.4z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinejoin="round"
      />
      <path d="M8 6.4v3.4M8 11.6v.2" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  disputed: (
    <>
      <rect x="1.9" y="1.9" width="12.2" height="12.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <rect x="1.9" y="1.9" width="6.1" height="12.2" fill="currentColor" />
    </>
  ),
  contradicted: (
    <>
      <rect x=".9" y=".9" width="14.2" height="14.2" rx="1" fill="currentColor" />
      <path className="cut" d="M5 5l6 6M11 5l-6 6" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  unverifiable: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeDasharray="2.6 2.3"
      />
      <circle cx="8" cy="8" r="1.5" fill="currentColor" />
    </>
  ),
};

export function Glyph({ verdict }: { readonly verdict: VerdictStatus }) {
  return (
    <svg className="g" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[verdict]}
    </svg>
  );
}
