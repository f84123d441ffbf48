import type { ClaimDraft } from '../../../model/claim.ts';
import type { DocumentInfo } from '../../../model/document.ts';
import type { Note, Span } from '../../../model/note.ts';
import type { SentenceTrace } from '../../assemble/trace.ts';
import { type Chain, startContext, type ZhContext } from './chain.ts';
import { clausesOf } from './clauses.ts';
import { readComparisons } from './comparisons.ts';
import { foldContext } from './context.ts';
import { datedZh } from './dates.ts';
import { readEvents } from './events.ts';
import { readExtrema } from './extrema.ts';
import { readFigures } from './figures.ts';
import { compactZh, foldZh, spanIn } from './fold.ts';
import type { NameItem } from './items.ts';
import { readLabels } from './labels.ts';
import type { ZhLexicon } from './lexicon.ts';
import { sentencesOf, type ZhSentence } from './lines.ts';
import { readPlaces } from './places.ts';
import type { Reading } from './reading.ts';
import { readRuns } from './runs.ts';
import { scanSentence } from './scan.ts';
import { readTable } from './tables.ts';
import { walkClause } from './topic.ts';
import { traceZh } from './trace.ts';
import { STATED } from './voice.ts';
import { isOther, pick } from './who.ts';

export interface ZhResult {
  readonly drafts: readonly ClaimDraft[];
  readonly notes: readonly Note[];
  readonly trace: readonly SentenceTrace[];
}

/**
 *   text → folded text → sentences → items → clauses → topic chain, clause by clause → drafts
 *
 * Chinese goes a road of its own up to the drafts: its clauses hang on a topic, not on a subject and a verb, and its words have no spaces.
 */
export function readChinese(
  original: string,
  document: DocumentInfo,
  lexicon: ZhLexicon,
  explain: boolean,
): ZhResult {
  const compact = compactZh(original);
  const text = foldZh(compact.text, lexicon.variants);
  const sentences = sentencesOf(text);
  const notes: Note[] = [...lexicon.notes];
  const drafts: ClaimDraft[] = [];
  const trace: SentenceTrace[] = [];
  const scanned = sentences.map((s) => scanSentence(text, s, lexicon));
  const dated = datedZh(document.published, scanned);
  if (dated.from === 'open' && sentences.length > 0)
    notes.push({ code: 'date-open', params: {}, severity: 'info' });
  if (dated.from === 'dateline') {
    notes.push({ code: 'date-from-dateline', params: { date: dated.today! }, severity: 'info' });
  }
  let context: ZhContext = startContext(dated.today);
  if (document.title) {
    const title = foldZh(document.title, lexicon.variants);
    const line: ZhSentence = { start: 0, end: title.length, index: -1, paragraph: -1, kind: 'heading' };
    context = readSentence(title, line, scanSentence(title, line, lexicon), context, lexicon).context;
  }
  for (const sentence of sentences) {
    if (sentence.kind === 'caption') continue;
    if (sentence.kind === 'table') {
      // A table is read as a whole, at its first row.
      if (sentences[sentence.index - 1]?.kind === 'table') continue;
      const scan = (start: number, end: number) => scanSentence(text, { ...sentence, start, end }, lexicon);
      drafts.push(...readTable(text, tableFrom(sentences, sentence.index), context, lexicon, scan));
      continue;
    }
    const step = readSentence(text, sentence, scanned[sentence.index]!, context, lexicon);
    drafts.push(...step.reading.drafts);
    notes.push(...step.reading.notes);
    context = step.context;
    if (explain) trace.push(traceZh(step.reading, compact.at));
  }
  const placed = <T extends { readonly span?: Span }>(x: T): T =>
    x.span ? { ...x, span: spanIn(compact.at, x.span) } : x;
  return { drafts: drafts.map(placed), notes: notes.map(placed), trace };
}

function tableFrom(sentences: readonly ZhSentence[], from: number): readonly ZhSentence[] {
  let to = from;
  while (sentences[to]?.kind === 'table') to++;
  return sentences.slice(from, to);
}

function readSentence(
  text: string,
  sentence: ZhSentence,
  items: ReturnType<typeof scanSentence>,
  context: ZhContext,
  lexicon: ZhLexicon,
): { reading: Reading; context: ZhContext } {
  const clauses = clausesOf(items);
  const chain: Chain = {
    subjects: [],
    metric: undefined,
    listedMetrics: [],
    metricKind: undefined,
    object: undefined,
    activity: undefined,
    period: undefined,
    listed: [],
    stretch: undefined,
    upTo: undefined,
    base: undefined,
    told: [],
    once: false,
    proportion: false,
    whole: undefined,
  };
  const reading: Reading = {
    text,
    sentence,
    clauses,
    lexicon,
    context,
    chain,
    drafts: [],
    notes: [],
    credit: undefined,
    mood: isQuestion(text, sentence) ? { ...STATED, silent: true } : STATED,
  };
  const saved: Partial<Chain>[] = [];
  let depth = 0;
  for (const clause of clauses) {
    while (depth < clause.depth) {
      const { subjects, metric, whole, told } = chain;
      depth++;
      // 反超甲（131万件），跃居第一: what stands in brackets is told of the name right before them, and what follows is not.
      const items = clauses[clause.index - 1]?.items;
      const last = items?.at(-1);
      const aside =
        last?.type === 'name' && clause.lead === '（' && isOther(text, items!, items!.length - 1, 0);
      saved.push({ subjects, metric, whole, ...(aside ? { told } : {}) });
      if (last?.type === 'name' && clause.lead === '（') bracketed(reading, last);
    }
    while (depth > clause.depth) {
      Object.assign(chain, saved.pop());
      depth--;
    }
    const points = walkClause(reading, clause);
    readFigures(reading, points);
    readPlaces(reading, points);
    readComparisons(reading, points);
    readExtrema(reading, points);
    readRuns(reading, points);
    readLabels(reading, points);
    readEvents(reading, clause, lexicon.frames);
  }
  while (saved.length > 0) Object.assign(chain, saved.pop());
  return { reading, context: foldContext(reading) };
}

function bracketed(r: Reading, name: NameItem): void {
  const id = pick(r, name);
  const kind = r.lexicon.pack.entities.get(id)?.kind;
  if (kind !== 'person' && kind !== 'org') r.chain.subjects = [{ value: id, where: 'sentence' }];
}

function isQuestion(text: string, sentence: ZhSentence): boolean {
  for (let i = sentence.end - 1; i >= sentence.start && i > sentence.end - 4; i--) {
    if (text[i] === '？' || text[i] === '?') return true;
  }
  return false;
}
