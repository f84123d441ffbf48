import type { Explanation } from '../../brief/explanation.ts';
import type { CheckResult } from '../../model/verdict.ts';
import { Page, shapeRun } from './page.ts';
import { makePainter } from './style.ts';
import { printable } from './width.ts';

const INDENT = 3;

/** One line a claim, or the line with the exact arithmetic below it. */
export function renderExplanations(
  result: CheckResult,
  explanations: ReadonlyMap<string, Explanation>,
  options: { readonly width: number; readonly colour: boolean; readonly exact: boolean },
): string {
  const page = new Page(options.width, makePainter(options.colour));
  const retold = new Set(result.claims.flatMap((c) => (c.sameAs === undefined ? [] : [c.id as string])));
  for (const v of result.verdicts) {
    const e = explanations.get(v.claim);
    if (!e || retold.has(v.claim)) continue;
    page.runs([shapeRun(v.verdict), { text: ` ${printable(e.line)}`, style: 'plain' }]);
    if (!options.exact) continue;
    for (const [i, step] of e.exact.entries())
      page.numbered('', i + 1, [{ text: printable(step), style: 'quiet' }], INDENT, 0);
    page.gap();
  }
  return page.toString();
}
