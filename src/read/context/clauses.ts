import type { EntityMention, Mention, Sentence } from '../types.ts';
import { endOfDateline } from './dateline.ts';
import { type Mark, wordAt } from './phrases.ts';
import type { Stranger } from './strangers.ts';
import { prepositionBefore, subjectOf } from './subject.ts';
import { isFiniteVerb, isParticiple } from './verbs-en.ts';

/**
 * A stretch of tokens with one subject. `main` opens the sentence or follows a strong stop; `lead` is what stands before it
 * ("In 2025,"); `coordinate` follows "and", "but", "while"; `participle` ("reaching …", "making …") and `fragment`
 * ("a 9.7% increase", "up 36%") lean on what stands before; `relative` follows "which", "when", "where"; `part` follows
 * "including", "of which", "among them".
 */
export interface Clause {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly kind:
    | 'main'
    | 'lead'
    | 'coordinate'
    | 'participle'
    | 'fragment'
    | 'relative'
    | 'subordinate'
    | 'part';
  /** Token index of the first finite verb or participle, when one was found. */
  readonly verb?: number;
  /** Who the clause is about when it says so itself. */
  readonly subject?: EntityMention;
  /** A name the pack does not know stands where the subject stands: nobody else's name may take its place. */
  readonly stranger?: Stranger;
  /** Clause whose subject, metric and period stand in for what this one leaves out. */
  readonly leansOn?: number;
}

type Kind = Clause['kind'];

interface Cut {
  readonly at: number;
  readonly kind?: Kind;
}

const RELATIVE = new Set(['which', 'who', 'whose', 'whom', 'where', 'when']);
const SUBORDINATE = new Set([
  'after',
  'before',
  'because',
  'although',
  'though',
  'since',
  'as',
  'until',
  'once',
]);
const COORDINATE = new Set(['and', 'but', 'while', 'whereas', 'or', 'yet', 'then', 'so', 'thus', 'whilst']);
const LEAD = new Set(
  'in by from during since among according as at for with compared on under over within across of through until after despite unlike like'.split(
    ' ',
  ),
);
/** "as early as", "as of", "as a result": no clause opens there. */
const AS_OF = new Set(['early', 'late', 'of', 'a', 'an', 'part', 'well', 'recently', 'the', 'many', 'much']);
const STOPS = new Set([';', ':', '—', '–', '(', ')', '。', '；', '：', '（', '）', '--']);

