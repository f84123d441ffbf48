import type {
  Among,
  ClaimAlternative,
  ClaimContent,
  ClaimDraft,
  ClaimKind,
  Modality,
} from '../model/claim.ts';
import type { BasisId, EntityId, MetricId, OriginId } from '../model/ids.ts';
import type { Span } from '../model/note.ts';
import type { Period } from '../model/period.ts';
import type { Clause } from './context/clauses.ts';
import type { Context } from './context/context.ts';
import type { Lookups } from './context/lookups.ts';
import type { Mark } from './context/phrases.ts';
import type { EntityMention, Mention, MetricMention, PeriodMention, Sentence } from './types.ts';

/**
 * One way of saying one kind of claim. A rule sees one sentence with its mentions and what the text said before,
 * asks the binder what a point in the sentence is about, and drafts claims. It never looks at the pack's figures.
 * Rules run in a fixed order (level, change, share, target, rank, comparison, extremum, streak, event, relation);
 * `input.drafts` holds what earlier rules made of the same sentence.
 */
export interface Rule {
  /** Prefix of the `rule` field of its drafts: `en/change`; a draft's rule adds the pattern: `en/change/up-by`. */
  readonly id: string;
  readonly kind: ClaimKind;
  read(input: RuleInput): readonly ClaimDraft[];
}

export interface RuleInput {
  /** The whole document; all spans point into it. */
  readonly text: string;
  readonly sentence: Sentence;
  /** Mentions of this sentence, in token order. */
  readonly mentions: readonly Mention[];
  readonly clauses: readonly Clause[];
  /** Words of the language with a role (context/words-en.ts), in token order. */
  readonly marks: readonly Mark[];
  /** As it was before this sentence. */
  readonly context: Context;
  readonly lookups: Lookups;
  readonly bind: Binder;
  readonly drafts: readonly ClaimDraft[];
  /** What several rules need of one sentence is worked out once: `make` names the piece of work. */
  readonly once: <T>(make: (input: RuleInput) => T) => T;
}

/**
 * What a point of the sentence is about, with how we know.
 * `inherited`: not said in this sentence. `alternatives`: other admissible values, likelier first, the answer itself left out.
 */
export interface Answer<T> {
  readonly value: T;
  readonly from: 'point' | 'clause' | 'sentence' | 'context' | 'document' | 'default';
  readonly inherited: boolean;
  readonly alternatives: readonly T[];
  readonly mention?: Mention;
}

export interface EntityWish {
  /** Only entities of these kinds. */
  readonly kinds?: readonly string[];
  /** Never one of these (the other side of a comparison). */
  readonly exclude?: readonly EntityId[];
  /** Do not look outside the sentence. */
  readonly here?: boolean;
}

export interface MetricWish {
  /** What is counted, when unit words at the figure name it ("1.11 million widgets"). */
  readonly object?: string;
  /** Contract unit of the figure; metrics of another unit are passed over. */
  readonly unit?: string;
  /** The figure is an amount in this unit itself: a percentage of a change or a share fits every metric, a level in percent only a ratio. */
  readonly own?: boolean;
  readonly here?: boolean;
}

export interface PeriodWish {
  /** Do not take the running period over from earlier sentences: a fact with no date of its own is `../<document date>`. */
  readonly here?: boolean;
}

/** How the words around a point are meant, and who says so. */
export interface Voice {
  /** A question, a wish, a condition: no claim is made. */
  readonly silent: boolean;
  readonly modality: Modality;
  readonly stance: 'asserted' | 'denied';
  readonly origin?: Answer<OriginId>;
  readonly speaker?: Answer<EntityId>;
}

/** `at` is always a token index of the sentence. */
export interface Binder {
  clauseAt(at: number): Clause;
  /** Who the words at a point are about: possessive or apposition beside it, subject of the clause, of the sentence, running entity. */
  entity(at: number, wish?: EntityWish): Answer<EntityId> | undefined;
  /** Object × activity, or a metric phrase, nearest to the point by clause; else the running metric of that entity. */
  metric(at: number, wish?: MetricWish): Answer<MetricId> | undefined;
  /** When it was: never a deadline, never the base of a change. Undated: `../<document date>`, or nothing when no date is known. */
  period(at: number, wish?: PeriodWish): Answer<Period> | undefined;
  /** What a change at the point is against: words in the sentence, else the same stretch one year before `period`. */
  basePeriod(at: number, period: Period | undefined): Answer<Period> | undefined;
  basis(at: number, metric?: MetricId): Answer<BasisId> | undefined;
  /** Class an order at the point is in; `near` the class words closest to it. */
  among(at: number): Answer<Among> | undefined;
  voice(at: number): Voice;
  /** One mention: pronouns, "the city", "the former" and ambiguous names resolved. */
  entityOf(mention: EntityMention): Answer<EntityId> | undefined;
  metricOf(mention: MetricMention): Answer<MetricId> | undefined;
  /** Relative periods resolved; a list gives its first year (see `mention.list`). */
  periodOf(mention: PeriodMention): Answer<Period> | undefined;
  /** Period of the largest level of the series printed so far, this sentence included. */
  peak(entity: EntityId, metric: MetricId): Period | undefined;
  /** `../<document date>`; nothing when no date is known. */
  undated(): Answer<Period> | undefined;
}

