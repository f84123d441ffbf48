import type { Trigger } from './frame-book.ts';
import { type Line, segmentAt, wordOf } from './line.ts';
import type { VerbForm } from './morphology-en.ts';
import { BE, CONDITIONS, DO, FUTURE, HAVE, INTENT, isAdverb, NOT, REFUSAL } from './words-en.ts';

/** How a trigger verb stands: may it report a deed, in which voice, and where its verb group begins. */
export interface VerbUse {
  readonly voice: 'active' | 'passive';
  /** Could also be a bare participle ("a brand launched by Acme"). */
  readonly reduced: boolean;
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly participle: boolean;
  readonly denied: boolean;
  /** Only wished, planned, asked or supposed. */
  readonly unreal: boolean;
  /** First token of the verb group ("was officially" before "launched"). */
  readonly from: number;
}

/** Undefined when the word is not the verb in this place ("the launch", "supply chain"). */
export function verbUse(line: Line, trigger: Trigger, at: number): VerbUse | undefined {
  let from = at;
  let be = false;
  let have = false;
  let modal = false;
  let denied = false;
  let did = false;
  while (from > 0 && at - from < 7) {
    const word = wordOf(line, from - 1);
    if (NOT.has(word)) denied = true;
    if (BE.has(word)) be = true;
    else if (HAVE.has(word)) have = true;
    else if (FUTURE.has(word)) modal = true;
    else if (DO.has(word)) did = true;
    else if (!NOT.has(word) && !(isAdverb(word) && !line.covered[from - 1])) break;
    from--;
  }
  const before = wordOf(line, from - 1);
  const infinitive = before === 'to' && trigger.forms.includes('base');
  const has = (form: VerbForm) => trigger.forms.includes(form);
  const condition = underCondition(line, at);
  const base = { denied, from, reduced: false, finite: true, infinitive: false, participle: false };
  if (infinitive) {
    const governor = governorOfTo(line, from - 1);
    return {
      ...base,
      voice: 'active',
      finite: false,
      infinitive: true,
      from: from - 1,
      denied: denied || REFUSAL.has(governor),
      unreal: condition || (INTENT.has(governor) && !REFUSAL.has(governor)),
    };
  }
  // "to be launched": the infinitive of a passive.
  if (before === 'to' && be) {
    const governor = governorOfTo(line, from - 1);
    const real = governor !== '' && !INTENT.has(governor) && !BE.has(governor);
    return has('part') ? { ...base, voice: 'passive', finite: false, unreal: condition || !real } : undefined;
  }
  if (modal)
    return has('base') || be || have
      ? { ...base, voice: be ? 'passive' : 'active', unreal: true }
      : undefined;
  if (be && has('part')) return { ...base, voice: 'passive', unreal: condition };
  if (be && has('ing')) return { ...base, voice: 'active', unreal: condition };
  if (have && has('part')) return { ...base, voice: 'active', unreal: condition };
  if (did && has('base')) return { ...base, voice: 'active', unreal: condition };
  if (has('past'))
    return { ...base, voice: 'active', reduced: has('part') && from === at, unreal: condition };
  if (has('part')) return { ...base, voice: 'passive', reduced: true, unreal: condition };
  if (has('ing') && !has('base')) return gerund(line, at, from, condition, denied);
  if (has('s') || has('base')) {
    // A bare present needs its subject right before it, or it is a noun in disguise.
    const subject = line.entityAt[from - 1];
    const coordinate =
      before === 'and' || before === 'who' || before === 'which' || before === 'that' || before === 'it';
    if (!(subject && !subject.possessive) && !coordinate) return undefined;
    return { ...base, voice: 'active', unreal: condition };
  }
  return undefined;
}

/** A participle reports a deed at the head of its segment or after "by", "after", "in"; elsewhere it only names one. */
function gerund(
  line: Line,
  at: number,
  from: number,
  condition: boolean,
  denied: boolean,
): VerbUse | undefined {
  const segment = line.segments[segmentAt(line, at)]!;
  const before = wordOf(line, from - 1);
  const heads = from === segment.first || (from > segment.first && isAdverbRun(line, segment.first, from));
  const afterPreposition = before === 'by' || before === 'after' || before === 'since';
  if (!heads && !afterPreposition) return undefined;
  if (heads && segment.kind !== 'participle' && !closedByComma(line, at, segment.last)) return undefined;
  const use = {
    voice: 'active',
    reduced: false,
    finite: false,
    infinitive: false,
    participle: true,
    from,
  } as const;
  return { ...use, denied: denied || before === 'without', unreal: condition };
}

function isAdverbRun(line: Line, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isAdverb(wordOf(line, i))) return false;
  return true;
}

/** "Starting from …, Acme …" as against "Cooperating with Acme is …". */
function closedByComma(line: Line, at: number, last: number): boolean {
  for (let i = at + 1; i <= last; i++) {
    if (wordOf(line, i) === ',') return true;
    if (line.verb[i]) return false;
  }
  return last < line.tokens.length;
}

/** The word that asks for "to …": "plans to", "agreed on … to"; '' when none is near. */
function governorOfTo(line: Line, to: number): string {
  let i = to - 1;
  while (i >= 0 && to - i < 4 && isAdverb(wordOf(line, i))) i--;
  // "expected Acme to launch": the names between the verb and its "to" are passed over.
  while (i >= 0 && to - i < 8 && line.entityAt[i]) i--;
  const word = wordOf(line, i);
  if (INTENT.has(word) || REFUSAL.has(word) || BE.has(word)) return word;
  return line.covered[i] ? '' : word;
}

function underCondition(line: Line, at: number): boolean {
  let s = segmentAt(line, at);
  // "if Acme and Bolt merge and launch …": a coordinate segment stays under the condition before it.
  while (s > 0 && line.segments[s]!.kind === 'coordinate') {
    if (CONDITIONS.has(line.segments[s]!.opener)) return true;
    s--;
  }
  return CONDITIONS.has(line.segments[s]!.opener);
}