/** Cuts a sentence into clauses; linear in its tokens. */
export function splitClauses(
  sentence: Sentence,
  mentions: readonly Mention[],
  marks: readonly Mark[],
  strangers: readonly Stranger[] = [],
): Clause[] {
  const n = sentence.tokens.length;
  if (n === 0) return [];
  const inside = new Uint8Array(n + 1);
  for (const m of mentions) for (let i = m.first + 1; i < m.last && i < n; i++) inside[i] = 1;
  const verbs = new Uint8Array(n);
  for (let i = 0; i < n; i++) if (isFiniteVerb(sentence, i, marks)) verbs[i] = 1;
  // "Privately owned Acme", "state-owned Acme": a participle of the name.
  for (const m of mentions) {
    if (m.type !== 'entity' || m.first < 2 || !wordAt(sentence, m.first - 1).endsWith('ed')) continue;
    const before = wordAt(sentence, m.first - 2);
    const adverb =
      before.endsWith('ly') && !mentions.some((x) => x.type === 'entity' && x.last === m.first - 1);
    if (before === '-' || adverb) verbs[m.first - 1] = 0;
  }
  const figureEnds = new Set(mentions.map((m) => (m.type === 'quantity' ? m.last : -1)));
  for (const m of mentions) {
    if (m.type !== 'metric' || !m.verb) continue;
    // "the 7,079 units delivered in April": a participle of its figure.
    verbs[m.first] = figureEnds.has(m.first) && !m.intransitive ? 0 : 1;
  }
  for (const m of marks)
    if (m.mark === 'say' && m.first < n && wordAt(sentence, m.first) !== 'according') verbs[m.first] = 1;

  for (const [from, to] of asides(sentence, mentions, verbs)) inside.fill(1, from, to);

  // Where the next stop or joint lies, and whether a verb stands before it: one pass from the right.
  const verbAhead = new Uint8Array(n + 1);
  const weight = new Uint8Array(n + 1);
  for (const m of mentions) {
    if (m.type === 'quantity' || m.type === 'period' || m.type === 'class') weight[m.first] = 1;
  }
  const loadAhead = new Uint8Array(n + 1);
  for (let i = n - 1; i >= 0; i--) {
    const word = wordAt(sentence, i);
    const joint = !inside[i] && (word === ',' || STOPS.has(word) || (COORDINATE.has(word) && word !== 'so'));
    verbAhead[i] = verbs[i] ? 1 : joint ? 0 : verbAhead[i + 1]!;
    loadAhead[i] = weight[i] ? 1 : word === ',' || STOPS.has(word) ? 0 : loadAhead[i + 1]!;
  }

  const markAt = new Map(marks.map((m) => [m.first, m]));
  const cuts: Cut[] = [{ at: 0 }];
  let verbSeen = false;
  const cut = (at: number, kind?: Kind) => {
    if (at >= n || cuts[cuts.length - 1]!.at >= at) return;
    cuts.push(kind ? { at, kind } : { at });
    verbSeen = false;
  };

  const dateline = endOfDateline(sentence, mentions);
  const heading = endOfHeading(sentence);
  const dashes = dashesOfAside(sentence);
  if (dateline > 0) cut(dateline);
  for (let i = dateline; i < n; i++) {
    if (inside[i]) {
      if (verbs[i]) verbSeen = true;
      continue;
    }
    const word = wordAt(sentence, i);
    const mark = markAt.get(i);
    if (STOPS.has(word) || i === heading || dashes.includes(i)) {
      const opens = dashes[0] === i;
      if (opens && RELATIVE.has(wordAt(sentence, i + 1))) cut(i + 1, 'relative');
      else cut(i + 1, opens && isParticiple(sentence, i + 1, markAt) ? 'participle' : undefined);
      continue;
    }
    if (word === ',') {
      const next = wordAt(sentence, i + 1);
      const nextMark = markAt.get(i + 1);
      if (nextMark?.mark === 'part') cut(i + 1, 'part');
      else if (RELATIVE.has(next) || (next === 'of' && wordAt(sentence, i + 2) === 'whom'))
        cut(i + 1, 'relative');
      else if (next === 'that' && verbAhead[i + 1]) cut(i + 1, 'relative');
      else if (COORDINATE.has(next)) {
        if (verbAhead[i + 2]) cut(i + 1, 'coordinate');
        else if (loadAhead[i + 2]) cut(i + 1, 'fragment');
      } else if (subordinates(sentence, i + 1) && verbAhead[i + 2]) cut(i + 1, 'subordinate');
      else if (isParticiple(sentence, i + 1, markAt) || isAfterDoing(sentence, i + 1, markAt))
        cut(i + 1, 'participle');
      else if (nextMark?.mark === 'rise' || nextMark?.mark === 'fall')
        cut(i + 1, verbs[i + 1] ? undefined : 'fragment');
      else if (verbAhead[i + 1]) cut(i + 1);
      else if (loadAhead[i + 1]) cut(i + 1, 'fragment');
      else if (cuts.length === 1 && !verbSeen && startsAsLead(sentence, mentions)) cut(i + 1);
      continue;
    }
    if (verbs[i]) {
      verbSeen = true;
      if (mark?.mark === 'say' && saysMore(sentence, mark.last, verbAhead)) {
        cut(wordAt(sentence, mark.last) === 'that' ? mark.last + 1 : mark.last, 'main');
      }
      continue;
    }
    if (i === dateline) continue;
    if (mark?.mark === 'part' && (verbSeen || saysItsParts(sentence, i, mentions)) && word !== 'of')
      cut(i, 'part');
    else if (
      (RELATIVE.has(word) && verbAhead[i + 1]) ||
      (word === 'that' && verbs[i + 1] && followsNoun(sentence, i))
    )
      cut(i, 'relative');
    else if (COORDINATE.has(word) && verbSeen && verbAhead[i + 1]) cut(i, 'coordinate');
    // ", ranking first in X and accounting for Y": two of a kind, each leaning on what stands before.
    else if (
      word === 'and' &&
      cuts[cuts.length - 1]!.kind === 'participle' &&
      isParticiple(sentence, i + 1, markAt)
    )
      cut(i + 1, 'participle');
    else if (subordinates(sentence, i) && verbSeen && verbAhead[i + 1] && !weight[i + 1])
      cut(i, 'subordinate');
    else if (word === 'making' || word === 'putting' || word === 'thus') cut(i, 'participle');
  }
  return buildClauses(sentence, mentions, cuts, verbs, strangers);
}

