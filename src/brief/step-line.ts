import type { Step } from '../model/verdict.ts';
import { chineseFigures } from './chinese-figures.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';
import { spokenName, spokenRelation, stepText } from './step-text.ts';

/** A step of arithmetic as a row: what it speaks of, its figure, whose it is. */
export interface StepLine {
  readonly text: string;
  readonly figure?: string;
  /** A claim of the text under check. */
  readonly claim?: string;
  /** Publisher and date of a source. */
  readonly by?: string;
  readonly url?: string;
}

export function stepLine(step: Step, names: NameBook, m: Messages): StepLine {
  const { params } = step;
  const { cell, prev, relation } = params;
  const figure = boundText(params, names);
  if (cell === undefined || figure === '') return { text: stepText(step, names) };
  const name = spokenName(String(cell), names);
  const text =
    relation === undefined || prev === undefined
      ? name
      : m.step.related(name, spokenRelation(String(relation), names), spokenName(String(prev), names));
  return { text, figure, ...ownerOf(step, names) };
}

/** ">= 3,155,500" with the sign of the bound; empty when the step has no figure. */
export function boundText(params: Step['params'], names: NameBook): string {
  const { lo, hi, loOpen, hiOpen } = params;
  const text =
    lo !== undefined && hi !== undefined
      ? lo === hi
        ? `${lo}`
        : `${lo} – ${hi}`
      : lo !== undefined
        ? `${loOpen ? '>' : '≥'} ${lo}`
        : hi !== undefined
          ? `${hiOpen ? '<' : '≤'} ${hi}`
          : '';
  return names.language === 'zh' ? chineseFigures(text) : text;
}

function ownerOf(step: Step, names: NameBook): Pick<StepLine, 'claim' | 'by' | 'url'> {
  const [ref] = step.evidence;
  if (!ref || (ref.kind !== 'claim' && ref.kind !== 'observation')) return {};
  if (ref.source === undefined) return ref.kind === 'claim' ? { claim: ref.id } : {};
  const url = names.source(ref.source)?.url;
  return { by: names.witness(ref), ...(url ? { url } : {}) };
}
