const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What the page of an explanation says, in English. Another language has the same keys or does not compile. */
export const EXPLAIN_EN = {
  title: (entity: string, metric: string, years: string) => `${entity}: ${metric}, ${years}`,
  head: {
    series: 'The series',
    turns: 'Peaks and troughs',
    break: 'One tested break',
    drivers: 'What drove growth',
    beside: 'What happened beside the turns',
    reasons: 'Reasons the press gives',
    reversals: 'Said, and done later',
  },
  columns: {
    year: 'Year',
    value: 'Value',
    growth: 'Growth',
    bar: '',
    turn: '',
    basis: 'Basis',
    total: 'Total',
    part: (name: string) => name,
    rest: 'Rest',
    share: 'Share before → after',
    ofChange: 'Of the change',
  },
  empty: 'No full year of this series is on file.',
  gaps: (years: string) => `No figure: ${years}.`,
  seams: (years: string) => `The way of counting changes in ${years}: growth across it is not shown.`,
  rule: 'Rule: a peak is the highest figure since the last trough, followed by a fall of at least 10% or by two falls in a row; a trough the other way round.',
  noTurns: 'None by the rule.',
  turn: { peak: 'peak', trough: 'trough' },
  turnLine: (year: number, kind: string, value: string) => `${year} ${kind}: ${value}`,
  unsure: 'not beyond what the rounding allows',
  turnCross: 'shown by figures counted in different ways',
  breakFound: (year: number, shift: string, set: string) =>
    `Mean growth shifted by ${shift} points from ${year} on${set ? ` (the data cannot tell it from ${set})` : ''}.`,
  breakNone: (n: number, detectable: string) =>
    `No detectable break in ${plural(n, 'growth rate')}. That is not “no break”: only a shift of ${detectable} points or more would be found nine times in ten.`,
  breakShort: (n: number, least: number) =>
    `Not tested: ${plural(n, 'growth rate')} in a row on one basis, ${least} are needed.`,
  breakWhere: (from: number, to: number, basis: string, t: string, critical: string) =>
    `${from}–${to}, ${basis}; largest t ${t}, by chance below ${critical} in 19 of 20 series (simulated).`,
  noDrivers: 'No year has total and part, like its predecessor, on one basis.',
  shift: (year: number, change: string, whole: string, tide: string, mix: string, local: string) =>
    `${year}, change ${change}: ${tide} with the tide of ${whole}, ${mix} by the mix of its segments, ${local} by a local edge`,
  shiftLocal: (part: string, partValue: string, restValue: string) =>
    `local edge: ${part} ${partValue}, rest ${restValue}`,
  wholeShare: (whole: string, before: string, after: string) => `its share of ${whole}: ${before} → ${after}`,
  wholeBasis: (own: string, whole: string) =>
    `counted in different ways: ${own} here, ${whole} for the whole`,
  lmdi: (part: string, year: number, change: string, volume: string, share: string) =>
    `${part} ${year}: ${change}, of which ${volume} came with the total and ${share} by a larger share of it`,
  members: (year: number, list: string) =>
    `${year}, in points, as far as on file on this basis (no full split): ${list}`,
  member: (name: string, points: string) => `${name} ${points}`,
  and: '; ',
  noEvents: 'no event on file',
  placebo: (year: number, effect: string, rank: number, of: number, p: string, basis: string) =>
    `yearly growth changed by ${effect} points from ${year} on: rank ${rank} of ${of} (${basis}); the smallest p this comparison could reach is ${p}`,
  outcome: {
    'bears-out': 'figures bear it out',
    partly: 'in part',
    against: 'figures speak against it',
    opinion: 'opinion: nothing on file to test it by',
    'no-figures': 'cannot be tested: figures are missing',
  },
  measure: {
    explained: (value: string) => `it accounts for ${value} of the move`,
    use: (value: string) => `${value} of the capacity on file was used`,
    'share-gap': (value: string) => `its share differs by ${value} points from the whole’s`,
  },
  reason: (statement: string, stretch: string) => `${statement} (${stretch})`,
  says: (who: string) => `says ${who}`,
  noReasons: 'None on file.',
  later: (date: string, text: string) => `later, ${date}: ${text}`,
  said: (date: string, text: string) => `${date}: ${text}`,
  key: {
    level: (metric: string, year: number) => `${metric} ${year}`,
    growth: (year: number) => `Growth ${year}`,
    share: (part: string, metric: string, year: number) => `${part} of ${metric} ${year}`,
    ofWhole: (whole: string, year: number) => `Share of ${whole} ${year}`,
    before: (value: string) => `${value} the year before`,
    crossBasis: 'counted in different ways',
    best: (years: number) => `highest of ${years} years on file`,
    below: (less: string, year: number) => `${less} below ${year}`,
    otherwise: (value: string, year: number) => `${value} in ${year}, counted another way`,
  },
};
