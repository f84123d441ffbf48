/** Closed-class words of English that the frame reader leans on. Nothing of a domain lives here. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const BE = set('am is are was were be been being');
export const HAVE = set('has have had having');
export const DO = set('do does did');
/** What is only meant to happen. */
export const FUTURE = set(
  "will would shall should may might could can must 'll won't wouldn't couldn't can't",
);
export const NOT = set(
  "not never n't without neither nor hardly barely cannot can't won't didn't doesn't isn't wasn't",
);

export const PREPOSITIONS = set(
  'of with by to from in at on for between among under into through via as like than after before behind against over ' +
    'inside within near about despite following during beside besides beyond across toward towards onto upon alongside since until without per unlike around throughout out off',
);

/** They carry the names after them as members of the noun before: "brands such as …". */
export const APPOSING = set('including namely called named dubbed entitled titled');

export const DETERMINERS = set(
  'the a an its their his her our this that these those each every some any both all another one two three',
);
export const ARTICLES = set('the a an its their his her our this that these those');

export const COORDINATORS = set('and but or yet so then while whereas whilst');

/** Open a clause with a subject of its own. */
export const SUBORDINATORS = set(
  'when where because although though if whether unless once which who whose whom that while whereas whilst',
);
export const RELATIVES = set('which who whom whose that where');
export const CONDITIONS = set('if whether unless');

export const PRONOUNS = set('it they he she we this these both');

/** Words before "to …" that make it a wish, a plan or a duty rather than a deed. */
export const INTENT = set(
  'plan plans planned planning aim aims aimed aiming hope hopes hoped hoping intend intends intended intending expect expects expected want wants wanted ' +
    'wish wishes wished seek seeks sought set due scheduled slated poised ready prepare prepares prepared preparing try tries tried trying ' +
    'offer offers offered need needs needed refuse refuses refused decline declines declined fail fails failed vow vows vowed pledge pledges ' +
    'pledged promise promises promised consider considers considered mull mulls mulling likely supposed asked urged ways way order want is are was were be ' +
    'allow allows allowed enable enables enabled unable willing eager keen reluctant propose proposes proposed plan- scheme bid effort efforts attempt attempts attempted ' +
    'intention intentions desire ability right chance chances opportunity opportunities possibility',
);
export const REFUSAL = set(
  'refuse refuses refused decline declines declined fail fails failed unable deny denies denied stop stops stopped avoid avoids avoided',
);

/** "The partnership began in 2017": verbs that date the noun before them. */
export const BEGINNING = set('began begins started starts came happened occurred dates dated took');

/** Adverbs that say when without a date: the running period does not reach past them. */
export const LATER = set(
  'later afterwards afterward subsequently eventually earlier previously formerly since thereafter once',
);

const ADVERBS = set(
  'also already then later first now once again soon even still further just both jointly together only thus therefore however meanwhile ' +
    'recently today yesterday back ever far well almost more most already finally earlier afterwards afterward subsequently eventually previously meantime instead indeed',
);

export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) ||
    (word.length > 4 && word.endsWith('ly') && word !== 'family' && word !== 'supply' && word !== 'assembly')
  );
}

/** Auxiliaries, modals and adverbs that may stand between a subject and its verb. */
export function isVerbGroupWord(word: string): boolean {
  return (
    BE.has(word) || HAVE.has(word) || DO.has(word) || FUTURE.has(word) || NOT.has(word) || isAdverb(word)
  );
}

export const REPORTING = set(
  'say says said announce announces announced declare declares declared state states stated report reports reported add adds added note notes noted ' +
    'believe believes believed think thinks thought confirm confirms confirmed reveal reveals revealed',
);

/** Verb forms of everyday use that end the name list before them ("A and B reached …"), beside the frames' own verbs. */
export const PLAIN_VERBS = set(
  'has have had is are was were be been do does did will would may might can could should must made makes became become becomes took takes got gets gave gives ' +
    'went goes came comes rose rises fell falls grew grows began begins held holds led leads kept keeps left leaves lost loses won wins sold sells built builds ' +
    'said says told tells saw sees shows showed ran runs set sets put puts met meets hit hits paid pays spent rank ranks remains stood stands',
);

const ING_NOUNS = set(
  'during including following according excluding building king being thing nothing something everything anything morning evening offering listing beijing nanjing',
);

/** A finite verb by its look; only asked of words that stand right after a name. */
export function looksFinite(word: string): boolean {
  return PLAIN_VERBS.has(word) || (word.length > 3 && word.endsWith('ed'));
}

export function looksParticiple(word: string): boolean {
  return word.length > 4 && word.endsWith('ing') && !ING_NOUNS.has(word);
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

/** "third", "14th"; undefined for anything else. */
export function ordinalValue(word: string): number | undefined {
  const named = ORDINALS.indexOf(word);
  if (named >= 0) return named + 1;
  if (word.length < 3 || word.length > 5) return undefined;
  const digits = word.slice(0, -2);
  const ending = word.slice(-2);
  if (ending !== 'st' && ending !== 'nd' && ending !== 'rd' && ending !== 'th') return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** Words that belong to a name though the name we know ends before them: "Acme Co Ltd said", "the Springfield government issued". */
export const NAME_TAILS = set(
  'co ltd inc corp corporation group company holdings plc ag limited government authorities municipality administration officials city province',
);
