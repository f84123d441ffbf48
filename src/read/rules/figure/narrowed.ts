import { wordAt } from '../../context/phrases.ts';
import { VERBS_EN } from '../../context/words-en.ts';
import { QUALITIES } from '../../lang/en/compounds.ts';
import { NARROWING, PREPOSITIONS } from '../../lang/en/nouns.ts';
import type { RuleInput } from '../../rule.ts';
import type { EntityMention, MetricMention, QuantityMention } from '../../types.ts';

/** Words a noun phrase opens with: what stands before them says nothing of the noun. */
const OPENS = new Set(
  "the a an its their his our this that these those 's ' s whose and or but while whereas whilst though although as than which who when where if with to both all only just even".split(
    ' ',
  ),
);

/**
 * "luxury-brand sales", "daily average output", "revenue from its rental segment": words nobody knows cut a part out of what the
 * metric counts. The figure is the part's, and the whole has no figure here.
 */
export function isNarrowed(input: RuleInput, m: MetricMention): boolean {
  return (!m.verb && (narrowsBefore(input, m) || isOwnersThere(input, m))) || narrowsBehind(input, m);
}

/** "Acme's Freedonia sales", "Acme Freedonia sales": those of the maker in the place, neither the maker's nor the place's. */
function isOwnersThere(input: RuleInput, m: MetricMention): boolean {
  const { lookups, bind } = input;
  const names = input.mentions.filter((x): x is EntityMention => x.type === 'entity' && x.last <= m.first);
  const [owner, place] = names.slice(-2);
  if (!owner || !place || place.possessive || place.last !== m.first || owner.anaphor) return false;
  const end = wordAt(input.sentence, owner.last) === "'s" ? owner.last + 1 : owner.last;
  const isPlace = (x: EntityMention): boolean => {
    const id = bind.entityOf(x)?.value;
    return id !== undefined && lookups.classOf(lookups.kind(id))?.within !== undefined;
  };
  return end === place.first && isPlace(place) && !isPlace(owner);
}

function narrowsBefore(input: RuleInput, m: MetricMention): boolean {
  const { sentence } = input;
  for (let i = m.first - 1; i >= 0 && m.first - i <= REACH; i--) {
    const word = wordAt(sentence, i);
    if (word === '-') continue;
    if (NARROWING.has(word)) return true;
    if (sentence.tokens[i]!.kind !== 'word' || OPENS.has(word) || PREPOSITIONS.has(word)) return false;
    if (isCovered(input, i) || VERBS_EN.has(word) || isVerbForm(word)) return false;
    if (QUALITIES.has(word) || word.endsWith('ly')) continue;
    // "heavy-duty X sales": the word that cuts may stand before the thing it cuts.
    if (m.object === undefined && m.first - i === 1 && NARROWING.has(wordAt(sentence, i - 1))) return true;
    // One unknown word right before the noun makes a thing of its own; further off it may be anything.
    return m.first - i <= 2 && m.object !== undefined && !NEUTRAL.has(word);
  }
  return false;
}

const REACH = 4;
const NEUTRAL = new Set(
  'new gross net operating chinese brand-new impressive outstanding historic unprecedented remarkable significant related corresponding associated relevant so since because after before until yet year'.split(
    ' ',
  ),
);

const isVerbForm = (word: string): boolean => word.endsWith('ed') || word.endsWith('ing');

function isCovered(input: RuleInput, i: number): boolean {
  return (
    input.mentions.some((x) => x.type !== 'cue' && x.first <= i && x.last > i) ||
    input.marks.some((x) => x.first <= i && x.last > i)
  );
}

/** "sales in the station wagon category": of a kind that nobody knows. */
function isOfCategory(input: RuleInput, from: number): boolean {
  for (let i = from; i < from + 9; i++) {
    if (CATEGORIES.has(wordAt(input.sentence, i)))
      return !input.mentions.some((m) => m.type === 'metric' && m.first >= from && m.last <= i);
    const told = input.mentions.some(
      (m) =>
        (m.type === 'entity' || m.type === 'period' || m.type === 'quantity') && m.first <= i && m.last > i,
    );
    if (told || wordAt(input.sentence, i) === ',') return false;
  }
  return false;
}

const CATEGORIES = new Set(['category', 'categories', 'segment', 'segments', 'class', 'subsegment']);

