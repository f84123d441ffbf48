/**
 * Nouns that stand for a figure or a time already spoken of: "the figure rose", "the total came to". Any other noun the pack does
 * not know is a thing of its own, and its figures are its own.
 */
export const POINTING_NOUNS: ReadonlySet<string> = new Set(
  (
    'high low peak figure figures number numbers total totals volume volumes amount amounts tally count result results level levels sum ' +
    'scale size rate pace rest remainder majority bulk half quarter third year month period day time share proportion ' +
    'percentage portion average performance record average sum combination momentum trend same former latter one ones ' +
    'strategy momentum success business streak push journey ' +
    'growth increase rise gain jump surge climb decline decrease drop fall slump dip expansion contraction recovery'
  ).split(' '),
);

/** Words that cut a part out of what a noun counts: a figure behind them is never the figure of the whole. */
export const NARROWING: ReadonlySet<string> = new Set(
  (
    'daily weekly average luxury premium imported used second-hand branded entry budget self owned proprietary indigenous ' +
    'independent rental corporate rural urban european russian american japanese german korean joint venture local fleet online duty heavy-duty light-duty medium-duty'
  ).split(' '),
);

/** What a place's figures are counted in: "the city's industry" owns no other figures than the city. */
export const SPHERES: ReadonlySet<string> = new Set(
  'industry industries sector sectors economy market'.split(' '),
);

/** Words that stand for somebody or something said before. */
export const POINTING_WORDS: ReadonlySet<string> = new Set(
  'it they he she we i you this that these those which who both all some each most many few none itself themselves there its their'.split(
    ' ',
  ),
);

/** Last words of the names of firms and places, written with a capital: part of the name before them. */
export const NAME_TAILS: ReadonlySet<string> = new Set(
  (
    'group co ltd inc corp corporation company holding holdings limited city ' +
    'province municipality region plc ag se nv technology technologies international industries'
  ).split(' '),
);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'of in on at by from to for with within among across during since after before until over under between against through ' +
    'throughout despite including according like unlike into than via per without behind ahead compared'
  ).split(' '),
);

const COMMON: ReadonlySet<string> = new Set(
  (
    'demand supply trade prices price profits profit margins costs investment investors analysts experts consumers customers buyers dealers ' +
    'makers manufacturers producers suppliers exporters oems companies firms brands models products policies subsidies ' +
    'incentives tariffs inventory inventories stocks orders promotions discounts authorities officials regulators insiders observers ' +
    'rivals peers startups upstarts entrants newcomers households cities provinces regions markets wholesale retail'
  ).split(' '),
);
const ABSTRACT_ENDS = ['tion', 'sion', 'ment', 'ness', 'ship', 'ance', 'ence', 'ility', 'ivity'];

/** A noun that opens a sentence with a capital and is no name: "Demand fell", "Competition eased". */
export function isCommonNoun(word: string): boolean {
  return (
    COMMON.has(word) ||
    POINTING_NOUNS.has(word) ||
    SPHERES.has(word) ||
    (word.length > 6 && ABSTRACT_ENDS.some((end) => word.endsWith(end)))
  );
}

/** Words told of the whole sentence they open: "Likewise production fell". */
export const SENTENCE_ADVERBS: ReadonlySet<string> = new Set(
  (
    'likewise meanwhile similarly overall still also conversely however instead moreover furthermore besides then thus again additionally ' +
    'nevertheless nonetheless elsewhere finally indeed worldwide altogether regardless'
  ).split(' '),
);
