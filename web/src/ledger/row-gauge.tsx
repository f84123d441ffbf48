import type { ConflictRowView } from './views.ts';

interface RowGaugeProps {
  readonly gauge: NonNullable<ConflictRowView['gauge']>;
  readonly alt: string;
}

/** Widest and narrowest hatch, in shares of the width: room stays for the arrows on both sides. */
const WIDEST = 56;
const NARROWEST = 6;

/** Where one side ends and the other begins; no number lies in the hatch between them. */
export function RowGauge({ gauge: { ceiling, floor }, alt }: RowGaugeProps) {
  const gap = floor.value === 0 ? 1 : Math.min(1, Math.abs(1 - ceiling.value / floor.value));
  const wide = Math.max(NARROWEST, Math.min(WIDEST, gap * 100));
  const left = 50 - wide / 2;
  return (
    <span className="rg" role="img" aria-label={alt}>
      <span className="rg-l" style={{ right: `${100 - left}%` }}>
        ≤ {ceiling.text}
      </span>
      <span className="rg-r" style={{ left: `${left + wide}%` }}>
        ≥ {floor.text}
      </span>
      <span className="rg-axis" />
      <span className="rg-gap" style={{ left: `${left}%`, width: `${wide}%` }} />
    </span>
  );
}
