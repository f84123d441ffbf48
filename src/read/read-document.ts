import type { Claim, ClaimDraft } from '../model/claim.ts';
import type { ReadResult, SourceDocument } from '../model/document.ts';
import type { Note } from '../model/note.ts';
import type { Pack } from '../model/pack.ts';
import { assembleClaims } from './assemble/assemble.ts';
import { isCovered } from './assemble/left-out.ts';
import { type SentenceTrace, traceOf } from './assemble/trace.ts';
import { backToMain } from './context/back-to-main.ts';
import { makeBinder } from './context/binder.ts';
import { splitClauses } from './context/clauses.ts';
import { type Context, foldContext, startContext } from './context/context.ts';
import { withoutDateline } from './context/dateline.ts';
import { dateOfText } from './context/document-date.ts';
import { type Lookups, lookupsOf } from './context/lookups.ts';
import { findMarks } from './context/phrases.ts';
import { findStrangers, strangerNotes } from './context/strangers.ts';
import { MARKS_EN } from './context/words-en.ts';
import { type ZhLexicon, zhLexiconOf } from './lang/zh/lexicon.ts';
import { readChinese } from './lang/zh/read-zh.ts';
import { tonguesOf } from './languages.ts';
import { buildMentions } from './mention/build-mentions.ts';
import { buildLexiconIndex, type LexiconIndex } from './mention/index-lexicon.ts';
import type { Rule, RuleInput } from './rule.ts';
import { rulesFor } from './rules/all-rules.ts';
import { unknownMetricNotes } from './rules/figure/unknown-notes.ts';
import { segment } from './text/segment.ts';
import type { Mention, Sentence } from './types.ts';

export interface ReadOptions {
  /** Adds to the result, sentence by sentence, what the rules saw and did. */
  readonly explain?: boolean;
}

export interface ExplainedReading extends ReadResult {
  readonly trace?: readonly SentenceTrace[];
}

/** A reader keeps what is made once per pack and language. */
export type Reader = (document: SourceDocument, options?: ReadOptions) => ExplainedReading;

/**
 *   text → sentences → mentions → clauses, marks → rules, with a binder on the running context → drafts → claims
 *
 * Any text at all gives a result: what cannot be read is left out or noted, never thrown.
 */
export function makeReader(pack: Pack, rules: readonly Rule[] = rulesFor(pack)): Reader {
  const made = new Map<string, Tools>();
  let chinese: ZhLexicon | undefined;
  const draft = (document: SourceDocument, language: 'en' | 'zh', options: ReadOptions): Drafted => {
    if (language === 'zh') {
      chinese ??= zhLexiconOf(pack);
      const { text, ...info } = document;
      return readChinese(text, info, chinese, options.explain === true);
    }
    let tools = made.get(language);
    if (!tools) {
      const index = buildLexiconIndex(pack, language);
      tools = { index, lookups: lookupsOf(pack, index.lexicon), rules };
      made.set(language, tools);
    }
    return draftEnglish(document, tools, options);
  };
  return (document, options = {}) => {
    const language = document.language === 'zh' ? 'zh' : 'en';
    const { text, ...info } = document;
    // Each line by the reader of its own language; claims are made of all drafts in one place.
    const tongues = tonguesOf(text, language);
    const parts = tongues
      ? [
          draft({ ...document, text: tongues.own }, language, options),
          draft({ ...document, text: tongues.other }, language === 'zh' ? 'en' : 'zh', options),
        ]
      : [draft(document, language, options)];
    const drafts = parts.flatMap((p) => p.drafts);
    if (tongues) drafts.sort((a, b) => a.span.start - b.span.start);
    const { claims, notes } = assembleClaims(text, drafts, (id) => pack.metrics.get(id));
    const trace = options.explain ? parts.flatMap((p) => p.trace).map((t) => withGivenUp(t, claims)) : [];
    return {
      document: info,
      claims,
      notes: [...parts.flatMap((p) => p.notes), ...notes],
      ...(options.explain ? { trace } : {}),
    };
  };
}

/** A figure whose draft was given up when all were put together. */
function withGivenUp(trace: SentenceTrace, claims: readonly Claim[]): SentenceTrace {
  const figures = trace.figures.map((f) =>
    f.left || isCovered(f.span, claims) ? f : { ...f, left: { why: 'doubtful' as const } },
  );
  return { ...trace, figures };
}

