import { CLASS_TRIGGERS } from '../lang/en/anaphors.ts';
import type { ClassMention, EntityMention, QuantityMention } from '../types.ts';
import { phraseStart, wholeAfter } from './class-phrase.ts';
import { objectAfterOf } from './metrics.ts';
import { at, hitAt, isFree, norm, type Scan } from './scan.ts';

/**
 * "the largest toy exporter", "the second-biggest seller of toys", "the world's largest toy market": a noun for whoever does
 * something most. Its class is that of the one spoken of, so it has none of its own.
 */
export function agentAt(
  scan: Scan,
  i: number,
  entities: readonly EntityMention[],
  ordinals: readonly QuantityMention[],
): ClassMention | undefined {
  const object = hitAt(scan, i, 'object');
  const noun = object ? hitAt(scan, object.last, 'agent') : hitAt(scan, i, 'agent');
  const agent = noun?.entries[0];
  if (!noun || !agent || !isFree(scan, i, noun.last)) return undefined;
  const phrase = phraseStart(scan, i, entities, ordinals);
  if (!phrase.trigger || phrase.owned) return undefined;
  // "the largest consumer market": of something that is not counted here.
  if (!object && !CLASS_TRIGGERS.has(norm(scan, i - 1))) return undefined;
  let { last } = noun;
  let counted = object?.entries[0]?.id;
  // "for 17 years" tells how long; "for batteries", "of steel" of what.
  const lasts = norm(scan, last) === 'for' && (!isFree(scan, last + 1, last + 3) || lastsFor(scan, last + 1));
  if (norm(scan, last) === 'of' || (norm(scan, last) === 'for' && !lasts)) {
    const of = objectAfterOf(scan, last);
    const inPlace = wholeAfter(scan, last);
    if (!of && !inPlace) return undefined;
    if (of) {
      counted = of.id;
      last = of.last;
    }
  }
  const whole = wholeAfter(scan, last);
  const within = whole?.within ?? phrase.within;
  return {
    type: 'class',
    ...at(scan, phrase.first, whole?.last ?? last),
    class: '',
    singular: true,
    ...(within === undefined ? {} : { within }),
    deed: {
      activity: agent.id,
      ...(counted === undefined ? {} : { object: counted }),
      ...(agent.place ? { place: true } : {}),
    },
  };
}

/** "the fifth year in a row", "a tenth straight month", "the first time": a stretch of time, no things. */
function lastsFor(scan: Scan, at: number): boolean {
  for (let i = at; i < at + 5 && i < scan.tokens.length && scan.tokens[i]!.kind !== 'punct'; i++)
    if (TIMES.has(norm(scan, i))) return true;
  return ['first', 'second'].includes(norm(scan, at + 1));
}

const TIMES = new Set('year years month months quarter quarters decade decades time now'.split(' '));

/** What the words of a class noun count ("toy maker", "wooden maker"). */
export function objectOf(scan: Scan, i: number): string | undefined {
  return hitAt(scan, i, 'object')?.entries[0]?.id ?? hitAt(scan, i, 'of_object')?.entries[0]?.id;
}
