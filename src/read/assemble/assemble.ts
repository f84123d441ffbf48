import type { Claim, ClaimAlternative, ClaimDraft } from '../../model/claim.ts';
import { UNSTATED } from '../../model/ids.ts';
import type { Note } from '../../model/note.ts';
import type { Metric } from '../../model/pack.ts';
import { madePossible } from './possible.ts';
import { linkRevisions } from './revisions.ts';
import { contentKey, linkRestatements } from './same-as.ts';

/** More claims than any text makes: the rest is left out, with a note. */
const MAX_CLAIMS = 5000;
const MAX_ALTERNATIVES = 6;

/** Drafts in reading order → claims with ids, quotes and links; a draft made twice of the same words is one claim. */
export function assembleClaims(
  text: string,
  drafts: readonly ClaimDraft[],
  metricOf: (id: string) => Metric | undefined = () => undefined,
): { claims: Claim[]; notes: Note[] } {
  const notes: Note[] = [];
  const ordered = drafts
    .filter((d) => isInText(d, text))
    .flatMap((d) => madePossible(d, metricOf) ?? [])
    .map((draft, order) => ({ draft, order }))
    .sort((a, b) => a.draft.span.start - b.draft.span.start || a.order - b.order)
    .map((x) => x.draft);
  const beside = unclearBeside(text, ordered);
  const seen = new Map<string, ClaimDraft[]>();
  const claims: Claim[] = [];
  for (const draft of ordered) {
    const other = beside.get(draft);
    if (other) {
      const words = (d: ClaimDraft): string => text.slice(d.span.start, d.span.end);
      notes.push({
        code: 'reading-doubtful',
        params: { words: words(draft), claim: '', rival: words(other) },
        span: draft.span,
        severity: 'info',
      });
      continue;
    }
    const place = `${draft.span.start} ${draft.span.end}`;
    const same = seen.get(place);
    if (same) {
      const content = contentKey(draft);
      if (same.some((d) => contentKey(d) === content)) continue;
      same.push(draft);
    } else seen.set(place, [draft]);
    const rival = claims.find((c) => isDoubtfulBeside(draft, c));
    if (rival) {
      const words = text.slice(draft.span.start, draft.span.end);
      notes.push({
        code: 'reading-doubtful',
        params: { words, claim: rival.id, rival: rival.quote },
        span: draft.span,
        severity: 'info',
      });
      continue;
    }
    if (claims.length >= MAX_CLAIMS) {
      notes.push({
        code: 'too-many-claims',
        params: { kept: MAX_CLAIMS, found: ordered.length },
        severity: 'warning',
      });
      break;
    }
    claims.push(toClaim(text, draft, claims.length + 1));
  }
  const said = claims.map((c, i) => withoutSaid(text, claims, c, i));
  return { claims: linkRevisions(linkRestatements(said, text)), notes };
}

const FIGURES: ReadonlySet<string> = new Set(['level', 'change', 'share']);
/** How far back in a sentence another claim may say what this one leaves out. */
const NEIGHBOURS = 6;

/** "Inherited" is what the sentence does not say: a quantity that another claim of the same sentence names outright is said. */
function withoutSaid(text: string, claims: readonly Claim[], claim: Claim, at: number): Claim {
  // Of an order it matters that its measure was not named: "No. 1" by what?
  if (!FIGURES.has(claim.kind) || !claim.inherited.includes('metric')) return claim;
  const isSaid = claims
    .slice(Math.max(0, at - NEIGHBOURS), at)
    .some(
      (c) =>
        c.metric === claim.metric &&
        !c.inherited.includes('metric') &&
        c.span.end <= claim.span.start &&
        !hasStop(text.slice(c.span.end, claim.span.start)),
    );
  return isSaid ? { ...claim, inherited: claim.inherited.filter((f) => f !== 'metric') } : claim;
}

/** A full stop has a blank or nothing behind it; a decimal point has a digit. */
const hasStop = (between: string): boolean =>
  ['。', '!', '?', '；', ';', '\n', '. '].some((stop) => between.includes(stop)) || between.endsWith('.');

/** Characters within which two figures stand side by side. */
const BESIDE = 200;

