import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { isFiniteVerb } from '../../context/verbs-en.ts';
import { DESCRIBING, SEATED } from '../../lang/en/anaphors.ts';
import { NAME_TAILS, POINTING_NOUNS, POINTING_WORDS, PREPOSITIONS, SPHERES } from '../../lang/en/nouns.ts';
import type { RuleInput } from '../../rule.ts';

/** Tokens of a noun nobody knows that stands where the subject of a clause stands. */
export interface Topic {
  readonly first: number;
  readonly last: number;
  /**
   * `thing`: not what was spoken of, though its owner may be; `owner`: somebody of its own, whatever it has or makes; `members`: all of a
   * class, whose figures are those of the place they are in.
   */
  readonly is: 'thing' | 'owner' | 'members';
}

/**
 * The thing a clause is about when the pack does not know it: "the number of patents rose 12%", "demand reached 3 million",
 * "Acme's gearbox plant built 900,000". Its figures belong to no metric and no entity that the text was speaking of before.
 */
export function strangeTopic(input: RuleInput, clause: Clause): Topic | undefined {
  return input.once(findTopics).get(clause.index);
}

/** The clause itself or, when it says no subject of its own, the one it leans on. */
export function strangeTopicAt(input: RuleInput, at: number): Topic | undefined {
  let clause: Clause | undefined = input.bind.clauseAt(at);
  for (let steps = 0; clause && steps <= input.clauses.length; steps++) {
    const topic = strangeTopic(input, clause);
    if (topic) return topic;
    if (steps === 0 && saysItsMetric(input, clause)) return undefined;
    // What a known name opens ("…, which sold") is about that name.
    if (clause.subject || clause.kind === 'relative' || clause.leansOn === undefined) return undefined;
    clause = input.clauses[clause.leansOn];
  }
  return undefined;
}

/** "…, while exports rose 22%": a noun of a metric opens the clause and is all its subject. */
function saysItsMetric(input: RuleInput, clause: Clause): boolean {
  if (clause.kind !== 'coordinate' || clause.verb === undefined) return false;
  let first = clause.first;
  while (OPENERS.has(wordAt(input.sentence, first))) first++;
  return input.mentions.some(
    (m) =>
      m.type === 'metric' &&
      !m.verb &&
      (m.metric !== undefined || m.activity !== undefined) &&
      m.first === first &&
      m.last === clause.verb,
  );
}

function findTopics(input: RuleInput): ReadonlyMap<number, Topic> {
  const topics = new Map<number, Topic>();
  const covered = coveredTokens(input);
  for (const clause of input.clauses) {
    const topic = topicOf(input, clause, covered);
    if (topic) topics.set(clause.index, topic);
  }
  return topics;
}

/** 1 a name, metric, class or figure; 2 a time. */
function coveredTokens(input: RuleInput): Uint8Array {
  const covered = new Uint8Array(input.sentence.tokens.length + 1);
  for (const m of input.mentions) {
    if (m.type !== 'cue') covered.fill(m.type === 'period' ? 2 : 1, m.first, m.last);
  }
  for (const m of input.marks) if (m.mark === 'data') covered.fill(1, m.first, m.last);
  return covered;
}

const OPENERS = new Set(
  'and but while whereas as because if when where although though yet then so thus also however meanwhile moreover still , " -'.split(
    ' ',
  ),
);
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'our',
]);

function topicOf(input: RuleInput, clause: Clause, covered: Uint8Array): Topic | undefined {
  const { sentence } = input;
  if (clause.kind === 'relative') {
    const antecedent = antecedentOf(input, clause, covered);
    if (antecedent !== 'none') return antecedent;
  }
  const verb = verbOf(input, clause) ?? tookIn(input, clause) ?? awaited(input, clause);
  if (verb === undefined || clause.kind === 'participle' || clause.kind === 'part') return undefined;
  const first = startOfSubject(input, clause, verb, covered);
  if (first === undefined) return undefined;
  // "…, more than the 116,799 it sold": the amount of a comparison, no subject.
  if (COMPARED.has(wordAt(sentence, first)) && wordAt(sentence, first + 1) === 'than') return undefined;
  let last = first;
  while (last < verb && !endsPhrase(input, last, covered)) last++;
  const owner = strangeOwner(input, first, last, covered);
  if (owner) return owner;
  const head = headOf(input, first, last, covered);
  if (head === undefined) return undefined;
  if (PRICED.has(wordAt(sentence, head))) return { first, last: head + 1, is: 'owner' };
  const word = wordAt(sentence, head);
  if (isClass(input, head)) {
    const all = isBareClass(input, first, head) && !SOME_OF_THEM.has(wordAt(sentence, head + 1));
    return { first, last: head + 1, is: all ? 'members' : 'owner' };
  }
  if (isCountedClass(input, head)) return { first, last: head + 1, is: 'owner' };
  if (isOneOf(input, first, head, covered)) return { first, last: head + 1, is: 'owner' };
  if (!isKnown(input, head, first, covered))
    return { first, last: head + 1, is: SPHERES.has(word) ? 'thing' : 'owner' };
  // "the number of patents", "sales by the makers of toys": what stands behind is what it is about.
  const after = wordAt(sentence, last);
  if (after === 'of' && POINTING_NOUNS.has(word) && !covered[head])
    return ofPhrase(input, last + 1, verb, covered);
  return after === 'by' ? ofPhrase(input, last + 1, verb, covered) : undefined;
}

