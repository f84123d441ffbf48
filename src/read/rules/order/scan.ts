import type { EntityId } from '../../../model/ids.ts';
import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { type RuleInput, spanOfTokens } from '../../rule.ts';
import type {
  ClassMention,
  CueMention,
  EntityMention,
  MetricMention,
  PeriodMention,
  QuantityMention,
} from '../../types.ts';

export const word = (input: RuleInput, i: number): string => wordAt(input.sentence, i);

/** No writer makes a sentence this long; what is, is a list or a flood, and nothing in it is an order. */
const MAX_TOKENS = 500;

/** A sentence that tells something; captions and tables have no order words of their own. */
export function isProse(input: RuleInput): boolean {
  const { kind, tokens } = input.sentence;
  return kind !== 'caption' && kind !== 'table' && tokens.length <= MAX_TOKENS;
}

/** Cues of the given roles, in token order. */
export function cuesOf(input: RuleInput, ...roles: readonly string[]): CueMention[] {
  return input.mentions.filter((m): m is CueMention => m.type === 'cue' && roles.includes(m.cue));
}

/** A cue of one of the roles that ends right before token `i`. */
export function cueEndingAt(
  input: RuleInput,
  i: number,
  ...roles: readonly string[]
): CueMention | undefined {
  return cuesOf(input, ...roles).find((c) => c.last === i);
}

export function cueIn(input: RuleInput, clause: Clause, ...roles: readonly string[]): CueMention | undefined {
  return cuesOf(input, ...roles).find((c) => c.first >= clause.first && c.first < clause.last);
}

export const quantitiesOf = (input: RuleInput): QuantityMention[] =>
  input.mentions.filter((m): m is QuantityMention => m.type === 'quantity');
export const entitiesOf = (input: RuleInput): EntityMention[] =>
  input.mentions.filter((m): m is EntityMention => m.type === 'entity');
export const classesOf = (input: RuleInput): ClassMention[] =>
  input.mentions.filter((m): m is ClassMention => m.type === 'class');
export const metricsOf = (input: RuleInput): MetricMention[] =>
  input.mentions.filter((m): m is MetricMention => m.type === 'metric');
export const periodsOf = (input: RuleInput): PeriodMention[] =>
  input.mentions.filter((m): m is PeriodMention => m.type === 'period');

/** A name, time, figure, class or metric that starts at the token. */
export function thingAt(input: RuleInput, i: number) {
  return input.mentions.find((m) => m.type !== 'cue' && m.first === i);
}

/** The words of a clause up to `last`, at most. */
export function spanOfClause(input: RuleInput, clause: Clause, last = clause.last, first = clause.first) {
  return spanOfTokens(input.sentence, Math.min(first, clause.last), Math.max(last, first + 1));
}

/** Stated as a fact: aims and forecasts of an order are the target rule's. */
export function isStated(input: RuleInput, at: number): boolean {
  const voice = input.bind.voice(at);
  return !voice.silent && (voice.modality === 'stated' || voice.modality === 'opinion');
}

/** Is the entity a member of a class, or one place with a member? */
export function isOfClass(input: RuleInput, id: EntityId, cls: string): boolean {
  const { lookups } = input;
  const kinds = lookups.classOf(cls)?.kinds ?? [cls];
  return kinds.some((kind) => lookups.kind(id) === kind || lookups.asKind(id, kind) !== undefined);
}

/** A whole that the pack ranks classes within. */
export function isWhole(input: RuleInput, id: EntityId | undefined): boolean {
  return id !== undefined && input.lookups.pack.classes.some((c) => c.within === id);
}

/**
 * ", down 32%, second only to X": words without a verb of their own lean on the figure before, and a change is nothing to be ranked
 * by here.
 */
export function leansOnChange(input: RuleInput, clause: Clause, at: number): boolean {
  if (clause.verb !== undefined || clause.kind === 'main') return false;
  const start = input.sentence.tokens[at]!.start;
  const before = input.drafts.filter((d) => d.span.end <= start).pop();
  return before?.kind === 'change';
}

/** Names joined by commas and "and" that start at or shortly after a token, resolved, of one kind with `like`. */
export function namesFrom(
  input: RuleInput,
  at: number,
  like: EntityId | undefined,
  reach = 8,
): EntityMention[] {
  const names = entitiesOf(input);
  const { bind, lookups } = input;
  const fits = (m: EntityMention): boolean => {
    if (isTailOfName(input, m)) return false;
    const id = bind.entityOf(m)?.value;
    if (id === undefined) return false;
    return like === undefined || comparable(input, like, id) || lookups.kind(id) === lookups.kind(like);
  };
  const first = names.find((m) => m.first >= at && m.first <= at + reach);
  if (!first || !fits(first)) return [];
  const list = [first];
  for (let last = first.last; ; ) {
    let i = last;
    while (i < last + 3 && [',', 'and', '&', 'or', 'both'].includes(word(input, i))) i++;
    const next = i > last ? names.find((m) => m.first === i) : undefined;
    if (!next || !fits(next)) return list;
    list.push(next);
    last = next.last;
  }
}

/** "Springfield Auto Acme": an unknown name right before makes another name of it. */
export function isTailOfName(input: RuleInput, m: EntityMention): boolean {
  const before = input.sentence.tokens[m.first - 1];
  if (
    before?.kind !== 'word' ||
    m.first < 2 ||
    before.text === before.norm ||
    input.sentence.kind === 'heading'
  )
    return false;
  return !input.mentions.some((x) => x.first <= m.first - 1 && x.last > m.first - 1);
}

/** Ranked in no place of its own, as makers and their marks are. */
function isFree(input: RuleInput, kind: string): boolean {
  const cls = input.lookups.classOf(kind);
  return cls !== undefined && cls.within === undefined;
}

/** Of one kind, or rows of one kind through another row of the same place. */
export function comparable(input: RuleInput, a: EntityId, b: EntityId): boolean {
  const { lookups } = input;
  if (a === b) return false;
  const [ka, kb] = [lookups.kind(a), lookups.kind(b)];
  if (ka === kb || (isFree(input, ka) && isFree(input, kb))) return true;
  return lookups.asKind(a, kb) !== undefined || lookups.asKind(b, ka) !== undefined;
}
