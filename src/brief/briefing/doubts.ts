import { cellText } from '../call-list.ts';
import { describeContent } from '../describe-claim.ts';
import { stretches } from '../explain/stretches.ts';
import { formatInterval, formatShortfall } from '../format.ts';
import type { Cited, Telling } from './briefing.ts';

/** Open conflicts that this entity's figures are part of, both sides with their sources. */
export function conflictsTold({ x, names, m, cite }: Telling): Cited[] {
  return x.conflicts.map((c) => {
    const apart = c.shortBy > 0 ? ` (${m.shortBy(formatShortfall(c.shortBy))})` : '';
    const unit = c.kind === 'growth' ? 'percent' : undefined;
    return cite(
      `${cellText(c.cell, names, m)}${apart}`,
      [],
      c.sides.map((s) =>
        cite(names.language === 'zh' ? formatInterval(s.range, unit, m, names.language) : s.text, s.evidence),
      ),
    );
  });
}

const TOLD = 12;
const GRAVEST = ['contradicted', 'disputed', 'strained', 'supported', 'consistent', 'unverifiable'];

/** The gravest first: what a desk has to know before it repeats it. */
export function pressTold({ x, names, m, w, cite }: Telling): Cited[] {
  const sorted = [...x.press].sort(
    (a, b) => GRAVEST.indexOf(a.verdict.verdict) - GRAVEST.indexOf(b.verdict.verdict),
  );
  const lines = sorted
    .slice(0, TOLD)
    .map((p) =>
      cite(
        w.said(p.source.publisher, describeContent(p.claim, names, m), m.verdict[p.verdict.verdict]),
        p.verdict.evidence,
      ),
    );
  const rest = sorted.length - TOLD;
  return rest > 0 ? [...lines, cite(w.more(rest), [])] : lines;
}

/** Years without a figure, and years that rest on one origin alone. */
export function unknownTold({ x, m, w, cite }: Telling): Cited[] {
  const { gaps, points } = x.explanation.series;
  const single = points.filter((p) => p.status === 'single-source').map((p) => p.year);
  return [
    ...(gaps.length > 0 ? [cite(w.gaps(m.list(stretches(gaps))), [])] : []),
    ...(single.length > 0 ? [cite(w.single(m.list(stretches(single))), [])] : []),
  ];
}