/** Fields of a claim as the binder answered them. */
export interface BoundFields {
  readonly entity?: Answer<EntityId> | undefined;
  readonly metric?: Answer<MetricId> | undefined;
  readonly period?: Answer<Period> | undefined;
  readonly basePeriod?: Answer<Period> | undefined;
  readonly basis?: Answer<BasisId> | undefined;
  readonly among?: Answer<Among> | undefined;
}

const TRAILING = new Set([',', '.', ';', ':', '!', '?', '—', '-', '(']);

/** Span of tokens `first` (inclusive) to `last` (exclusive), trimmed of punctuation at the end. */
export function spanOfTokens(sentence: Sentence, first: number, last: number): Span {
  let end = Math.min(last, sentence.tokens.length);
  while (end > first + 1 && TRAILING.has(sentence.tokens[end - 1]!.norm)) end--;
  const a = sentence.tokens[first];
  const b = sentence.tokens[end - 1];
  if (!a || !b) return { start: sentence.start, end: sentence.end };
  return { start: a.start, end: Math.max(a.end, b.end) };
}

/**
 * A draft from bound fields and fixed ones: fills value, `inherited` and `alternatives` from the answers, adds modality,
 * stance, origin and speaker from the voice at the point. Returns nothing when the words there make no claim.
 */
export function draftClaim(
  input: RuleInput,
  at: number,
  rule: string,
  span: Span,
  bound: BoundFields,
  fixed: ClaimContent & {
    readonly alternatives?: readonly ClaimAlternative[];
    readonly inherited?: readonly string[];
  },
): ClaimDraft | undefined {
  const voice = input.bind.voice(at);
  if (voice.silent) return undefined;
  const inherited = new Set(fixed.inherited ?? []);
  const alternatives: ClaimAlternative[] = [...(fixed.alternatives ?? [])];
  const fields: Record<string, unknown> = {};
  const take = <T>(name: keyof BoundFields, answer: Answer<T> | undefined) => {
    if (!answer) return;
    fields[name] = answer.value;
    if (answer.inherited) inherited.add(name);
    for (const value of answer.alternatives) alternatives.push({ [name]: value } as ClaimAlternative);
  };
  take('entity', bound.entity);
  take('metric', widened(input, bound.entity, meant(input, at, bound.metric)));
  take('period', bound.period);
  take('basePeriod', bound.basePeriod);
  take('basis', bound.basis);
  take('among', bound.among);
  if (voice.modality !== 'stated') fields.modality = voice.modality;
  if (voice.stance === 'denied') fields.stance = 'denied';
  if (voice.origin) {
    fields.origin = voice.origin.value;
    if (voice.origin.inherited) inherited.add('origin');
  }
  if (voice.speaker) {
    fields.speaker = voice.speaker.value;
    if (voice.speaker.inherited) inherited.add('speaker');
  }
  const { alternatives: _a, inherited: _i, ...content } = fixed;
  return {
    ...(fields as Partial<ClaimContent>),
    ...content,
    span,
    rule,
    ...(inherited.size > 0 ? { inherited: [...inherited] } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** What a loose word at the figure, or in the words of the metric, may mean besides. */
function meant(
  input: RuleInput,
  at: number,
  metric: Answer<MetricId> | undefined,
): Answer<MetricId> | undefined {
  const { lookups } = input;
  const figure = input.mentions.find((m) => m.type === 'quantity' && m.first === at);
  const words = metric?.mention?.type === 'metric' ? metric.mention : undefined;
  const clause = input.bind.clauseAt(at);
  const or =
    (figure?.type === 'quantity' ? figure.or : undefined) ??
    words?.or ??
    input.mentions.flatMap((m) =>
      (m.type === 'quantity' || m.type === 'metric') && m.first >= clause.first && m.last <= clause.last
        ? (m.or ?? [])
        : [],
    )[0];
  const said = metric && lookups.metric(metric.value);
  if (or === undefined || said?.object !== lookups.defaultObject || said?.activity === undefined)
    return metric;
  const other = lookups.metricFor(or, said.activity);
  if (other === undefined || other === metric!.value || metric!.alternatives.includes(other)) return metric;
  return { ...metric!, alternatives: [...metric!.alternatives, other] };
}

/**
 * A word that counts one kind of things of those who make no other ("delivered") counts all things of those who do, unless the sentence
 * names the kind.
 */
function widened(
  input: RuleInput,
  entity: Answer<EntityId> | undefined,
  metric: Answer<MetricId> | undefined,
): Answer<MetricId> | undefined {
  const { lookups, context } = input;
  const wide = entity && metric && lookups.widerOf(metric.value, entity.value);
  if (wide === undefined) return metric;
  if (metric!.inherited) {
    // The kind was said of somebody before, or it was all he has.
    const owner = context.metricEntity;
    const kept =
      context.metric === metric!.value &&
      (owner === undefined || lookups.widerOf(metric!.value, owner) !== undefined);
    return kept ? metric : { ...metric!, value: wide };
  }
  const activity = lookups.metric(metric!.value)?.activity;
  const said = input.mentions.some(
    (m) =>
      (m.type === 'metric' || m.type === 'quantity') &&
      m.object !== undefined &&
      m.object !== lookups.defaultObject &&
      activity !== undefined &&
      lookups.metricFor(m.object, activity) === metric!.value,
  );
  return said ? metric : { ...metric!, value: wide };
}
