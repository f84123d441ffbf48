import type { Note } from '../../model/note.ts';
import type { Pack } from '../../model/pack.ts';
import { isResult, wholeYear } from '../coverage.ts';

/** A hole with a reason on file must be one: a year that has a result by now is named, so that the reason goes. */
export function lintGaps(pack: Pack): Note[] {
  const gaps = pack.gaps ?? [];
  if (gaps.length === 0) return [];
  const filled = new Set(
    pack.observations.flatMap((o) => {
      const year = wholeYear(o.period);
      if (year === undefined || !isResult(o.status)) return [];
      return [o.entity, ...(pack.entities.get(o.entity)?.samePlace ?? [])].map(
        (e) => `${e}|${o.metric}|${year}`,
      );
    }),
  );
  return gaps.flatMap((gap) =>
    Array.from({ length: gap.to - gap.from + 1 }, (_, i) => gap.from + i)
      .filter((year) => filled.has(`${gap.entity}|${gap.metric}|${year}`))
      .map(
        (year): Note => ({
          code: 'gap-filled',
          params: { entity: gap.entity, metric: gap.metric, year },
          severity: 'warning',
          at: gap.at,
        }),
      ),
  );
}
