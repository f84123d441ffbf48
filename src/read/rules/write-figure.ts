import type { Claim, ClaimContent } from '../../model/claim.ts';

/** A sentence of a corpus with the claims of one kind it must be read as, each written by `writeFigure`; none: it makes no such claim. */
export interface Example {
  readonly text: string;
  readonly claims: readonly string[];
}

export const says = (text: string, ...claims: string[]): Example => ({ text, claims });
export const silent = (text: string): Example => ({ text, claims: [] });

/**
 * Levels, changes, shares and targets in one line:
 * `springfield output 2025 =2788000` · `… 2025<2024 +9.7%` · `… /whole@place 2025 =38.1%` · `… =5000000 by 2030 goal`.
 * The kind is left out (a corpus has one); `=` exact, `~` about, `<~` nearly, `>` more than, `>=` at least, and so on.
 */
export function writeFigure(claim: ClaimContent): string {
  const words: string[] = [];
  if (claim.stance === 'denied') words.push('not');
  const owner = claim.parts?.map((part) => short(part.entity)).join('+') ?? short(claim.entity) ?? '?';
  words.push(owner, claim.metric ?? '-');
  if (claim.kind === 'share') {
    words.push(`/${claim.whole?.metric ?? ''}${claim.whole?.entity ? `@${short(claim.whole.entity)}` : ''}`);
  }
  if (claim.kind !== 'target') {
    const base = claim.basePeriod === undefined ? '' : `<${claim.basePeriod}`;
    words.push(`${claim.period ?? '-'}${claim.kind === 'change' ? base : ''}`);
  }
  if (claim.bound !== undefined) words.push(`${SIGNS[claim.bound]}${size(claim)}${mark(claim)}`);
  if (claim.perYear) words.push('a-year');
  if (claim.kind === 'target') {
    if (claim.target?.label !== undefined) words.push(`“${claim.target.label}”`);
    if (claim.target?.deadline !== undefined) words.push(`by ${claim.target.deadline}`);
    if (claim.target?.announced !== undefined) words.push(`since ${claim.target.announced}`);
  }
  if (claim.modality !== undefined && claim.modality !== 'stated') words.push(claim.modality);
  if (claim.speaker !== undefined) words.push(`says ${short(claim.speaker)}`);
  if (claim.origin !== undefined) words.push(`from ${short(claim.origin)}`);
  if (claim.basis !== undefined && claim.basis !== 'unstated') words.push(`on ${claim.basis}`);
  return words.join(' ');
}

export function writeAll(claims: readonly Claim[], kind: string): string[] {
  return claims.filter((c) => c.kind === kind).map(writeFigure);
}

const SIGNS: Readonly<Record<NonNullable<ClaimContent['bound']>, string>> = {
  exact: '=',
  about: '~',
  nearly: '<~',
  more_than: '>',
  less_than: '<',
  at_least: '>=',
  at_most: '<=',
  between: '',
};

function size(claim: ClaimContent): string {
  if (claim.bound === 'between') return `${claim.interval?.[0]}..${claim.interval?.[1]}`;
  return `${claim.kind === 'change' && (claim.value ?? 0) > 0 ? '+' : ''}${claim.value}`;
}

function mark(claim: ClaimContent): string {
  if (claim.unit === 'percent') return '%';
  return claim.unit === 'point' ? 'pp' : '';
}

function short(id: string | undefined): string | undefined {
  return id?.slice(id.indexOf(':') + 1);
}
