type P = Readonly<Record<string, string | number>>;

const plural = (n: number | string | undefined, one: string, many = `${one}s`): string =>
  `${n} ${Number(n) === 1 ? one : many}`;

const ordinal = (n: number): string => {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
};

const near = (p: P): string => (p.candidates ? `; nearest: ${p.candidates}` : '');

/** Everything Pitwall says in its own words, in English. Another language has the same keys or does not compile. */
export const EN = {
  verdict: {
    contradicted: 'contradicted',
    disputed: 'disputed',
    strained: 'strained',
    supported: 'supported',
    consistent: 'consistent',
    unverifiable: 'unverifiable',
  },
  outcome: {
    met: 'goal met',
    missed: 'goal missed',
    on_track: 'on track',
    open: 'still open',
    unknowable: 'cannot be known',
  },
  kind: {
    level: 'level',
    change: 'change',
    share: 'share',
    rank: 'rank',
    comparison: 'comparison',
    extremum: 'extreme',
    streak: 'run of years',
    target: 'goal',
    event: 'event',
    relation: 'relation',
  },
  label: {
    findings: 'What clashes or is strained',
    text: 'Sentence by sentence',
    conflicts: 'Conflicts',
    derived: 'Implied, but not said',
    calls: 'Whom to ask: figures that would settle most',
    notes: 'Notes of the reader',
    reads: 'reads',
    because: 'because',
    clash: 'clash',
    framing: 'but',
    repair: 'repair',
    sources: 'from',
    outcome: 'outcome',
    settle: 'ask for',
    repeated: 'again in',
    others: 'or reads',
    sides: 'sides',
    rules: 'rule',
    explained: 'maybe',
  },
  ordinal,
  bound: {
    exact: (v: string) => v,
    about: (v: string) => `about ${v}`,
    nearly: (v: string) => `nearly ${v}`,
    more_than: (v: string) => `more than ${v}`,
    less_than: (v: string) => `less than ${v}`,
    at_least: (v: string) => `at least ${v}`,
    at_most: (v: string) => `at most ${v}`,
    between: (v: string) => v,
  },
  range: (lo: string, hi: string) => `${lo} to ${hi}`,
  above: (v: string) => `above ${v}`,
  below: (v: string) => `below ${v}`,
  unknown: 'unknown',
  nobody: '(nobody named)',
  list: (items: readonly string[]) => items.join(', '),
  period: {
    undated: 'undated',
    open: (to: string) => `by ${to}`,
    since: (from: string) => `since ${from}`,
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  claim: {
    cell: (entity: string, metric: string, period: string) =>
      [entity, metric, period].filter(Boolean).join(', '),
    level: (cell: string, value: string) => `${cell}: ${value}`,
    change: (cell: string, base: string, value: string, down: boolean) =>
      `${cell}: ${down ? 'down' : 'up'} ${value}${base ? ` on ${base}` : ''}`,
    move: (cell: string, base: string, down: boolean | undefined) =>
      `${cell}: ${down === undefined ? 'changed' : down ? 'fell' : 'rose'}${base ? ` on ${base}` : ''}`,
    share: (cell: string, whole: string, value: string) => `${cell}: ${value}${whole ? ` of ${whole}` : ''}`,
    rank: (cell: string, place: string, among: string, by: string) =>
      `${cell}: ${place}${among ? ` among ${among}` : ''}${by}`,
    by: { size: '', time: ', by who was earlier', standing: ', by place in a ranking' },
    among: (classText: string, within: string) => (within ? `${classText} of ${within}` : classText),
    comparison: (left: string, op: string, right: string, of: string) =>
      `${of ? `${of} of ` : ''}${left} ${op} ${right}`,
    op: { greater: 'above', less: 'below', equal: 'equal to' },
    better: { greater: 'ahead of', less: 'behind', equal: 'level with' },
    times: (factor: string) => `${factor} times`,
    of: { level: '', change: 'growth', share: 'share', rank: 'place' },
    gap: (v: string) => `, by ${v}`,
    extremum: {
      max: 'the highest',
      min: 'the lowest',
      only: 'the only one',
      first_passage: 'for the first time',
      first_in_time: 'the first',
      member_of_first: 'one of the first',
    },
    onlySome: (count: string, named: boolean, exact: boolean) =>
      `${named ? 'one of ' : ''}${named && exact ? 'the ' : ''}${exact ? 'only ' : ''}${count}`,
    extremumOf: (cell: string, which: string, limit: string, among: string, window: string) =>
      `${cell}: ${which}${limit ? ` above ${limit}` : ''}${among ? ` among ${among}` : ''}${window ? ` in ${window}` : ''}`,
    run: (cell: string, state: string, among: string, stretch: string, length: string) =>
      `${cell}: ${state}${among ? ` among ${among}` : ''}${stretch ? `, ${stretch}` : ''}${length ? `, ${length}` : ''}`,
    state: {
      rank: (place: string) => place,
      not_rank: (place: string) => `not ${place}`,
      rise: () => 'rising',
      fall: () => 'falling',
      above: (v: string) => `above ${v}`,
      below: (v: string) => `below ${v}`,
    },
    length: (n: number, unit: string) => plural(n, unit),
    target: (cell: string, value: string, label: string, deadline: string, issuer: string) =>
      `${cell ? `${cell}: ` : ''}goal${value ? ` ${value}` : ''}${label ? ` “${label}”` : ''}${deadline ? ` by ${deadline}` : ''}${issuer ? `, set by ${issuer}` : ''}`,
    event: (type: string, actors: string, place: string, date: string) =>
      `${type}: ${actors}${place ? `, in ${place}` : ''}${date ? `, ${date}` : ''}`,
    relation: (subject: string, type: string, object: string, since: string) =>
      `${subject} ${type} ${object}${since ? `, ${since}` : ''}`,
    sum: (parts: string) => `sum of ${parts}`,
    perYear: ' a year',
    modality: { stated: '', goal: ' (goal)', forecast: ' (forecast)', opinion: ' (opinion)' },
    denied: ' (denied)',
    says: (who: string) => ` (says ${who})`,
    basis: (name: string) => ` (${name})`,
  },
  reading: {
    who: 'Who',
    metric: 'Metric',
    period: 'Period',
    base: 'Against',
    figure: 'Figure',
    range: 'Printing allows',
    whole: 'Share of',
    relation: 'Relation',
    other: 'Whom',
    otherPeriod: 'Their period',
    among: 'Among',
    extremum: 'Which',
    run: 'Run',
    deadline: 'Due',
    between: 'Between',
    actors: 'Who',
    place: 'Place',
    date: 'Date',
    basis: 'Basis',
    credited: 'Credited to',
    speaker: 'Speaker',
    notStated: 'not stated',
    carried: 'carried over',
    fromSentence: (n: number) => `from sentence ${n}`,
  },
  step: {
    related: (cell: string, relation: string, other: string) => `${cell} ${relation} ${other}`,
  },
  gauge: {
    floor: 'must be at least',
    above: 'must lie above',
    ceiling: 'can be at most',
    below: 'must lie below',
  },
  gaugeAlt: (cell: string, floor: string, ceiling: string) =>
    `${cell} ${floor} and ${ceiling}: no number is both.`,
  /** The verdict in one sentence. */
  headline: {
    clash: (others: string) => `Not possible together with ${others}.`,
    split: (others: string) => `Evidence is split: it cannot stand together with ${others}.`,
    strained: 'Holds only when a loose word or an assumption is not taken strictly.',
    supported: (n: number) =>
      n === 0
        ? 'Arithmetic on other figures of the text gives the same.'
        : `Borne out by ${plural(n, 'independent witness', 'independent witnesses')}.`,
    consistent: 'What bears on it leaves it possible.',
    implied: (range: string) => `What bears on it leaves ${range}.`,
    unverifiable: 'Nothing on file bears on it.',
    more: (n: number) => `${n} more`,
    claimsOf: (ids: string) => `${ids} of this text`,
    sources: (n: number) => plural(n, 'source'),
    and: (a: string, b: string) => `${a} and ${b}`,
  },
  sheet: {
    claims: 'Claims',
    sources: 'Sources',
    about: 'About',
    what: 'What',
    text: 'Text',
    title: 'Title',
    facts: 'Document',
    against: 'Checked',
    claim: 'claim',
    verdict: 'verdict',
    quote: 'quote',
    reading: 'reading',
    kind: 'kind',
    outcome: 'outcome',
    headline: 'finding',
    framing: 'framing',
    conflicts: 'conflicts',
    witnesses: 'witnesses',
    source: 'source',
    address: 'address',
  },
  witnesses: (n: number) => (n === 0 ? 'by the text itself' : plural(n, 'witness', 'witnesses')),
  shortBy: (by: string) => (by.startsWith('×') ? `apart by a factor of ${by.slice(1)}` : `short by ${by}`),
  conflictClass: {
    hard: 'proven',
    soft: 'only if vague words are taken narrowly',
    assumption: 'rests on an assumption',
  },
  repair: (field: string, from: string, to: string, closes: string, slip: string) =>
    `${field} ${from} → ${to} (${slip}) would close ${closes}`,
  slip: {
    year: 'another year',
    run: 'a year more or less',
    scale: 'a zero or a scale word',
    digits: 'two digits exchanged',
    sign: 'a rise told as a fall, or the other way round',
    ratio: 'the new level in percent of the old, told as an increase',
    'year-to-date': 'part of the year, told as the year',
    swap: 'the two exchanged',
    measure: 'counted at another point: made, sold',
    place: 'the place around it or inside it',
  },
  repairOf: (claim: string, text: string) => `${claim}: ${text}`,
  seeConflict: (id: string, claim: string) => `${id}, drawn under ${claim}`,
  calls: (cell: string, n: number, whom: string) =>
    `${cell} → ${plural(n, 'finding')}${whom ? `; ask ${whom}` : ''}`,
  restatedFrom: (printed: string) => `as restated (derived; ${printed} had been printed)`,
  derivedQuantity: { level: '', change: 'change', share: 'share', difference: 'difference' },
  derived: (cell: string, quantity: string, other: string, value: string) =>
    `${cell}${quantity ? `, ${quantity}` : ''}${other ? ` (${other})` : ''}: ${value}`,
  against: {
    text: 'by the text alone',
    ledger: (pack: string, figures: string, sources: string) =>
      `against ${pack}: ${figures} figures of ${sources} sources`,
  },
  moreSteps: (n: number) => `… ${plural(n, 'more step')} (--verbose)`,
  moreSources: (n: number) => `… ${plural(n, 'more source')} (--verbose)`,
  claims: (n: number) => plural(n, 'claim'),
  noClaims:
    'No checkable claim was found: no figure, rank, comparison, goal, event or relation that Pitwall can read.',
  quiet: (n: number) => `${plural(n, 'sentence')} without a claim`,
  nothingFound: (n: number) =>
    `No conflict found among ${plural(n, 'claim')}. That is not “all true”: see what each rests on.`,
  summary: (n: number, parts: string) => `${plural(n, 'claim')}: ${parts}`,
  readNote: {
    'reading-doubtful': (p: P) =>
      `“${p.words}” was left out: nothing in it says what it counts, and ${p.claim} gives another figure`,
    'sums-undecided': () => 'Some sums were not decided: the solver gave up, so nobody is held to them',
    'definitions-clash': (p: P) =>
      `${p.definition}: cannot hold together with another definition, so neither is used`,
    'number-not-finite': (p: P) => `${p.claim}: a number in it is not finite, so it was not checked`,
    'unknown-entity': (p: P) =>
      `${p.claim ? `${p.claim}: ` : ''}nobody on file is called “${p.name}”${near(p)}`,
    'unknown-metric': (p: P) => `${p.claim ? `${p.claim}: ` : ''}no metric is called “${p.name}”${near(p)}`,
    'no-document-date': () =>
      'the text has no date, so “last year” and the like stay open: give one with --date YYYY-MM-DD',
  } as Readonly<Record<string, (p: P) => string>>,
  left: {
    'not-stated': () => 'a question, a condition or a wish: nothing is claimed',
    pace: () => 'so many a day or a week, or one in so many: no amount of a period',
    'unit-note': () => 'tells the unit of the figures around it',
    strange: (words: string) => `told of “${words}”, which no metric stands for`,
    'no-metric': () => 'no word says what it counts or measures',
    misfit: (_words: string, metric: string) =>
      `the metric at hand, ${metric}, does not go with its noun or unit`,
    'no-bearer': () => 'nobody on file it could be said of',
    'no-period': () => 'no time it could belong to',
    'other-side': () => 'the other side of a comparison, goal or limit',
    'no-tie': () => 'no word or form I know ties it to the metric at hand',
    doubtful: () => 'read, and given up: a surer figure of the same thing stands beside it',
    crowd: () => 'too many figures in one sentence',
  },
  leftOut: (figure: string, why: string) => `“${figure}” left: ${why}`,
  standings: {
    title: (metric: string, classText: string, period: string) => `${metric}, ${classText}, ${period}`,
    basis: (name: string, asOf: string) => `${name} · as of ${asOf}`,
    columns: {
      place: 'Place',
      name: 'Name',
      value: 'Value',
      growth: 'Growth',
      share: 'Share',
      gap: 'Gap',
      status: 'Status',
    },
    status: {
      settled: 'settled',
      contested: 'contested',
      'single-source': 'one source',
      implied: 'implied',
      unknown: 'unknown',
    } as Readonly<Record<string, string>>,
    openEnd: '…',
    missing: (names: string, more: number) =>
      `no figure on file: ${names}${more > 0 ? ` and ${more} more` : ''}`,
    shareOf: (part: string, whole: string) => `Share: ${part} of ${whole}`,
  },
  openConflicts: {
    none: 'No open conflict among the figures on file.',
    title: (n: number) => plural(n, 'open conflict'),
    more: (n: number) => `… and ${n} more (--all)`,
  },
  near: { label: 'nearby', holds: 'holds', fails: 'fails', unknown: 'not known' },
  explain: {
    line: (id: string, phrase: string, verdict: string, reason: string, step: string) =>
      `${id} ${phrase}: ${verdict}. ${reason}${step ? ` ${step}.` : ''}`.trim(),
    exactly: (lo: string | undefined, hi: string | undefined) =>
      lo !== undefined && hi !== undefined
        ? lo === hi
          ? ` [exactly ${lo}]`
          : ` [exactly ${lo} to ${hi}]`
        : ` [exactly ${lo ?? hi}]`,
    product: (fraction: string) =>
      fraction === '1'
        ? 'Round the whole chain the ratios multiply to exactly 1, and one of the bounds is strict: they would have to come to more.'
        : `Round the whole chain the ratios multiply to ${fraction}; they would have to come to 1 or more.`,
  },
  sourceRecords: {
    title: (n: number) => `How ${plural(n, 'source')} fared where others could test them`,
    about:
      'A figure is dropped when it stands on the lighter side of an unexplained clash, or is a known misprint.',
    origin: 'whose figures',
    kind: 'kind',
    figures: 'on file',
    tested: 'tested',
    dropped: 'dropped',
    split: 'undecided',
    explained: 'explained',
    expected: 'expected wrong',
    prior: 'expected wrong: before any test one in twenty, with the weight of twenty figures',
    kinds: {
      official: 'official',
      company: 'the company itself',
      industry_body: 'industry body',
      media: 'media',
      copy: 'copies',
    },
    more: (n: number) => `… and ${n} more (--all)`,
    untested: (n: number) => `${plural(n, 'source')} more: nobody else has a figure for the same thing.`,
  },
} as const;
