import type { Period } from '../../../model/period.ts';
import { wordAt } from '../../context/phrases.ts';
import { stepBack } from '../../context/resolve-period.ts';
import { saysLastYear } from '../../context/times-beside.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import { isOfAnotherTime } from '../figure/share-words.ts';
import { figuresOf } from '../figures.ts';
import { isOtherEnd } from './market.ts';

/** The first figure of a share that has others: "up from …", "compared with …", "… to …", "17% in 2019, 16% in 2020". */
export function firstOfTwo(input: RuleInput, q: QuantityMention): QuantityMention | undefined {
  if (!isOtherEnd(input, q) && !isOfAnotherTime(input, q)) return undefined;
  const shares = [...figuresOf(input)].filter(([m, r]) => r.role === 'share' && m.last <= q.first);
  return (isOtherEnd(input, q) ? shares.at(-1) : shares[0])?.[0];
}

/**
 * "up from 17% a year ago", "from 12% in 2022 to 16%", "compared with 13% in 2022": an older figure is of the time behind it; without one
 * nobody can tell of which.
 */
export function timeOfShare(input: RuleInput, q: QuantityMention): Answer<Period> | 'unread' | undefined {
  const { bind, sentence } = input;
  const [word, back] = [wordAt(sentence, q.first - 1), wordAt(sentence, q.first - 2)];
  const older = word === 'from' || word === 'against' || (back === 'compared' && COMPARED.has(word));
  if (!older) return undefined;
  const m = input.mentions.find(
    (x) =>
      (x.type === 'period' || (x.type === 'cue' && x.cue === 'same_period')) &&
      x.first >= q.last &&
      x.first - q.last <= BEHIND,
  );
  if (!m || hasFigureAfter(input, q.last, m.first)) return 'unread';
  const year = m.type === 'period' && m.relative?.unit === 'year' && m.relative.month === undefined;
  if (m.type === 'period' && !(year && m.relative?.offset === -1)) return bind.periodOf(m) ?? 'unread';
  if (m.type === 'cue' && !saysLastYear(sentence, m)) return 'unread';
  const newer = [...figuresOf(input)].find(([x, r]) => x !== q && r.role === 'share' && x.form === 'percent');
  const now = bind.period(newer?.[0].first ?? q.first);
  const value = now && now.value !== bind.undated()?.value ? stepBack(now.value, 'year') : undefined;
  return now && value !== undefined ? { ...now, value, alternatives: [] } : 'unread';
}

const COMPARED = new Set(['with', 'to']);
/** Tokens between an older figure and its time. */
const BEHIND = 3;

const hasFigureAfter = (input: RuleInput, from: number, to: number): boolean =>
  input.mentions.some((x) => x.type === 'quantity' && x.first >= from && x.last <= to);