/**
 * Two rates of one cell side by side that cannot both be ("down 13% on the year but up 3% on the month", read with one base): which of
 * them was misread nobody can tell, so neither is a claim. Of two levels far apart in one sentence the first is what was counted.
 */
function unclearBeside(text: string, ordered: readonly ClaimDraft[]): ReadonlyMap<ClaimDraft, ClaimDraft> {
  const unclear = new Map<ClaimDraft, ClaimDraft>();
  const recent: ClaimDraft[] = [];
  for (const draft of ordered) {
    while (recent[0] && draft.span.start - recent[0].span.end > BESIDE) recent.shift();
    for (const other of recent) {
      if (!isSameCell(draft, other) || meet(draft, other)) continue;
      if (draft.kind === 'change') unclear.set(other, draft);
      const oneSentence = !hasStop(text.slice(other.span.end, draft.span.start));
      if (draft.kind === 'change' || (oneSentence && isFar(draft, other))) unclear.set(draft, other);
    }
    if (draft.kind === 'change' || draft.kind === 'level') recent.push(draft);
  }
  return unclear;
}

function isSameCell(a: ClaimDraft, b: ClaimDraft): boolean {
  const fields = [
    'kind',
    'entity',
    'metric',
    'period',
    'basePeriod',
    'basis',
    'unit',
    'modality',
    'stance',
  ] as const;
  if (a.stance === 'denied' || a.parts || b.parts || a.whole || b.whole || a.perYear || b.perYear)
    return false;
  return fields.every((f) => a[f] === b[f]);
}

function meet(a: ClaimDraft, b: ClaimDraft): boolean {
  const [aLow, aHigh] = a.interval ?? [null, null];
  const [bLow, bHigh] = b.interval ?? [null, null];
  return (aLow ?? -Infinity) <= (bHigh ?? Infinity) && (bLow ?? -Infinity) <= (aHigh ?? Infinity);
}

function isFar(a: ClaimDraft, b: ClaimDraft): boolean {
  const [x, y] = [a.value ?? 0, b.value ?? 0];
  return x > 0 && y > 0 && Math.max(x, y) / Math.min(x, y) > FAR;
}

/** Figures of one thing told twice differ by rounding, not by half. */
const FAR = 1.5;

/**
 * A level whose subject and metric were both carried over, and that is far from the level the text printed in so many words for the
 * same cell: it most likely speaks of something the reader does not know. A missed claim is better than a wrong one.
 */
function isDoubtfulBeside(draft: ClaimDraft, earlier: Claim): boolean {
  if (draft.kind !== 'level' || earlier.kind !== 'level' || earlier.inherited.length > 0) return false;
  if (!draft.inherited?.includes('entity') || !draft.inherited.includes('metric')) return false;
  const sameCell =
    draft.entity === earlier.entity && draft.metric === earlier.metric && draft.period === earlier.period;
  if (!sameCell || draft.bound !== 'exact' || earlier.bound !== 'exact') return false;
  const [a, b] = [draft.value ?? 0, earlier.value ?? 0];
  return a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) > FAR;
}

function isInText(draft: ClaimDraft, text: string): boolean {
  const { start, end } = draft.span;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

function toClaim(text: string, draft: ClaimDraft, number: number): Claim {
  const { span, rule, inherited, alternatives, ...content } = draft;
  const others = distinct(alternatives ?? [], draft);
  return {
    id: `c${number}`,
    ...content,
    ...(content.metric === undefined || content.basis !== undefined ? {} : { basis: UNSTATED }),
    ...(others.length > 0 ? { alternatives: others } : {}),
    span,
    quote: text.slice(span.start, span.end),
    inherited: inherited ?? [],
    rule,
  };
}

/** Readings that change nothing or come twice are dropped. */
function distinct(alternatives: readonly ClaimAlternative[], draft: ClaimDraft): ClaimAlternative[] {
  const seen = new Set<string>();
  const kept: ClaimAlternative[] = [];
  for (const other of alternatives) {
    const key = JSON.stringify(other);
    const same = Object.entries(other).every(
      ([name, value]) => JSON.stringify(draft[name as keyof ClaimDraft]) === JSON.stringify(value),
    );
    if (same || seen.has(key)) continue;
    seen.add(key);
    kept.push(other);
    if (kept.length === MAX_ALTERNATIVES) break;
  }
  return kept;
}