/** "revenue from its X segment", "sales under the X brand": a source that nobody knows. */
function narrowsBehind(input: RuleInput, m: MetricMention): boolean {
  const { sentence } = input;
  const by = wordAt(sentence, m.last);
  // "sales of crates powered by …": only of those.
  if (m.object !== undefined && FITTED.has(by)) return true;
  if ((by === 'for' || by === 'of') && isOfOwnName(input, m.last + 1)) return true;
  if (by === 'in' && isOfCategory(input, m.last + 1)) return true;
  if (by !== 'from' && by !== 'under' && by !== 'through' && by !== 'via' && by !== 'at' && by !== 'of')
    return false;
  const next = wordAt(sentence, m.last + 1);
  if (!OWNERS.has(next) && !NARROWING.has(next) && by !== 'under') return false;
  // "its own brands", "its X segment": what follows is a part of the owner, named by words nobody knows.
  for (let i = m.last + (NARROWING.has(next) ? 1 : 2); i < m.last + 6; i++) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'word' && token?.norm !== '-') return false;
    if (PARTS.has(token.norm))
      return !input.mentions.some((x) => x.type === 'metric' && x.first <= i && x.last > i);
    if (NARROWING.has(token.norm)) return true;
  }
  return false;
}

/** "20,574 units were crates under Acme's wholly-owned brands": a part of the owner's, behind the figure. */
export function isUnderPart(input: RuleInput, q: QuantityMention): boolean {
  const { sentence } = input;
  const { last } = input.bind.clauseAt(q.first);
  let at = q.last;
  while (at < last && at - q.last < UNDER_REACH && !UNDER.has(wordAt(sentence, at))) at++;
  if (!UNDER.has(wordAt(sentence, at))) return false;
  for (let i = at + 1; i < Math.min(last, at + 8); i++) {
    if (PARTS.has(wordAt(sentence, i)))
      return !input.mentions.some(
        (x) => (x.type === 'metric' || x.type === 'entity') && x.first <= i && x.last > i,
      );
    if (wordAt(sentence, i) === ',') return false;
  }
  return false;
}

const UNDER = new Set(['under', 'from']);
/** Tokens from the figure to "under". */
const UNDER_REACH = 8;

/** "Excluding exports, Acme sold 2 million": the figure is of what is left, which has no name here. */
export function isOfTheRest(input: RuleInput, at: number): boolean {
  const { sentence } = input;
  const { first, last } = input.bind.clauseAt(at);
  const opened = input.clauses[0]!.kind === 'lead' || SETTING_ASIDE.has(wordAt(sentence, 0));
  const lead = opened ? 0 : first;
  return input.mentions.some((m) => {
    if (m.type !== 'metric' || m.first < lead || m.first >= last) return false;
    const i = ARTICLES.has(wordAt(sentence, m.first - 1)) ? m.first - 2 : m.first - 1;
    return SETTING_ASIDE.has(wordAt(sentence, i));
  });
}

const ARTICLES = new Set(['the', 'its', 'their', 'all']);
const SETTING_ASIDE = new Set(['excluding', 'excludes', 'exclude', 'except', 'without', 'minus', 'excl']);

/** "deliveries for the firm's L series", "sales of Acme's Rocket": behind the owner stands a name that nobody knows. */
function isOfOwnName(input: RuleInput, at: number): boolean {
  const owner = input.mentions.find((x) => x.type === 'entity' && x.possessive === true && x.first === at);
  if (!owner) return false;
  const i = wordAt(input.sentence, owner.last) === "'s" ? owner.last + 1 : owner.last;
  const token = input.sentence.tokens[i];
  return token?.kind === 'word' && token.text !== token.norm && !isCovered(input, i);
}

const OWNERS = new Set(['its', 'the', 'their', "'s"]);
const PARTS = new Set(
  'segment segments division divisions unit business businesses brand brands subsidiary subsidiaries arm plant plants factory factories venture ventures'.split(
    ' ',
  ),
);

/** "Crates fitted with X reached sales of 3 million": only those of the things named are counted. */
export function isOfSome(input: RuleInput, at: number, m: MetricMention): boolean {
  return input.mentions.some(
    (x) =>
      x.type === 'metric' &&
      x !== m &&
      x.object !== undefined &&
      x.last <= at &&
      FITTED.has(wordAt(input.sentence, x.last)) &&
      // "crates, which include toys powered by …, fell 4%": an aside on what is taken in.
      (input.bind.clauseAt(x.first).kind !== 'relative' ||
        input.bind.clauseAt(x.first) === input.bind.clauseAt(at)),
  );
}

const FITTED = new Set(
  'equipped fitted featuring priced costing using carrying bearing running powered'.split(' '),
);
