/** English words around places, limits and runs. No word of any domain. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** May stand between a verb of placing and its place: "firmly ranking [again] at the [very] top". */
export const BEFORE_PLACE = words(
  'only just firmly again also still now once the a an its their this that at in as to into on onto up overall equal joint currently then thus already back it them number out away over in currently jointly very national global domestic world historic first-ever position place spot',
);

/** Nouns that make an ordinal a place: "third place". */
export const PLACE_NOUNS = words('place position spot rank slot ranking places positions spots ranks slots');

/** What may follow a place; anything else makes the ordinal count something ("ranked first batch"). */
export const AFTER_PLACE = words(
  'among in of by for nationwide nationally globally worldwide domestically behind ahead and with on across but while after before only overall again during trailing when until till since from out last this that which who as where whereas though although so thus making beating between at within throughout over for, yet',
);

/** Verbs that put several at the places of a row. */
export const TAKING = words(
  'took take takes taking occupied occupy occupying claimed claim claiming filled fill filling made rounded held hold were',
);

/** Prepositions that say in what something is ranked. */
export const RANKED_IN = words('in by for of on');

/** Between such a preposition and its noun. */
export const LOOSE = words(
  "the terms of total its their overall annual both all new own his a an this that to and 's full year whole same yearly monthly local combined main total national nationwide domestic global chinese city",
);

export const AUXILIARY = words(
  'has have had was were is are been being be also again still now once did does do',
);

/** Forms of be that make a passive of what follows. */
export const BE = words('was were is are been being be got gets');

/** Verbs that tell of any change of hands: a place only with words of order behind them. */
export const SUCCEEDING = words(
  'replaced replacing supplanted displaced displacing took taking ousted ousting overthrew overthrown overthrowing deposed deposing dislodged dislodging',
);

/** Verbs of passing so wide that they need a metric beside them: "replaced", "passed". */
export const WIDE_PASSING = words(
  'replaced replacing displaced displacing supplanted passed passing beat beaten beating trumped topped topping passes overran outdid eclipsed eclipsing exceeded exceeding exceeds exceed toppled toppling took taking',
);

/** Verbs that tell of amounts as they stand; the others tell of an event in the order. */
export const STANDING_ABOVE = words(
  'exceeded exceeding exceeds exceed topped topping outsold outproduced surpasses outperformed outstripped',
);

/** "The top", "the lead": an order only with a class, a table or a metric beside it. */
export const WEAK_TOP = words(
  'the lead leading leader leadership summit helm pinnacle baton frontrunner front champion title gold market',
);

export const TABLE_NOUNS = words('ranking rankings list lists table tables league chart charts standings');

export const LEADING_VERBS = words('led leads lead leading tops topped topping heads headed heading');

export const YEAR_WORDS = words('year years');
export const UNIT_WORDS: ReadonlyMap<string, 'year' | 'quarter' | 'month'> = new Map([
  ['year', 'year'],
  ['years', 'year'],
  ['quarter', 'quarter'],
  ['quarters', 'quarter'],
  ['month', 'month'],
  ['months', 'month'],
]);

/** Adjectives of comparison: "more … than", "higher than". */
export const MORE = words('more higher larger greater bigger better');
export const LESS = words('less fewer lower smaller worse');

/** Words that cut a class down to a part of it. */
export const RESTRICTING = words(
  'western central eastern southern northern southwestern southwest northwestern northwest northeastern northeast southeastern southeast west east south north coastal inland large listed private foreign individual emerging startup startups small medium sized',
);
export const RESTRICTING_TAIL = words('along outside near under without that which whose where');

/** What may stand right before the words of a class; any other word says which of them. */
export const BEFORE_CLASS = words(
  "among amongst of in all other any every the its their 's and for than only no country nation national domestic chinese global world these those as from between across to into by single another top leading first led leads lead topped tops",
);
