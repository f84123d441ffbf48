import type { YearDrivers } from '../../explain/drivers.ts';
import { type Estimate, middle } from '../../explain/range.ts';
import { formatNumber, formatQuantity } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { type PageLine, plain, quiet } from '../table/sections.ts';
import type { ExplainWords } from './words.ts';

export interface DriverTelling {
  readonly names: NameBook;
  readonly m: Messages;
  readonly w: ExplainWords;
  readonly unit: string | undefined;
}

export const signed = (x: number, text: (n: number) => string): string => (x > 0 ? `+${text(x)}` : text(x));

/** What drove one year, in sentences: volume and share, members, the tide and the local edge. */
export function driverLines(d: YearDrivers, { names, m, w, unit }: DriverTelling): PageLine[] {
  const amount = (e: Estimate): string =>
    signed(e.value, (n) => formatQuantity(Number(n.toPrecision(3)), unit, names.language));
  const part = names.metric(d.part);
  const lines: PageLine[] = [];
  const v = d.volumeAndShare;
  if (v) lines.push(plain(w.lmdi(part, d.year, amount(v.change), amount(v.volume), amount(v.share))));
  if (d.members) {
    const one = (e: Estimate): string => signed(e.value, (n) => formatNumber(Number(n.toFixed(1))));
    const list = d.members.map((x) => w.member(names.entity(x.entity), one(x.points)));
    lines.push(plain(w.members(d.year, m.list(list))));
  }
  const s = d.shiftShare;
  if (!s) return lines;
  const whole = names.entity(s.whole);
  const share = (e: Estimate): string => `${formatNumber(Number(middle(e.range).toFixed(2)))}%`;
  lines.push({
    ...plain(w.shift(d.year, amount(s.change), whole, amount(s.tide), amount(s.mix), amount(s.local))),
    under: [
      quiet(w.shiftLocal(part, amount(s.localPart), amount(s.localRest))),
      quiet(w.wholeShare(whole, share(s.shareBefore), share(s.shareAfter))),
      ...(s.crossBasis ? [quiet(w.wholeBasis(names.basis(d.basis), names.basis(s.wholeBasis)))] : []),
    ],
  });
  return lines;
}