/** "Firms with sales above 10,000 in May included Acme with 45,000": the word of parts is the verb of those it counts among others. */
function tookIn(input: RuleInput, clause: Clause): number | undefined {
  const part = input.marks.find((m) => m.mark === 'part' && m.first > clause.first && m.last < clause.last);
  if (!part || !TOOK_IN.has(wordAt(input.sentence, part.first))) return undefined;
  return wordAt(input.sentence, part.first - 1) === ',' ? undefined : part.first;
}

const TOOK_IN = new Set(['included', 'include', 'includes']);

/** "The toy trains, launched in May, sold …": a subject that waits for its verb behind an aside ends where its clause ends. */
function awaited(input: RuleInput, clause: Clause): number | undefined {
  const next = input.clauses[clause.index + 1];
  const waits = clause.kind === 'main' && clause.verb === undefined && next !== undefined;
  return waits && !isNamed(input, clause) && wordAt(input.sentence, clause.last - 1) === ','
    ? clause.last
    : undefined;
}

/** "the largest maker, Acme, sold …": an aside that says who is meant. */
const isNamed = (input: RuleInput, clause: Clause): boolean =>
  input.mentions.some(
    (m) =>
      m.type === 'entity' &&
      !m.possessive &&
      m.first >= clause.first &&
      m.first < clause.last &&
      wordAt(input.sentence, wordAt(input.sentence, m.first - 1) === 'the' ? m.first - 2 : m.first - 1) ===
        ',',
  );

/** "Acme's flagship crate", "the Rocket crate": one member of a class, named by nobody or by a name that nobody knows. */
function isOneOf(input: RuleInput, first: number, head: number, covered: Uint8Array): boolean {
  const cls = input.mentions.find(
    (m) => m.type === 'class' && m.singular === true && m.class !== '' && m.first <= head && m.last > head,
  );
  if (!cls) return false;
  for (let i = first; i < cls.first; i++) if (wordAt(input.sentence, i) === "'s") return true;
  const before = input.sentence.tokens[cls.first - 1];
  return (
    before?.kind === 'word' &&
    cls.first - 1 >= first &&
    before.text !== before.norm &&
    covered[cls.first - 1] === 0
  );
}

/** What has a price of its own, whoever it is named after. */
const PRICED = new Set([
  'stock',
  'stocks',
  'shares',
  'price',
  'prices',
  'valuation',
  'capitalization',
  'index',
]);

/** "with the number of shops reaching 563": what stands between "with" and the participle is a subject, too. */
function verbOf(input: RuleInput, clause: Clause): number | undefined {
  if (wordAt(input.sentence, clause.first) !== 'with') return clause.verb;
  for (let i = clause.first + 2; i < Math.min(clause.last, clause.first + 14); i++) {
    const word = wordAt(input.sentence, i);
    if (word.length > 4 && word.endsWith('ing')) return i;
    if (word === ',') break;
  }
  return clause.verb;
}

