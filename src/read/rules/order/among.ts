import type { Among } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { ClassMention } from '../../types.ts';
import { isSpeaker } from './bind.ts';
import type { Place } from './place.ts';
import { classesOf, cueIn, entitiesOf, isOfClass, isWhole, word } from './scan.ts';
import { BE, BEFORE_CLASS, RESTRICTING, RESTRICTING_TAIL } from './words-en.ts';

/** Ranked among whom: class words of the place, behind it, before it in the sentence; else the entity's own class. */
export function amongAt(
  input: RuleInput,
  place: Pick<Place, 'first' | 'last' | 'own' | 'clause'>,
  entity: EntityId,
  nextFirst = Infinity,
): Answer<Among> | undefined {
  const { clause } = place;
  const classes = classesOf(input);
  const behind = classes.find(
    (c) => c.first >= place.last && c.first < Math.min(clause.last, nextFirst) && c.first <= place.last + 8,
  );
  const before = [...classes]
    .reverse()
    .find(
      (c) =>
        c.last <= place.first &&
        c.first >= clause.first &&
        ['among', 'of', 'in'].includes(word(input, c.first - 1)),
    );
  const { own } = place;
  // "first in X and third in the world": what stands right behind belongs to the place.
  const whole = wholeBeside(input, place);
  const nearer = !own && whole?.first === place.last + 1;
  // "the largest exporter among all cities": the noun of the deed has no class of its own.
  const mention = own?.deed && own.class === '' ? (behind ?? before ?? own) : (own ?? behind ?? before);
  const fits = (cls: string): boolean => isOfClass(input, entity, cls);
  if (!own && !mention && isAmongOthers(input, place.last)) return undefined;
  if (mention && !(nearer && mention.class === '')) {
    const cls = mention.class === '' ? input.lookups.kind(entity) : mention.class;
    if (!fits(cls)) return undefined;
    const some = someOf(input, mention);
    if (some === 'unclear') return undefined;
    const among = toAmong(input, cls, mention, some);
    if (among.within === entity || cls === '') return undefined;
    return said(among, mention);
  }
  const kind = kindBeside(input, entity);
  const carried = input.context.among;
  if (!whole && carried && fits(carried.class) && cueIn(input, clause, 'regain')) {
    return { value: carried, from: 'context', inherited: true, alternatives: [] };
  }
  // "The top three regions were A, B and C. … B ranked second": still among regions, though B is a city, too.
  const order = input.context.order?.among;
  const named = saysKind(input, clause, kind);
  if (
    !whole &&
    !named &&
    order &&
    order.class !== kind &&
    fits(order.class) &&
    isOneOfTwo(input, entity, kind)
  )
    return { value: order, from: 'context', inherited: true, alternatives: [] };
  const within = whole?.id ?? input.lookups.classOf(kind)?.within;
  if (kind === '' || within === entity) return undefined;
  const value: Among = {
    class: kind,
    ...(within === undefined ? {} : { within }),
    text: whole ? input.text.slice(whole.span.start, whole.span.end) : '',
  };
  return { value, from: 'default', inherited: false, alternatives: [] };
}

/** "the top spot for Freedonian city output": the noun says which class, though it stands for no group. */
function saysKind(input: RuleInput, { first, last }: Place['clause'], kind: string): boolean {
  for (let i = first; i < last; i++) if (input.lookups.isNounOf(word(input, i), kind)) return true;
  return false;
}

/** A place that stands in two classes, where nothing said which. */
const isOneOfTwo = (input: RuleInput, entity: EntityId, kind: string): boolean =>
  kind === input.lookups.kind(entity) && input.lookups.classOf(kind)?.within !== undefined;

/** "A, B and C ranked third, fourth and fifth": with names of another class beside it, one that stands in both is among those. */
function kindBeside(input: RuleInput, entity: EntityId): string {
  const kind = input.lookups.kind(entity);
  const names = entitiesOf(input).filter(
    (m) => !m.anaphor && !m.ids.some((id) => isWhole(input, id) || isSpeaker(input, id)),
  );
  const allFit = (cls: string): boolean =>
    isOfClass(input, entity, cls) && names.every((m) => m.ids.some((id) => isOfClass(input, id, cls)));
  if (names.length < 2 || allFit(kind)) return kind;
  return names.flatMap((m) => m.ids.map((id) => input.lookups.kind(id))).find(allFit) ?? kind;
}

