import type { RuleInput } from '../../rule.ts';
import type { EntityMention, QuantityMention } from '../../types.ts';
import { comparable, entitiesOf, isTailOfName, quantitiesOf, word } from './scan.ts';
import { PLACE_NOUNS } from './words-en.ts';

/** What may stand between two members of a row, and what may be told of each ("A with 1.2 million, B (0.9 million)"). */
const JOINTS = new Set([',', 'and', '&', ';']);
const TOLD = new Set(['with', 'at', 'on', 'by', '(', ')']);

/** Names of one kind in a row that starts at a token; figures told of each are stepped over. */
export function namesInRow(input: RuleInput, at: number): EntityMention[] {
  const row: EntityMention[] = [];
  for (let i = at; ; ) {
    const name = entitiesOf(input).find((m) => m.first === i);
    if (!name || name.anaphor || !isAlike(input, row[0], name)) return row;
    row.push(name);
    const end = afterTold(input, name.last);
    i = end;
    while (JOINTS.has(word(input, i))) i++;
    if (i === end) return row;
    if (word(input, i) === 'the') i++;
  }
}

/** Names in a row that ends right before a token. */
export function namesBefore(input: RuleInput, at: number): EntityMention[] {
  const names = entitiesOf(input);
  const row: EntityMention[] = [];
  for (let i = at; ; ) {
    const name = names.find((m) => m.last === i);
    if (!name || name.anaphor || name.possessive || !isAlike(input, row[0], name)) return row;
    row.unshift(name);
    i = name.first;
    const start = i;
    while (JOINTS.has(word(input, i - 1))) i--;
    if (i === start) return row;
  }
}

/** Ordinals in a row: "first, second and third". */
export function ordinalsFrom(input: RuleInput, first: QuantityMention): QuantityMention[] {
  const row = [first];
  for (let last = first.last; ; ) {
    let i = last;
    while (JOINTS.has(word(input, i)) || word(input, i) === 'the') i++;
    const next =
      i > last ? quantitiesOf(input).find((q) => q.first === i && isPlaceIn(input, row, q)) : undefined;
    if (!next) return row;
    row.push(next);
    last = next.last;
  }
}

/** An ordinal, or the bare number behind "No 7 and". */
function isPlaceIn(input: RuleInput, row: readonly QuantityMention[], q: QuantityMention): boolean {
  if (q.form === 'ordinal') return true;
  const marked = ['no', 'nos', 'number', '#'].includes(word(input, row[0]!.first));
  return (
    marked && q.form === 'count' && q.unit === undefined && q.last - q.first === 1 && q.value <= MOST_PLACES
  );
}

const MOST_PLACES = 200;

function isAlike(input: RuleInput, a: EntityMention | undefined, b: EntityMention): boolean {
  const id = input.bind.entityOf(b)?.value;
  if (id === undefined || isTailOfName(input, b)) return false;
  const other = a && input.bind.entityOf(a)?.value;
  return other === undefined || comparable(input, other, id);
}

/** "(2.75 million)", "with 2.49 million units", "at 1.2 million": where the words about one member end. */
function afterTold(input: RuleInput, at: number): number {
  if (word(input, at) === 'in') {
    const place = quantitiesOf(input).find((q) => q.first === at + 1 && q.form === 'ordinal');
    return place && PLACE_NOUNS.has(word(input, place.last)) ? place.last + 1 : at;
  }
  if (!TOLD.has(word(input, at))) return at;
  const figure = quantitiesOf(input).find((q) => q.first >= at && q.first <= at + 2);
  if (!figure) return at;
  let end = figure.last;
  for (let i = end; i < end + 4; i++) if (word(input, i) === ')') return i + 1;
  while (end < figure.last + 2 && input.mentions.some((m) => m.type === 'metric' && m.first === end)) end++;
  return end;
}
