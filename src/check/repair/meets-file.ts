import type { ClaimContent } from '../../model/claim.ts';
import { intersect } from '../../num/interval.ts';
import { intervalOf } from '../printed.ts';
import type { Session } from '../session.ts';

/** False when no figure on file can bear the content out: a look before the whole check is asked again. */
export function meetsFile({ prepared }: Session, content: ClaimContent): boolean {
  const { entity, metric, period } = content;
  if (entity === undefined || metric === undefined || period === undefined) return false;
  const { index } = prepared.rank;
  const rows = index.levelsOf({ entity, metric, period });
  if (content.kind !== 'level') return rows.length > 0 || prepared.rank.ratesOf(entity, metric).length > 0;
  const own = intervalOf(content);
  return own !== undefined && rows.some((r) => intersect(r.interval, own));
}
