import type { EntityMention, MetricMention, Sentence } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Frame } from './frame.ts';
import { wordAt } from './phrases.ts';
import { prepositionBefore } from './subject.ts';

/** "… put output in X at 3 million": the owner right behind the metric words before the point. */
export function ownerOfMetric(
  f: Frame,
  metrics: readonly MetricMention[],
  clause: Clause,
  at: number,
): EntityMention | undefined {
  const metric = [...metrics].reverse().find((m) => m.first >= clause.first && m.last <= at);
  if (!metric) return undefined;
  const owned = f.mentions.find(
    (m): m is EntityMention => m.type === 'entity' && m.possessive === true && m.last === metric.first - 1,
  );
  if (owned) return owned;
  return f.mentions.find((m): m is EntityMention => {
    if (m.type !== 'entity' || m.first < metric.last || m.first > metric.last + 2) return false;
    const preposition = prepositionBefore(f.sentence, m.first);
    return preposition === 'in' || preposition === 'of' || preposition === 'at';
  });
}

/** "Freedonia's total 2022 output": words of one noun phrase between the owner and the measure. */
export function ownerWithin(f: Frame, measures: readonly MetricMention[]): EntityMention | undefined {
  for (const m of measures) {
    const owner = f.mentions.findLast(
      (x): x is EntityMention => x.type === 'entity' && x.possessive === true && x.last <= m.first,
    );
    if (!owner || m.first - owner.last > OWNER_REACH) continue;
    let plain = true;
    for (let i = owner.last; i < m.first; i++) plain &&= LOOSELY.has(wordAt(f.sentence, i)) || isTime(f, i);
    if (plain) return owner;
  }
  return undefined;
}

const OWNER_REACH = 5;
const LOOSELY = new Set(["'s", 'total', 'overall', 'annual', 'whole', 'entire', 'full', 'combined']);
const isTime = (f: Frame, i: number): boolean =>
  f.mentions.some((m) => m.type === 'period' && m.first <= i && m.last > i);

/** "were exported from Springfield": where what was done was done. */
export function isSource(f: Frame, preposition: string, at: number): boolean {
  if (preposition !== 'from') return false;
  return f.mentions.some(
    (m) => m.type === 'metric' && m.verb === true && at - m.last >= 1 && at - m.last <= 2,
  );
}

export const OWNING = new Set(['in', 'for', 'of', 'by']);

/** "In X, it went up from …": "it" is the figure, X the place. With a verb of doing ("it sold …") "it" is somebody. */
export function figurePronoun(f: Frame, clause: Clause): EntityMention | undefined {
  const { subject } = clause;
  if (subject?.anaphor !== 'pronoun' || subject.possessive || clause.verb === undefined) return undefined;
  if (f.mentions.some((m) => m.type === 'metric' && m.verb && m.first === clause.verb)) return undefined;
  const own = f.mentions.find(
    (m): m is EntityMention =>
      m.type === 'entity' && m.first >= clause.first && m.last <= subject.first && m !== subject,
  );
  if (own && prepositionBefore(f.sentence, own.first) === 'in') return own;
  const lead = f.clauses[clause.index - 1];
  return lead?.kind === 'lead' ? lead.subject : undefined;
}

/** "Elsewhere built 2 million, its sales …": the nearest subject before is a name nobody knows. */
export function pointsToStranger(clauses: readonly Clause[], clause: Clause): boolean {
  for (let c = clause.index - 1; c >= 0; c--) {
    const before = clauses[c]!;
    if (before.kind === 'lead') continue;
    if (before.subject) return false;
    if (before.stranger) return true;
  }
  return false;
}

export function hasComma(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(sentence, i) === ',') return true;
  return false;
}

/** "Rocket 3/Rocket Y sales": of both together. */
export function isOneOfPair(
  sentence: Sentence,
  entities: readonly EntityMention[],
  m: EntityMention,
): boolean {
  if (m.anaphor) return false;
  if (wordAt(sentence, m.last) === '/') return entities.some((e) => e.first === m.last + 1);
  return wordAt(sentence, m.first - 1) === '/' && entities.some((e) => e.last === m.first - 1);
}
