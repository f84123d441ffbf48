import type { Modality } from '../../model/claim.ts';
import type { EntityId } from '../../model/ids.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Answer, Voice } from '../rule.ts';
import type { EntityMention, Mention, Sentence } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';
import type { Lookups } from './lookups.ts';
import { type Mark, wordAt } from './phrases.ts';
import { prepositionBefore } from './subject.ts';

/** Who says what stands in which tokens of the sentence. */
export interface Attribution {
  readonly by: EntityId;
  readonly kind: 'origin' | 'speaker';
  readonly inherited: boolean;
  /** Tokens of the words that credit ("according to X", "X said"): X is no subject of a claim there. */
  readonly words: { readonly first: number; readonly last: number };
  /** Tokens of what is credited. */
  readonly scope: { readonly first: number; readonly last: number };
}

export interface VoiceFrame {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly marks: readonly Mark[];
  readonly clauses: readonly Clause[];
  readonly context: Context;
  readonly lookups: Lookups;
  readonly clauseAt: (at: number) => Clause;
  readonly entityOf: (m: EntityMention) => Answer<EntityId> | undefined;
}

const LOOK_AHEAD = 12;
/** Forms whose subject is the one who foresees; "is expected" has none. */
const FORESEES = new Set([
  'expects',
  'expect',
  'predicts',
  'predict',
  'predicted',
  'forecasts',
  'forecast',
  'projects',
  'projected',
  'anticipates',
  'anticipated',
]);
const PASSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** Attributions of one sentence, in order. */
export function findAttributions(f: VoiceFrame): Attribution[] {
  const n = f.sentence.tokens.length;
  const found: Attribution[] = [];
  const entities = f.mentions.filter((m): m is EntityMention => m.type === 'entity');
  const add = (
    mention: EntityMention | undefined,
    words: Attribution['words'],
    scope: Attribution['scope'],
  ) => {
    if (!mention || scope.first >= scope.last) return;
    const who = f.entityOf(mention);
    if (!who) return;
    const kind = f.lookups.kind(who.value) === 'person' ? 'speaker' : 'origin';
    found.push({ by: who.value, kind, inherited: who.inherited, words, scope });
  };
  for (const mark of f.marks) {
    if (mark.mark === 'credit') {
      const clause = f.clauseAt(mark.first);
      const end = clause.last;
      const credited = entities.filter(
        (m) => m.first >= mark.last && m.first < Math.min(end, mark.last + LOOK_AHEAD),
      );
      // "according to X, the chairman of Y": X, not Y. "according to data released by X": the only one.
      const kinds = new Set(['person', 'org', 'company']);
      const speaks = (m: EntityMention) => kinds.has(f.lookups.kind(f.entityOf(m)?.value ?? ''));
      add(credited.find(speaks) ?? credited[0], { first: mark.first, last: end }, { first: 0, last: n });
      continue;
    }
    const foresees =
      FORESEES.has(wordAt(f.sentence, mark.first)) && !PASSIVE.has(wordAt(f.sentence, mark.first - 1));
    if (mark.mark === 'forecast' && foresees) {
      const clause = f.clauseAt(mark.first);
      const teller = clause.subject ?? subjectOfLeaning(f, clause);
      // "Analysts in Freedonia expect": the place is only where they are.
      const there = teller && prepositionBefore(f.sentence, teller.first) === 'in';
      add(
        there ? undefined : teller,
        { first: clause.first, last: mark.last },
        { first: mark.last, last: n },
      );
      continue;
    }
    if (mark.mark !== 'say') continue;
    const clause = f.clauseAt(mark.first);
    const next = f.clauses[clause.index + 1];
    const opensContent = next !== undefined && next.first >= mark.last && next.first <= mark.last + 1;
    const before = entities.filter((m) => m.first >= clause.first && m.last <= mark.first);
    const inverted = entities.find(
      (m) => m.first >= mark.last && m.first <= mark.last + 3 && m.first < clause.last,
    );
    const leans = clause.kind === 'participle' || clause.kind === 'coordinate' || clause.kind === 'relative';
    const speaker =
      before.length > 0
        ? speakerOf(f, before, clause.first, mark.first)
        : (inverted ?? (leans ? subjectOfLeaning(f, clause) : undefined));
    if (opensContent) {
      add(speaker, { first: clause.first, last: mark.last }, { first: next.first, last: n });
    } else if (clause.index > 0 && (before.length === 0 || !hasContentAfter(f, mark, clause))) {
      add(speaker, { first: clause.first, last: clause.last }, { first: 0, last: clause.first });
    }
  }
  return found;
}