/**
 * "Northern region - Springfield is …": a hyphen with a space on both sides stands for a dash behind a heading; two of them enclose an
 * aside ("exports - 11% of output - reached …"), behind which the sentence goes on. −1 when there is none, or more than one.
 */
function endOfHeading(sentence: Sentence): number {
  let found = -1;
  for (let i = 1; i < sentence.tokens.length - 1; i++) {
    const [before, token, next] = [sentence.tokens[i - 1]!, sentence.tokens[i]!, sentence.tokens[i + 1]!];
    if (token.norm !== '-' || !token.spaceBefore || !next.spaceBefore) continue;
    if (found >= 0) return -1;
    found = i;
    if (before.kind !== 'word' || next.kind !== 'word') return -1;
  }
  return found;
}

/** "This includes 1.9 million crates and …", "Sales include …": of what the sentence before told. */
function saysItsParts(sentence: Sentence, i: number, mentions: readonly Mention[]): boolean {
  if (!wordAt(sentence, i).startsWith('include')) return false;
  const measure = mentions.some((m) => m.type === 'metric' && !m.verb && m.first === 0 && m.last === i);
  return measure || (i === 1 && POINTS.has(wordAt(sentence, 0)));
}

const POINTS = new Set(['this', 'that', 'these', 'those', 'it', 'they']);

/** "sales of crates - which were 40% of all - fell …": two spaced hyphens that stand for dashes. */
function dashesOfAside(sentence: Sentence): readonly number[] {
  const found: number[] = [];
  for (let i = 1; i < sentence.tokens.length - 1; i++) {
    const [before, token, next] = [sentence.tokens[i - 1]!, sentence.tokens[i]!, sentence.tokens[i + 1]!];
    if (token.norm !== '-' || !token.spaceBefore || !next.spaceBefore) continue;
    if (before.kind === 'punct' || next.kind === 'punct') return [];
    found.push(i);
  }
  return found.length === 2 ? found : [];
}

/** "once it sold …" opens a clause, "once again" does not. */
function subordinates(sentence: Sentence, i: number): boolean {
  const word = wordAt(sentence, i);
  if (word === 'once' && ['again', 'more'].includes(wordAt(sentence, i + 1))) return false;
  return SUBORDINATE.has(word);
}

/** An aside in brackets longer than this may hold a thought of its own. */
const LONGEST_ASIDE = 14;

/** "(WB)", "(tops, yo-yos and others)": brackets without verb, figure or time cut nothing; from bracket to bracket. */
function asides(
  sentence: Sentence,
  mentions: readonly Mention[],
  verbs: Uint8Array,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const { tokens } = sentence;
  for (let i = 1; i < tokens.length; i++) {
    const open = tokens[i]!.norm;
    if (open !== '(' && open !== '（') continue;
    let end = i + 1;
    let plain = true;
    while (end < tokens.length && end - i <= LONGEST_ASIDE && !CLOSE.has(tokens[end]!.norm)) {
      if (verbs[end] || tokens[end]!.kind === 'number') plain = false;
      end++;
    }
    if (!CLOSE.has(tokens[end]?.norm ?? '')) continue;
    const told = mentions.filter(
      (m) => (m.type === 'quantity' || m.type === 'period') && m.first > i && m.first < end,
    );
    if ((plain && told.length === 0) || isSameSum(mentions, told, i)) found.push([i, end + 1]);
    i = end;
  }
  return found;
}

/** "36.5 billion yuan ($5bn, £4bn)": the sum before the bracket once more, in other money. */
function isSameSum(mentions: readonly Mention[], told: readonly Mention[], open: number): boolean {
  const before = mentions.find((m) => m.type === 'quantity' && m.last === open);
  return before !== undefined && isMoney(before) && told.length > 0 && told.every(isMoney);
}

/** ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;

function isMoney(m: Mention): boolean {
  return m.type === 'quantity' && m.unit !== undefined && CURRENCY.test(m.unit);
}

const CLOSE = new Set([')', '）']);

function startsAsLead(sentence: Sentence, mentions: readonly Mention[]): boolean {
  const word = wordAt(sentence, 0);
  if (LEAD.has(word)) return true;
  // "Notably, …"; a name may end like an adverb.
  if (word.endsWith('ly')) return !mentions.some((m) => m.first === 0 && m.type === 'entity');
  return mentions.some((m) => m.first === 0 && (m.type === 'period' || m.type === 'class'));
}

/** "after rising by 10%": a movement of its own, told with a participle. */
function isAfterDoing(sentence: Sentence, i: number, markAt: ReadonlyMap<number, Mark>): boolean {
  const word = wordAt(sentence, i);
  return (word === 'after' || word === 'following') && isParticiple(sentence, i + 1, markAt);
}

/** "a factory that built …": not "that" behind a verb of saying or a comparison. */
function followsNoun(sentence: Sentence, i: number): boolean {
  const before = sentence.tokens[i - 1];
  return before?.kind === 'word' && !NO_NOUNS.has(before.norm) && !before.norm.endsWith('ed');
}

const NO_NOUNS = new Set([
  'than',
  'as',
  'of',
  'to',
  'in',
  'show',
  'shows',
  'said',
  'says',
  'so',
  'and',
  'but',
  'is',
  'was',
  'times',
]);

/** After "said": is there a clause of its own ("that …", "its sales reached …")? */
function saysMore(sentence: Sentence, at: number, verbAhead: Uint8Array): boolean {
  const next = wordAt(sentence, at);
  if (next === 'that') return true;
  if (next === '' || next === 'to' || next === 'by' || sentence.tokens[at]?.kind === 'punct') return false;
  return verbAhead[at] === 1;
}

function buildClauses(
  sentence: Sentence,
  mentions: readonly Mention[],
  cuts: readonly Cut[],
  verbs: Uint8Array,
  strangers: readonly Stranger[],
): Clause[] {
  const clauses: Clause[] = [];
  const depths = bracketDepths(sentence);
  const dashes = dashesOfAside(sentence);
  let m = 0;
  for (let c = 0; c < cuts.length; c++) {
    const first = cuts[c]!.at;
    const last = cuts[c + 1]?.at ?? sentence.tokens.length;
    const given = cuts[c]!.kind;
    let verb: number | undefined;
    for (let i = first; i < last && verb === undefined; i++) if (verbs[i]) verb = i;
    const own: Mention[] = [];
    while (m < mentions.length && mentions[m]!.first < first) m++;
    for (let k = m; k < mentions.length && mentions[k]!.first < last; k++) own.push(mentions[k]!);
    const kind =
      given ??
      // "exports - 11% of output - reached …": what waits for its verb behind the aside.
      (verb === undefined && dashes[0] === last - 1 && verbs[dashes[1]! + 1] === 1 ? 'main' : undefined) ??
      kindOfSegment(sentence, first, verb, c, cuts.length, startsAsLead(sentence, mentions), own);
    if (kind === 'participle' && verb === undefined) verb = first;
    const subject =
      kind === 'part'
        ? undefined
        : (subjectOf(sentence, own, first, verb ?? last, kind) ??
          namedBefore(sentence, clauses, first, verb));
    const stranger =
      subject || kind === 'part' || verb === undefined
        ? undefined
        : strangers.find((s) => s.first >= first && s.last <= verb && isSubjectPlace(sentence, s.first));
    // "X (with the toys that Y sold) reached …": what goes on behind a bracket goes on about what stood before it.
    const inReach = clauses.filter((k) => depths[k.first]! <= depths[first]!);
    const waiting = subject || verb !== first ? undefined : waitingFor(sentence, clauses, first);
    const leansOn = waiting ?? leaning(inReach, kind, subject !== undefined || stranger !== undefined);
    clauses.push({
      index: c,
      first,
      last,
      kind,
      ...(verb === undefined ? {} : { verb }),
      ...(subject ? { subject } : {}),
      ...(stranger ? { stranger } : {}),
      ...(leansOn === undefined ? {} : { leansOn }),
    });
  }
  return clauses;
}

