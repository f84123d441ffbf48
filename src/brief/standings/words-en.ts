type P = Readonly<Record<string, string | number>>;

const plural = (n: number | string | undefined, one: string, many = `${one}s`): string =>
  `${n} ${Number(n) === 1 ? one : many}`;

/** What the pages of standings, race and their kin say, in English. Another language has the same keys or does not compile. */
export const WORDS_EN = {
  /** Whatever is called first is called so with metric, scope, period and basis in the same line. */
  scope: (metric: string, among: string, period: string, basis: string) =>
    `${metric}, ${among}, ${period}, ${basis}`,
  among: (classText: string, within: string) => (within ? `${classText} of ${within}` : classText),
  list: (names: string) => `among ${names}`,
  /** The same as one phrase, for a line that calls somebody first; a list of names brings its own "among". */
  firstScope: (metric: string, among: string, period: string, basis: string, isList: boolean) =>
    `${metric} ${isList ? '' : 'among '}${among} in ${period} (${basis})`,
  headline: (scope: string, names: string, places: string) => `No. 1 in ${scope}: ${names}${places}`,
  headlineOpen: (scope: string, name: string, places: string) =>
    `Largest on file in ${scope}: ${name}${places}`,
  places: (best: string, worst: string) => ` (possible places ${best}–${worst})`,
  place: (only: string) => ` (place ${only})`,
  asOf: (date: string) => (date ? `as of ${date}` : 'no dated source'),
  columns: {
    place: 'Place',
    name: 'Name',
    value: 'Value',
    growth: 'Growth',
    share: 'Share',
    whole: 'Of all',
    gap: 'Gap',
    years: 'Years',
    status: '',
    source: 'Src',
  },
  status: {
    settled: 'several origins agree',
    contested: 'origins clash',
    'single-source': 'one origin',
    implied: 'worked out',
    unknown: 'unknown',
  },
  openEnd: '…',
  shareOf: (part: string, whole: string) => `Share: ${part} of ${whole}`,
  wholeOf: (whole: string, basis: string) =>
    `Of all: share of ${whole}; * whole counted on another basis (${basis})`,
  wholeSame: (whole: string) => `Of all: share of ${whole}`,
  narrow: 'Left out for want of width (a wider terminal, or --format csv, has them):',
  bands: 'Rows joined by a line cannot be separated.',
  years: 'Years: until it reaches the present level of the row above at its own growth',
  missing: (names: string) => `No figure on this basis, and could change the order: ${names}`,
  missingOne: (name: string, best: string, cap: string, estimate: string) =>
    `${name} (place ${best} at best${cap ? `, at most ${cap}` : ''}${estimate ? `, estimate ${estimate}` : ''})`,
  more: (n: number) => `${n} more`,
  otherBasis: (names: string) => `† Counted on another basis, without a place of its own: ${names}`,
  onBasis: (name: string, basis: string) => `${name} (${basis})`,
  note: {
    'higher-elsewhere': (p: P) =>
      `${p.count} of those † ${p.count === 1 ? 'has' : 'have'} a higher figure than the first row`,
    'other-unit': (p: P) =>
      `${p.entity} is on file in ${p.unit} (${p.reported}) and not ranked: money is not converted without a dated rate`,
    nested: (p: P) => `${p.entity} belongs to ${p.holder}; both are counted`,
    'class-open': () => 'members without a figure could be above: the worst places are open',
    'basis-unknown': (p: P) =>
      `${plural(p.count, 'figure')} do not say how they were counted: only gaps beyond a factor of 1.5 or one origin for both decide an order`,
    'no-figures': () => 'nothing on file on this basis',
    'thin-table': (p: P) => `thin: ${plural(p.count, 'member')} with a figure, ${p.missing} without`,
  } as Readonly<Record<string, (p: P) => string>>,
  race: {
    title: (scope: string) => `Who led: ${scope}`,
    status: {
      clear: 'clear',
      contested: 'contested',
      'cross-basis': 'only across bases, or other on another basis',
      unknown: 'unknown',
    },
    basisByYear: 'basis year by year',
    thin: 'thin',
    nobody: 'nobody can be named',
    tie: (names: string) => names,
    since: (year: string) => `since ${year}`,
    margin: (gap: string) => `ahead by ${gap}`,
    possible: (names: string) => `possibly: ${names}`,
    sources: (n: number) => plural(n, 'source'),
    changes: 'Changes of the lead',
    change: (year: string, from: string, to: string, bases: string) => `${year}: ${from} → ${to} (${bases})`,
    bases: (from: string, to: string) => (from === to ? from : `${from} → ${to}`),
    uncounted: 'across bases: flagged, not counted',
    counted: (n: number, flagged: number) =>
      `${plural(n, 'change')} counted, ${flagged} flagged across bases`,
    reigns: 'Reigns, and how sources date them',
    reign: (name: string, from: string, to: string, years: number, contested: number) =>
      `${name} ${from === to ? from : `${from}–${to}`}, ${plural(years, 'year')}${contested ? `, ${contested} contested` : ''}`,
    stated: (stretch: string, length: string, metric: string, who: string) =>
      `${stretch}${length}${metric ? ` (counts ${metric})` : ''}: ${who}`,
    length: (n: number) => `, ${plural(n, 'year')}`,
    clash: 'the sources do not agree when it began',
    origins: (names: string, n: number) => (n > 0 ? `${names} and ${n} more` : names),
    side: {
      proven: 'proven by figures',
      reported: 'said outright',
      'on-file': 'largest on file',
    },
  },
  doubt: {
    'reported-only': (p: P) => `said by ${p.who}; no figures prove it`,
    'single-origin': (p: P) => `all of it from one origin: ${p.origin}`,
    'leads-on-file': (p: P) => `largest of ${p.count} on file (${p.basis}); others have no figure`,
    'figures-clash': (p: P) => `its own figures clash (${p.basis})`,
    'other-first': (p: P) => `${p.entity} is first on ${p.basis}, by ${p.who}`,
    behind: (p: P) => `${p.behind} is above it on ${p.basis}, by ${p.who}`,
    'placed-lower': (p: P) => `placed lower by ${p.who}`,
    'outside-run': (p: P) => `this year lies outside its reign as dated by ${p.who}`,
    'lead-across-bases': (p: P) =>
      `its figure is on ${p.basis}, rivals' figures on others: no single count shows the lead`,
    'higher-elsewhere': (p: P) => `${p.entity} has a higher figure on ${p.basis}: ${p.value}`,
    'absent-rival': (p: P) =>
      `${p.entity} has no figure of this year on ${p.basis}, and had a larger one in ${p.year}: ${p.value}`,
    'could-be-above': (p: P) =>
      `${p.entity} could be above: no figure on ${p.basis}${p.cap ? `, at most ${p.cap}` : ''}${p.estimate ? `; estimate up to ${p.estimate}` : ''}`,
    'level-with': (p: P) => `${p.entity} cannot be told apart on ${p.basis}`,
    'part-of-year': (p: P) => `${p.entity} was said to lead in ${p.period}`,
  } as Readonly<Record<string, (p: P) => string>>,
} as const;