/** "Data released by X show", "news from X said", "X's figures show": the source; "X, chairman of Y, said": X. */
function speakerOf(
  f: VoiceFrame,
  before: readonly EntityMention[],
  first: number,
  verb: number,
): EntityMention | undefined {
  const data = f.marks.find((m) => m.mark === 'data' && m.first >= first && m.last <= verb);
  if (data) {
    const after = before.find((m) => m.first >= data.last);
    if (after) return after;
    return before.filter((m) => m.last <= data.first).pop();
  }
  return f.clauseAt(verb).subject ?? before[0];
}

function subjectOfLeaning(f: VoiceFrame, clause: Clause): EntityMention | undefined {
  let at = clause.leansOn;
  for (let i = 0; at !== undefined && i < f.clauses.length; i++) {
    const c = f.clauses[at]!;
    if (c.subject) return c.subject;
    at = c.leansOn;
  }
  return undefined;
}

/** "announced the plan": the verb has an object of its own and credits nothing. */
function hasContentAfter(f: VoiceFrame, mark: Mark, clause: Clause): boolean {
  return f.mentions.some(
    (m) => m.first >= mark.last && m.first < clause.last && m.type !== 'period' && m.type !== 'cue',
  );
}

/** Modality, stance and credit at one point of the sentence. */
export function voiceAt(f: VoiceFrame, attributions: readonly Attribution[], at: number): Voice {
  const clause = f.clauseAt(at);
  const governing = governingClauses(f, clause);
  let silent = isQuestion(f.sentence);
  let modality: Modality = 'stated' as Modality;
  let stance: Voice['stance'] = 'asserted' as Voice['stance'];
  let future = false;
  for (const mark of f.marks) {
    if (mark.first >= at && mark.mark !== 'wish') break;
    const here = mark.first >= clause.first && mark.first < clause.last;
    const governs = here || governing.has(f.clauseAt(mark.first).index);
    switch (mark.mark) {
      case 'condition':
        if (governs || (mark.first === 0 && wordAt(f.sentence, 0) !== 'whether')) silent = true;
        break;
      case 'wish':
        if (governs && mark.first < at) silent = true;
        break;
      case 'goal':
        if (governs) modality = 'goal';
        break;
      case 'forecast':
        if (governs && modality === 'stated' && !isComparedWith(f.sentence, mark) && !isReckoned(f, mark))
          modality = 'forecast';
        break;
      case 'future':
        if (governs && !isOver(f, mark)) future = true;
        break;
      case 'deny':
        stance = 'denied';
        break;
      case 'not':
        if (here && at - mark.last <= 4 && !NOT_ONLY.has(wordAt(f.sentence, mark.last))) stance = 'denied';
        break;
      default:
        break;
    }
  }
  if (!silent && hasBareMay(f.sentence, clause.first, at)) silent = true;
  const credits = attributions.filter((a) => at >= a.scope.first && at < a.scope.last);
  const origin = credits.find((a) => a.kind === 'origin');
  const speaker = credits.find((a) => a.kind === 'speaker');
  // What a company says it will do is its goal; what anybody else says will happen is a forecast.
  if (future && modality === 'stated') modality = origin ? 'goal' : 'forecast';
  const answer = (a: Attribution): Answer<string> => ({
    value: a.by,
    from: a.inherited ? 'context' : 'sentence',
    inherited: a.inherited,
    alternatives: [],
  });
  return {
    silent,
    modality,
    stance,
    ...(origin ? { origin: answer(origin) } : {}),
    ...(speaker ? { speaker: answer(speaker) } : {}),
  };
}