/** "the factory's deliveries", "Acme's Road Runner sales": somebody nobody knows owns the figure. */
function strangeOwner(input: RuleInput, first: number, last: number, covered: Uint8Array): Topic | undefined {
  const { sentence } = input;
  for (let i = first + 1; i < last; i++) {
    // "Freedonian brands' sales": of some of a class, whose whole is another.
    if (wordAt(sentence, i) === "'" && isClass(input, i - 1)) return { first: i - 1, last: i, is: 'owner' };
    if (wordAt(sentence, i) === "'s" && covered[i - 1] === 0) {
      const word = wordAt(sentence, i - 1);
      // "Freedonia's largest maker Acme": the place is the whole of the class.
      const whole = input.mentions.some(
        (m) => m.type === 'class' && m.within !== undefined && m.first > i && m.first <= i + CLASS_REACH,
      );
      if (whole || POINTING_NOUNS.has(word) || input.lookups.isKindNoun(word) || SPHERES.has(word)) continue;
      return { first: i - 1, last: i, is: 'owner' };
    }
    // A capitalised word nobody knows between a name and what it has.
    const token = sentence.tokens[i]!;
    const capital = token.kind === 'word' && token.text !== token.norm && token.text.length > 2;
    if (
      capital &&
      covered[i] === 0 &&
      covered[i + 1] === 1 &&
      isName(input, i - 1) &&
      !NAME_TAILS.has(token.norm)
    )
      return { first: i, last: i + 1, is: 'owner' };
  }
  return undefined;
}

/** Tokens from the owner of a class to the noun of the class. */
const CLASS_REACH = 6;

/** A name, or the mark of its possession, stands at the token. */
function isName(input: RuleInput, at: number): boolean {
  const i = wordAt(input.sentence, at) === "'s" ? at - 1 : at;
  return input.mentions.some((m) => m.type === 'entity' && m.first <= i && m.last > i);
}

/** "northern brands", "the three makers": a class owns its figures, and no member of it does. */
function isClass(input: RuleInput, head: number): boolean {
  return input.mentions.some(
    (m) => m.type === 'class' && !m.singular && m.class !== '' && m.first <= head && m.last > head,
  );
}

/** "Manufacturers made 3 million", "the makers": all of a class and no word that narrows it. */
function isBareClass(input: RuleInput, first: number, head: number): boolean {
  const cls = input.mentions.find((m) => m.type === 'class' && m.first <= head && m.last > head);
  if (!cls) return false;
  for (let i = first; i < cls.first; i++)
    if (!DETERMINERS.has(wordAt(input.sentence, i)) && !PLACED.has(wordAt(input.sentence, i))) return false;
  return true;
}

/** "Makers with exports above 10,000": some of a class, each with its own. */
const SOME_OF_THEM = new Set(['with', 'whose', 'that', 'which', 'who']);

/** "Seven makers in Freedonia exported over 100,000": each of them did, and the place did not. */
const isCountedClass = (input: RuleInput, head: number): boolean =>
  input.mentions.some(
    (m) =>
      m.type === 'quantity' &&
      m.unit === 'count' &&
      m.object === undefined &&
      m.first <= head &&
      m.last > head,
  );

const PLACED = new Set(['country', 'nation', "'s"]);
const COMPARED = new Set(['more', 'less', 'fewer', 'higher', 'lower', 'larger', 'smaller']);

/** "the number of patents": what the figure is a number of. */
function ofPhrase(input: RuleInput, from: number, verb: number, covered: Uint8Array): Topic | undefined {
  let last = from;
  while (last < verb && !endsPhrase(input, last, covered)) last++;
  for (let i = from; i < last; i++) if (covered[i] === 1) return undefined;
  const head = headOf(input, from, last, covered);
  const capital =
    head !== undefined && input.sentence.tokens[head]!.text !== input.sentence.tokens[head]!.norm;
  return head === undefined || (!capital && isKnown(input, head, from, covered))
    ? undefined
    : { first: from, last: head + 1, is: 'owner' };
}

/** "a factory that built 200,000": what "that" stands for is nobody known; `none` when a clause before opens nothing. */
function antecedentOf(input: RuleInput, clause: Clause, covered: Uint8Array): Topic | undefined | 'none' {
  const opener = wordAt(input.sentence, clause.first);
  if (opener === 'when' || opener === 'where') return 'none';
  const own = clause.verb !== undefined && clause.verb > clause.first + 1;
  if (own || clause.first === 0) return 'none';
  const head = wordAt(input.sentence, clause.first - 1) === ',' ? clause.first - 2 : clause.first - 1;
  if (head < 0 || input.sentence.tokens[head]?.kind !== 'word') return undefined;
  return isKnown(input, head, 0, covered) || covered[head] === 2
    ? undefined
    : { first: head, last: head + 1, is: 'owner' };
}

