import { expect, it } from 'vitest';
import { checkText } from './check-text.ts';
import { openWorkspace } from './workspace.ts';

const workspace = openWorkspace({ ledger: '/nowhere/at/all' });

/** Verdict on the first claim of a sentence about the month whose estimate and result are both on file. */
function verdictOn(figure: string) {
  const text = `Retail sales of passenger cars in China reached ${figure} million units in December 2025.`;
  const { result } = checkText(workspace, { text, published: '2026-02-20' }, {});
  return result.verdicts[0]!;
}

it('an estimate that was printed before the result strains; a figure nobody printed is contradicted', () => {
  const early = verdictOn('2.296');
  expect(early.verdict).toBe('strained');
  expect(early.framing.map((f) => f.text).join()).toContain('estimate printed before');
  expect(verdictOn('2.496').verdict).toBe('contradicted');
});