const NOT_ONLY = new Set(['only', 'just', 'until', 'yet', 'merely', 'far', 'long']);

/** "?!!!" */
const LAST_MARKS = 8;

function isQuestion(sentence: Sentence): boolean {
  for (let i = sentence.tokens.length - 1; i >= 0 && i > sentence.tokens.length - LAST_MARKS; i--) {
    const word = wordAt(sentence, i);
    if (word === '?' || word === '？') return true;
    if (sentence.tokens[i]!.kind !== 'punct') return false;
  }
  return false;
}

/** "higher than expected", "as planned": a comparison with the forecast, no forecast. */
function isComparedWith(sentence: Sentence, mark: Mark): boolean {
  const before = wordAt(sentence, mark.first - 1);
  return before === 'than' || before === 'as';
}

/** "is estimated to have reached": reckoned of a time that is over. */
function isReckoned(f: VoiceFrame, mark: Mark): boolean {
  return wordAt(f.sentence, mark.first) === 'estimated' && wordAt(f.sentence, mark.last) === 'have';
}

/** "In 2023 it will sell 3 million" in a text of 2024: what is told of a time that is over has happened. */
function isOver(f: VoiceFrame, mark: Mark): boolean {
  const today = f.context.today === undefined ? undefined : parsePeriod(f.context.today.slice(0, 7));
  if (!today) return false;
  const ends = f.mentions.flatMap((m) => {
    const shape = m.type === 'period' && m.period !== undefined ? parsePeriod(m.period) : undefined;
    return shape && m.type === 'period' && m.role === 'in' ? [shape.to] : [];
  });
  return ends.length > 0 && ends.every((to) => to <= today.from) && wordAt(f.sentence, mark.first) === 'will';
}

/** The modal verb, not the month: in lower case and outside a period. */
function hasBareMay(sentence: Sentence, first: number, at: number): boolean {
  for (let i = first; i < at; i++) if (sentence.tokens[i]?.text === 'may') return true;
  return false;
}

const JOINTS = new Set(['and', 'or', 'but', 'then', 'yet', 'while']);

/** The clause itself, those it leans on, and a clause that opens into it ("X expects that …"). */
function governingClauses(f: VoiceFrame, clause: Clause): ReadonlySet<number> {
  const governing = new Set([clause.index]);
  let current = clause;
  while (current.leansOn !== undefined && !governing.has(current.leansOn)) {
    // A fact told after "and" is no part of the plan told before it when it has a verb of reaching of its own.
    // "the goal is for output and sales to reach": an infinitive goes on with the plan.
    const bare = BARE.has(wordAt(f.sentence, current.verb ?? -1));
    const reaches = !bare && f.marks.some((m) => m.mark === 'reach' && m.first === current.verb);
    if (current.kind === 'coordinate' && reaches) break;
    current = f.clauses[current.leansOn]!;
    governing.add(current.index);
  }
  const previous = f.clauses[current.index - 1];
  // "…, and it reached" is told beside what stands before, not inside it.
  const joined = JOINTS.has(wordAt(f.sentence, current.first));
  if (previous && !joined && opensInto(f, previous)) governing.add(previous.index);
  return governing;
}

const BARE = new Set(['reach', 'hit', 'total', 'amount']);

function opensInto(f: VoiceFrame, clause: Clause): boolean {
  return f.marks.some(
    (m) =>
      (m.mark === 'forecast' || m.mark === 'wish' || m.mark === 'condition') &&
      m.first >= clause.first &&
      m.last <= clause.last &&
      m.last >= clause.last - 1,
  );
}