/** First token of the subject behind conjunctions, adverbs, times and "in Springfield". */
function startOfSubject(
  input: RuleInput,
  clause: Clause,
  verb: number,
  covered: Uint8Array,
): number | undefined {
  const { sentence } = input;
  let i = wordAt(sentence, clause.first) === 'with' ? clause.first + 1 : clause.first;
  for (let steps = 0; i < verb && steps < verb - clause.first + 1; steps++) {
    const word = wordAt(sentence, i);
    if (OPENERS.has(word) || (word.endsWith('ly') && !covered[i]) || covered[i] === 2) {
      i++;
      continue;
    }
    if (!PREPOSITIONS.has(word) && word !== 'as') return i;
    // Its object: a name or a time within a few words.
    const object = input.mentions.find(
      (m) => m.type !== 'cue' && m.first > i && m.first <= i + 4 && m.last <= verb,
    );
    if (!object) return undefined;
    i = object.last;
    if (wordAt(sentence, i) === "'s" || wordAt(sentence, i) === "'") return i;
  }
  return undefined;
}

function endsPhrase(input: RuleInput, i: number, covered: Uint8Array): boolean {
  if (covered[i] === 1) return false;
  const word = wordAt(input.sentence, i);
  if (PREPOSITIONS.has(word) || word === 'that' || word === 'which' || word === 'who' || word === 'as')
    return true;
  return word === ',' || word === '(' || word === ':' || isFiniteVerb(input.sentence, i, input.marks);
}

/** The noun: the last word that is no time and no adverb. */
function headOf(input: RuleInput, first: number, last: number, covered: Uint8Array): number | undefined {
  for (let i = last - 1; i >= first; i--) {
    const token = input.sentence.tokens[i]!;
    if (covered[i] === 2 || TRAILING.has(token.norm) || (token.norm.endsWith('ly') && covered[i] === 0))
      continue;
    if (token.kind !== 'word') {
      if (token.kind === 'number') return undefined;
      continue;
    }
    return DETERMINERS.has(token.norm) ? undefined : i;
  }
  return undefined;
}

const TRAILING = new Set(
  "alone now also still almost nearly barely just earlier later previously recently again once more then here there both each too itself together only even just 's '".split(
    ' ',
  ),
);

function isKnown(input: RuleInput, head: number, first: number, covered: Uint8Array): boolean {
  if (covered[head] === 1) return true;
  const token = input.sentence.tokens[head]!;
  const word = token.norm;
  if (POINTING_WORDS.has(word) || POINTING_NOUNS.has(word)) return true;
  if (input.marks.some((m) => m.first <= head && m.last > head && KNOWN_MARKS.has(m.mark))) return true;
  const capital = token.text !== token.norm && head > 0;
  const named =
    isOwned(input, head, first, covered) ||
    (head > first && (covered[head - 1] === 1 || wordAt(input.sentence, head - 1) === "'s"));
  if (capital && !input.lookups.isKindNoun(word)) return !named || NAME_TAILS.has(word);
  // "the Aito brand", "the city", "the maker": a noun for what was named; "the parent company" is another.
  return input.lookups.isKindNoun(word) && !isOtherOne(input, first, head, covered);
}

/** A word nobody knows before the noun, and no name: "the parent company", "the insurance firm". */
function isOtherOne(input: RuleInput, first: number, head: number, covered: Uint8Array): boolean {
  // "the luxury Acme brand" says which; "Acme's luxury brand" and "Acme's namesake brand" do not.
  if (input.mentions.some((m) => m.type === 'entity' && !m.possessive && m.first >= first && m.first < head))
    return false;
  for (let i = first; i < head; i++) {
    const token = input.sentence.tokens[i]!;
    if (covered[i] || token.kind !== 'word') continue;
    if (!DETERMINERS.has(token.norm) && !DESCRIBING.has(token.norm) && !SEATED.has(token.norm)) return true;
  }
  return false;
}

/** "the brand's (newly launched) Road Runner": capitalised words behind a possessive, none of them known. */
function isOwned(input: RuleInput, head: number, first: number, covered: Uint8Array): boolean {
  for (let i = head - 1; i >= first; i--) {
    if (wordAt(input.sentence, i) === "'s") return true;
    const token = input.sentence.tokens[i]!;
    if (covered[i] === 1 || token.kind !== 'word' || PREPOSITIONS.has(token.norm) || head - i > 4)
      return false;
  }
  return false;
}

const KNOWN_MARKS = new Set(['rise', 'fall', 'share_noun', 'part', 'goal', 'forecast', 'only']);
