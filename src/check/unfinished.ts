import type { Claim } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import { parsePeriod } from '../model/period.ts';

/** From this day on a month's figures may be told as those of the month. */
const MONTH_END = 28;

/** The period was not over when the text was written: whatever the words, its figure is one so far, or of another period. */
export function isUnfinished(document: Pick<DocumentInfo, 'published'>, claim: Claim): boolean {
  const { published } = document;
  const { period } = claim;
  const shape = period === undefined ? undefined : parsePeriod(period);
  const written = published === undefined ? undefined : parsePeriod(published);
  if (!shape || !written || !Number.isFinite(shape.to) || shape.kind === 'day') return false;
  return shape.to > (written.day !== undefined && written.day < MONTH_END ? written.from : written.to);
}