/** "While …, exports - 11% of output - reached …": the verb behind the aside goes on with what stood right before it. */
function waitingFor(sentence: Sentence, before: readonly Clause[], first: number): number | undefined {
  const dashes = dashesOfAside(sentence);
  if (dashes[1] !== first - 1) return undefined;
  return before.find((c) => c.first <= dashes[0]! && c.last > dashes[0]!)?.index;
}

/** "another Asian country, Shelbyville, is in fifth place": the verb goes on about the name that stands alone before it. */
function namedBefore(
  sentence: Sentence,
  before: readonly Clause[],
  first: number,
  verb: number | undefined,
): EntityMention | undefined {
  const name = before[before.length - 1]?.subject;
  const alone = before[before.length - 1];
  if (verb !== first || !name || alone?.kind !== 'fragment' || alone.verb !== undefined) return undefined;
  const apart = wordAt(sentence, name.first - 1) === ',' && name.last === first - 1;
  return apart && !name.possessive && wordAt(sentence, first - 1) === ',' ? name : undefined;
}

/** How many brackets are open at each token; those that never close open nothing. */
function bracketDepths(sentence: Sentence): Uint8Array {
  const { tokens } = sentence;
  const depths = new Uint8Array(tokens.length);
  let open = 0;
  let closing = 0;
  const dashes = dashesOfAside(sentence);
  for (const t of tokens) if (CLOSE.has(t.norm)) closing++;
  for (let i = 0; i < tokens.length; i++) {
    const { norm } = tokens[i]!;
    if (CLOSE.has(norm)) {
      closing--;
      if (open > 0) open--;
    }
    depths[i] = Math.min(open, 255) + (dashes.length === 2 && i > dashes[0]! && i <= dashes[1]! ? 1 : 0);
    if ((norm === '(' || norm === '（') && open < closing) open++;
  }
  return depths;
}

/** A subject, or the owner of the figure ("output in X"); not the place of something else. */
function isSubjectPlace(sentence: Sentence, at: number): boolean {
  const preposition = prepositionBefore(sentence, at);
  return preposition === undefined || preposition === 'in' || preposition === 'of';
}

function kindOfSegment(
  sentence: Sentence,
  first: number,
  verb: number | undefined,
  index: number,
  count: number,
  isLead: boolean,
  own: readonly Mention[],
): Kind {
  const word = wordAt(sentence, first);
  // "Since 2009 output has exceeded …": a time and no clause of its own.
  const dated = own.some((m) => m.type === 'period' && m.first <= first + 1) && word !== 'as';
  const fixed = dated || (word === 'as' && AS_OF.has(wordAt(sentence, first + 1)));
  if (subordinates(sentence, first) && verb !== undefined && !fixed) return 'subordinate';
  if (word === 'while' || word === 'whereas') return index === 0 ? 'subordinate' : 'coordinate';
  // "Starting from a workshop in Springfield, X …": an opening participle has no subject of its own.
  if (index === 0 && count > 1 && isParticiple(sentence, first, new Map())) return 'lead';
  if (verb !== undefined) return 'main';
  // "X, the chairman of Y, expects …": a name that waits for its verb is no lead.
  if (index === 0 && count > 1) return isLead ? 'lead' : 'main';
  return index === 0 ? 'main' : 'fragment';
}

/** "X, which had set out to …, rose to …": what goes on after an aside goes on about X, not about the aside. */
function isAside(clause: Clause, kind: Kind): boolean {
  return kind === 'main' && (clause.kind === 'relative' || clause.kind === 'participle');
}

function leaning(before: readonly Clause[], kind: Kind, hasSubject: boolean): number | undefined {
  if (before.length === 0 || kind === 'lead') return undefined;
  const previous = before[before.length - 1]!;
  if (kind === 'fragment' || kind === 'part') return previous.index;
  if (kind === 'relative') return hasSubject ? undefined : previous.index;
  const strong = [...before]
    .reverse()
    .find((c) => c.kind !== 'lead' && c.kind !== 'fragment' && c.kind !== 'part' && !isAside(c, kind));
  if (kind === 'participle') return strong?.index ?? previous.index;
  return hasSubject ? undefined : strong?.index;
}
