import type { Claim } from '../model/claim.ts';
import type { DocumentInfo, ReadResult } from '../model/document.ts';
import type { Note, Span } from '../model/note.ts';
import type { SentenceTrace } from '../read/assemble/trace.ts';
import type { ReadOptions } from '../read/read-document.ts';
import { segment } from '../read/text/segment.ts';
import { type PreparedText, prepareText, type TextInput } from './source-document.ts';
import type { Workspace } from './workspace.ts';

/** What a reading gives beside the contract's object: the text the spans point into and its sentences. */
export interface TextReading {
  readonly result: ReadResult;
  readonly text: string;
  readonly hash: string;
  readonly sentences: readonly Span[];
  /** What the rules saw and did, sentence by sentence, when it was asked for. */
  readonly trace?: readonly SentenceTrace[];
}

export function readText(workspace: Workspace, input: TextInput, options: ReadOptions = {}): TextReading {
  return readPrepared(workspace, prepareText(input), options);
}

/**
 * The reader sees the text behind its front matter; its spans are moved so that they point into the whole text as it was handed in:
 * `text.slice(start, end) === quote` holds for the file itself.
 */
export function readPrepared(
  workspace: Workspace,
  prepared: PreparedText,
  options: ReadOptions = {},
): TextReading {
  const { document, bodyStart, hash } = prepared;
  const body = bodyStart === 0 ? document : { ...document, text: document.text.slice(bodyStart) };
  const read = workspace.reader()(body, options);
  const move = (span: Span): Span => ({ start: span.start + bodyStart, end: span.end + bodyStart });
  const moveClaim = (claim: Claim): Claim => ({ ...claim, span: move(claim.span) });
  const moveNote = (note: Note): Note => (note.span ? { ...note, span: move(note.span) } : note);
  return {
    text: document.text,
    hash,
    sentences: segment(body.text).map(move),
    ...(read.trace ? { trace: read.trace.map((t) => movedTrace(t, move)) } : {}),
    result: {
      document: prepared.converted ? document : infoOf(read.document),
      claims: bodyStart === 0 ? read.claims : read.claims.map(moveClaim),
      notes: bodyStart === 0 ? read.notes : read.notes.map(moveNote),
    },
  };
}

/** Without the text: readers may hand the whole document back. */
function infoOf(document: DocumentInfo & { readonly text?: string }): DocumentInfo {
  const { text, ...info } = document;
  void text;
  return info;
}

function movedTrace(trace: SentenceTrace, move: (span: Span) => Span): SentenceTrace {
  const moved = <T extends { readonly span: Span }>(x: T): T => ({ ...x, span: move(x.span) });
  return {
    ...moved(trace),
    clauses: trace.clauses.map(moved),
    figures: trace.figures.map(moved),
    mentions: trace.mentions.map(moved),
  };
}
