import type { ClaimDraft } from '../../../model/claim.ts';
import type { Note } from '../../../model/note.ts';
import { wordAt } from '../../context/phrases.ts';
import { type RuleInput, spanOfTokens } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import { type FigureRole, figuresOf } from '../figures.ts';
import { strangeTopic } from './topic.ts';

/**
 * Figures that were told of something the pack has no metric for ("the number of patents rose 12%", "sales of gearboxes reached
 * 8,000"): the words, with the metrics that come nearest. `seen` holds the words noted before in the document.
 */
export function unknownMetricNotes(
  input: RuleInput,
  drafts: readonly ClaimDraft[],
  seen: Set<string>,
): readonly Note[] {
  const notes: Note[] = [];
  for (const [q, role] of figuresOf(input)) {
    if (!TOLD.has(role.role) || seen.size >= MOST_NOTES) continue;
    if (drafts.some((d) => d.span.start <= q.span.start && d.span.end >= q.span.end)) continue;
    const words = unknownWords(input, q);
    if (!words) continue;
    const span = spanOfTokens(input.sentence, words.first, words.last);
    const name = input.text.slice(span.start, span.end);
    if (seen.has(name)) continue;
    seen.add(name);
    const nearest = input.lookups.nearest.metrics(name).map((c) => c.name);
    notes.push({
      code: 'unknown-metric',
      params: { name, nearest: nearest.join(', ') },
      severity: 'info',
      span,
    });
  }
  return notes;
}

const TOLD: ReadonlySet<FigureRole['role']> = new Set(['level', 'base_level', 'change', 'share']);

/** Nobody reads more than this, and looking for near names takes time. */
const MOST_NOTES = 100;
const MOST_WORDS = 8;

/** What the figure is told of: the strange subject of its clause, or "sales of" something strange. */
function unknownWords(
  input: RuleInput,
  q: QuantityMention,
): { readonly first: number; readonly last: number } | undefined {
  const clause = input.bind.clauseAt(q.first);
  const topic = strangeTopic(input, clause);
  if (topic && topic.is !== 'members')
    return { first: topic.first, last: Math.min(topic.last, topic.first + MOST_WORDS) };
  const metric = [...input.mentions]
    .reverse()
    .find((m) => m.type === 'metric' && m.first >= clause.first && m.last <= q.first);
  if (metric?.type !== 'metric' || wordAt(input.sentence, metric.last) !== 'of') return undefined;
  if (input.bind.metricOf(metric)) return undefined;
  let last = metric.last + 1;
  while (last < q.first && last < metric.last + MOST_WORDS && input.sentence.tokens[last]?.kind === 'word') {
    if (input.marks.some((m) => m.first === last)) break;
    last++;
  }
  return { first: metric.first, last };
}