/** "first among new forces of the trade": a group that nobody lists. */
function isAmongOthers(input: RuleInput, last: number): boolean {
  const at = [last, last + 1].find((i) => ['among', 'amongst'].includes(word(input, i)));
  if (at === undefined) return false;
  return !input.mentions.some((m) => m.type !== 'cue' && m.first > at && m.first <= at + 3);
}

/** Tokens of the words that cut a class down to some of its members. */
interface Some {
  readonly first: number;
  readonly last: number;
}

/**
 * "western provinces", "listed makers", "the upstart brands", "cities along the river": not the class as a whole. Who is among them nobody
 * lists; the words go into the claim, so that no outsider is held against it.
 */
function someOf(input: RuleInput, mention: ClassMention): Some | 'unclear' | undefined {
  if (mention.class === '') return undefined;
  // "Among cities that is first": the pronoun of the clause, no relative.
  const told = word(input, mention.last) === 'that' && BE.has(word(input, mention.last + 1));
  if (!told && RESTRICTING_TAIL.has(word(input, mention.last))) return 'unclear';
  for (let i = mention.first; i < mention.last; i++) if (RESTRICTING.has(word(input, i))) return mention;
  const before = input.sentence.tokens[mention.first - 1];
  if (before?.kind !== 'word' || BEFORE_CLASS.has(before.norm)) return undefined;
  const known = input.mentions.some(
    (m) => (m.type !== 'cue' || ORDER_CUES.has(m.cue)) && m.last === mention.first,
  );
  if (known) return undefined;
  // One word of quality right behind the word that opens the group ("among luxury brands"); more is anybody's guess.
  const opener = word(input, mention.first - 2);
  return BEFORE_CLASS.has(opener) && before.text === before.norm
    ? { first: mention.first - 1, last: mention.last }
    : 'unclear';
}

const ORDER_CUES = new Set(['most', 'least', 'only', 'no_other', 'any_other']);

function said(value: Among, mention: ClassMention): Answer<Among> {
  return { value, from: 'clause', inherited: false, alternatives: [], mention };
}

function toAmong(input: RuleInput, cls: string, mention: ClassMention, some?: Some): Among {
  const within = mention.within ?? wholeBeside(input, mention)?.id ?? input.lookups.classOf(cls)?.within;
  return {
    class: cls,
    ...(within === undefined ? {} : { within }),
    text: some
      ? input.text.slice(
          input.sentence.tokens[some.first]!.start,
          input.sentence.tokens[Math.max(some.first, some.last - 1)]!.end,
        )
      : input.text.slice(mention.span.start, mention.span.end),
  };
}

/** "first in X", "X's largest …", "the top of X's ranking": a whole that classes are ranked within. */
function wholeBeside(input: RuleInput, place: { first: number; last: number }) {
  for (const m of entitiesOf(input)) {
    const id = m.ids[0];
    if (m.anaphor || id === undefined) continue;
    // "makers in X": whatever place it is, the class ends there.
    const next = word(input, place.last) === 'in' && m.first === place.last + 1 && !isSpeaker(input, id);
    if (next) return { id, span: m.span, first: m.first };
    if (!isWhole(input, id)) continue;
    const inside = m.first >= place.first && m.last <= place.last;
    const behind =
      m.first > place.last - 1 &&
      m.first <= place.last + 3 &&
      ['in', 'of', 'across'].includes(
        word(input, m.first - 1) === 'the' ? word(input, m.first - 2) : word(input, m.first - 1),
      );
    const owner = m.possessive && m.last <= place.first && m.last >= place.first - 2;
    if (inside || behind || owner) return { id, span: m.span, first: m.first };
  }
  return undefined;
}
