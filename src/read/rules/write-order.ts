import type { Claim, ClaimContent } from '../../model/claim.ts';

/**
 * Claims about order in one line, for corpora:
 * `rank springfield output 2025 #1 city` · `… #3 or better` · `… #10 missed` (eleventh or worse) · `comparison springfield output 2024 > shelbyville` ·
 * `… < 0.5 × springfield 2016` · `extremum springfield output 2016 only > 3000000 city` · `streak springfield output rank #1 2016..2023 (7 year)`.
 */
export function writeOrder(claim: ClaimContent): string {
  const words: string[] = [];
  if (claim.stance === 'denied') words.push('not');
  if (claim.modality !== undefined && claim.modality !== 'stated') words.push(claim.modality);
  words.push(claim.kind, short(claim.entity) ?? partsOf(claim), claim.metric ?? '-');
  if (claim.kind !== 'streak') words.push(claim.period ?? '-');
  if (claim.kind === 'rank') words.push(...rankWords(claim));
  if (claim.kind === 'comparison') words.push(...comparisonWords(claim));
  if (claim.kind === 'extremum') words.push(...extremumWords(claim));
  if (claim.kind === 'streak') words.push(...runWords(claim));
  return words.join(' ');
}

export function writeOrders(claims: readonly Claim[]): string[] {
  const kinds = ['rank', 'comparison', 'extremum', 'streak'];
  return claims.filter((c) => kinds.includes(c.kind)).map(writeOrder);
}

/** A sum of several is written `?shelbyville+capital`. */
const partsOf = (claim: ClaimContent): string =>
  `?${(claim.parts ?? []).map((p) => short(p.entity) ?? p.metric ?? p.period).join('+')}`;

function rankWords(claim: ClaimContent): string[] {
  const bound = claim.bound === 'at_most' ? ' or better' : claim.bound === 'more_than' ? ' missed' : '';
  const limit = claim.extremum?.threshold === undefined ? [] : [`to pass ${claim.extremum.threshold}`];
  return [
    `#${claim.value}${bound}`,
    ...(claim.by === 'size' ? [] : [`by ${claim.by}`]),
    ...limit,
    ...among(claim),
  ];
}

function comparisonWords(claim: ClaimContent): string[] {
  const { other = {}, factor, gap } = claim;
  const sign = { greater: '>', less: '<', equal: '=' }[claim.op ?? 'equal'];
  const side = [
    ...(other.entity !== undefined && (other.entity !== claim.entity || other.period === undefined)
      ? [short(other.entity)!]
      : []),
    ...(other.period === undefined ? [] : [other.period]),
    ...(other.modality === undefined ? [] : [other.modality]),
  ];
  return [
    ...(claim.of === undefined ? [] : [`of ${claim.of}`]),
    ...(claim.basePeriod === undefined ? [] : [`since ${claim.basePeriod}`]),
    sign,
    ...(factor === undefined ? [] : [`${factor} ×`]),
    side.join(' '),
    ...(gap === undefined ? [] : [`by ${gap.value} ${gap.unit}`]),
  ];
}

function extremumWords(claim: ClaimContent): string[] {
  const e = claim.extremum!;
  return [
    e.which,
    ...(e.count === undefined ? [] : [String(e.count)]),
    ...(e.threshold === undefined ? [] : [`> ${e.threshold}`]),
    ...(e.over === 'time' && e.which !== 'first_passage' ? ['over time'] : []),
    ...(e.window === undefined ? [] : [`in ${e.window}`]),
    ...among(claim),
  ];
}

function runWords(claim: ClaimContent): string[] {
  const r = claim.run!;
  const ends = r.from === undefined && r.to === undefined ? [] : [`${r.from ?? ''}..${r.to ?? ''}`];
  return [
    r.state,
    ...(r.place === undefined ? [] : [`#${r.place}`]),
    ...(r.threshold === undefined ? [] : [String(r.threshold)]),
    ...ends,
    ...(r.length === undefined ? [] : [`(${r.length} ${r.unit})`]),
    ...among(claim),
  ];
}

function among(claim: ClaimContent): string[] {
  if (claim.among === undefined) return [];
  const within = claim.among.within === undefined ? '' : `@${short(claim.among.within)}`;
  return [`${claim.among.class}${within}`];
}

function short(id: string | undefined): string | undefined {
  return id?.slice(id.indexOf(':') + 1);
}
