type P = Readonly<Record<string, string | number>>;

const years = (n: number | string | undefined): string => `${n} ${Number(n) === 1 ? 'year' : 'years'}`;

/** What the page of projections says, in English. Another language has the same keys or does not compile. */
export const WORDS_EN = {
  titleOdds: (metric: string, field: string, basis: string, to: string) =>
    `Who will lead: ${metric}, ${field}, to ${to}${basis ? `, ${basis}` : ''}`,
  titleOne: (metric: string, name: string, to: string) => `${name}: ${metric} to ${to}`,
  headline: (name: string, chance: string, year: string, scope: string) =>
    `${name} is first in ${scope} in ${year} with a chance of ${chance}`,
  baseSays: (chance: string) => `; base rate: whoever leads now stays first with ${chance}`,
  scope: (metric: string, field: string, basis: string) => [metric, field, basis].filter(Boolean).join(', '),
  provisional: 'provisional until the figures named below are in',
  odds: 'Chance of place 1',
  columns: {
    name: 'Name',
    last: 'Last figure',
    topThree: (year: string) => `top 3 ${year}`,
    year: 'Year',
    low: '10%',
    middle: 'middle',
    high: '90%',
    range: '95 in 100',
    method: '',
    source: 'said by',
    goal: 'goal',
    from: 'from',
    needs: 'log-odds a year',
    chance: 'chance',
    origin: 'known to',
    said: '80 in 100',
    actual: 'came',
    first: 'came first',
    given: 'had been given',
    leader: 'led then',
  },
  baseRow: 'the leader stays',
  star: '* an estimate, a figure whose origins clash, or supposed; the last row is the base rate',
  others: (n: number) => `${n} more, each below 1% in every year`,
  forecasts: 'What comes next',
  goals: 'What others say, and what it takes',
  goalsByCurves: 'The chance is that of the curves above.',
  goalsBelow: (mean: string, sd: string, n: number) =>
    `New things on file gained ${mean} ± ${sd} a year in log-odds (${n} stretches); the chance is that of gaining enough.`,
  settledBy: (year: string) => `The share of ${year} settles most of it.`,
  what: 'Before you use it',
  method: 'How it was made',
  methods: {
    trend: 'trend',
    carried: 'carried on',
    nowcast: 'months so far',
    curves: 'curves',
  },
  soFar: (months: string, value: string, carried: string) =>
    `${months} months: ${value}; growth carried to the year would give ${carried}`,
  made: {
    trend:
      'Trend: mean of the dynamic optimised theta model and the drift line, from six years on; before that the last figure is carried on.',
    intervals:
      'Intervals: errors of the same method on 1,344 annual series, joined by those of this metric’s own long series; not the model’s own opinion of itself.',
    odds: (draws: string, seed: string, common: string) =>
      `Odds: ${draws} draws, seed ${seed}; ${common} of the yearly surprise is common to all and changes no place.`,
    panel: (n: string, restless: string) =>
      `Learnt from ${n} long series of the metric; half of them move by less than ${restless} a year.`,
    curves:
      'Curves: logistic and Gompertz towards 100, 80 and 60 percent, equal weights, widened by how they missed before.',
    nowcast:
      'Months so far: past years’ share of the year and half the growth so far, errors measured on 1,428 monthly series.',
  },
  variant: {
    estimates: (year: string) => `Without estimates, results only (${year})`,
    stands: (year: string) => `As it stands, nothing supposed (${year})`,
    line: (name: string, chance: string) => `${name} ${chance}`,
  },
  backtest: {
    title: 'What it would have said',
    cover: (cells: string, in80: string, in95: string) =>
      `${cells} forecasts of one to three years: ${in80} fell inside their 80% band, ${in95} inside their 95% band.`,
    races: (n: string, brier: string, base: string) =>
      `${n} races: Brier score ${brier}${base ? ` against ${base} for “the leader stays”` : ''}; 0 is perfect.`,
    none: 'Too few years on file to test anything.',
  },
  notes: {
    'not-in-race': (p: P) =>
      `${p.count} members of the class have no figure of the last three years and are not in it: ${p.entities}${Number(p.count) > 8 ? ' …' : ''}.`,
    'other-basis-out': (p: P) =>
      `${p.entity} is left out: its last figure (${p.value}, ${p.year}) is counted otherwise (${p.basis}), so it can neither win nor lose this race.`,
    'provisional-estimate': (p: P) =>
      `Provisional: ${p.entity} ${p.year} is an estimate, no result is on file.`,
    'provisional-old': (p: P) =>
      `Provisional: the last figure of ${p.entity} is of ${p.year}; ${p.until} is missing.`,
    'provisional-weak': (p: P) =>
      `Provisional: ${p.entity} ${p.year} comes from no office, no association and not from the maker itself.`,
    'start-contested': (p: P) => `The origins of ${p.entity} ${p.year} clash; the start covers them all.`,
    'no-own-trend': (p: P) =>
      `${p.entity}: ${years(p.count)} on file show no trend of their own (from ${p.needed} on); the last figure is carried on.`,
    'share-too-short': (p: P) => `${p.entity}: ${years(p.count)} show no direction; ${p.needed} are needed.`,
    'year-bridged': (p: P) => `${p.entity} ${p.year} is missing and taken half-way between its neighbours.`,
    assumed: (p: P) => `Supposed: ${p.entity} ${p.year}.`,
    'basis-chained': (p: P) =>
      `${p.entity}: years up to ${p.until} were counted otherwise and are scaled to ${p.basis}.`,
    'beyond-measured': (p: P) =>
      `${p.entity}: ${years(p.ahead)} ahead; errors were measured up to ${p.measured} and are widened from there.`,
    'bases-mixed': (p: P) => `The likely winners are not counted alike: ${p.bases}.`,
    'no-odds-share': () => 'No odds of places for a share: name one entity.',
    'no-odds-signed': () => 'No odds of places for figures that may be negative.',
  } as Readonly<Record<string, (p: P) => string>>,
  short: (names: string) => `No trend of their own, under six years on file: ${names}.`,
};