interface Drafted {
  readonly drafts: readonly ClaimDraft[];
  readonly notes: readonly Note[];
  readonly trace: readonly SentenceTrace[];
}

/** One document, one pack. To read many, keep the reader of `makeReader`. */
export function readDocument(
  document: SourceDocument,
  pack: Pack,
  options: ReadOptions = {},
): ExplainedReading {
  return makeReader(pack)(document, options);
}

interface Tools {
  readonly index: LexiconIndex;
  readonly lookups: Lookups;
  readonly rules: readonly Rule[];
}

/** Chinese goes a road of its own to its drafts. */
function draftEnglish(document: SourceDocument, tools: Tools, options: ReadOptions): Drafted {
  const { text, ...info } = document;
  const notes: Note[] = [...tools.index.notes];
  const sentences = segment(text);
  const mentions = sentences.map((s) => withoutDateline(s, buildMentions(text, s, tools.index)));
  const dated = dateOfText(document.published, sentences, (i) => mentions[i]!);
  if (dated.from === 'open' && sentences.length > 0)
    notes.push({ code: 'date-open', params: {}, severity: 'info' });
  if (dated.from === 'dateline') {
    notes.push({ code: 'date-from-dateline', params: { date: dated.today! }, severity: 'info' });
  }
  let context = withHeadline(startContext(info, dated.today), document, tools);
  const drafts: ClaimDraft[] = [];
  const trace: SentenceTrace[] = [];
  const unknown = new Set<string>();
  for (const sentence of sentences) {
    const found = mentions[sentence.index]!;
    const now = backToMain(context, sentence, found, tools.lookups);
    const step = readSentence(text, sentence, found, now, tools);
    drafts.push(...step.drafts);
    notes.push(...step.notes, ...unknownMetricNotes(step.input, step.drafts, unknown));
    context = step.context;
    if (options.explain) trace.push(traceOf(step.input, step.fired, step.drafts));
  }
  return { drafts, notes, trace };
}

/**
 * A headline that is kept beside the text ("Acme sells a million") tells whom "the company" means from the first sentence on. Nothing is
 * claimed of it, and nothing but names is taken over.
 */
function withHeadline(context: Context, document: SourceDocument, tools: Tools): Context {
  const title = document.title?.trim();
  if (!title || document.text.slice(0, title.length + LEADING_BLANKS).includes(title)) return context;
  let told = context;
  for (const sentence of segment(title)) {
    const mentions = buildMentions(title, sentence, tools.index);
    told = readSentence(title, sentence, mentions, told, tools).context;
  }
  const { entity, latest, named } = told;
  return {
    ...context,
    latest,
    ...(entity === undefined ? {} : { entity }),
    ...(named === undefined ? {} : { named }),
  };
}

/** A text that opens with its own headline after blank lines, marks and the like. */
const LEADING_BLANKS = 40;

interface Step {
  readonly drafts: readonly ClaimDraft[];
  readonly notes: readonly Note[];
  readonly context: Context;
  readonly input: RuleInput;
  readonly fired: ReadonlyMap<string, number>;
}

function readSentence(
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  context: Context,
  tools: Tools,
): Step {
  const { lookups } = tools;
  const marks = findMarks(sentence, MARKS_EN);
  const strangers = findStrangers(sentence, mentions, marks);
  const clauses = splitClauses(sentence, mentions, marks, strangers);
  const drafts: ClaimDraft[] = [];
  const bind = makeBinder({
    text,
    sentence,
    mentions,
    marks,
    clauses,
    context,
    lookups,
    drafts: () => drafts,
  });
  const done = new Map<(input: RuleInput) => unknown, unknown>();
  const input: RuleInput = {
    text,
    sentence,
    mentions,
    clauses,
    marks,
    context,
    lookups,
    bind,
    drafts,
    once: <T>(make: (input: RuleInput) => T): T => {
      if (!done.has(make)) done.set(make, make(input));
      return done.get(make) as T;
    },
  };
  const fired = new Map<string, number>();
  for (const rule of tools.rules) {
    const made = rule.read(input);
    if (made.length > 0) fired.set(rule.id, made.length);
    drafts.push(...made);
  }
  return {
    drafts,
    notes: strangerNotes(text, sentence, mentions, clauses, lookups.nearest),
    context: foldContext(context, text, sentence, mentions, clauses, marks, drafts, bind, lookups),
    input,
    fired,
  };
}
