import { parse } from 'yaml';
import type { Pack } from '../model/pack.ts';
import { readPrinted } from '../num/printed/read-printed.ts';
import type { Assumption, Scenario } from '../project/what-if/scenario.ts';
import { findBasis, findEntityId, findMetric } from './find-id.ts';
import { Problem } from './problem.ts';

const HOW =
  'Write “ENTITY YEAR = FIGURE”, “ENTITY YEAR +5%”, “ENTITY from YEAR +300000”, “ENTITY goal YEAR = FIGURE” or “ENTITY basis BASIS”.';

/**
 * One supposition as a person types it: "NAME 2025 = 2.1-2.15 million", "NAME 2026 -3.5%", "NAME from 2027 +300000", "NAME basis
 * BASIS". Figures stand for what their printing allows, like any other.
 */
export function readAssumption(pack: Pack, text: string): Assumption {
  const words = text.trim().split(/\s+/);
  const basisAt = words.indexOf('basis');
  if (basisAt > 0 && basisAt === words.length - 2) {
    const entity = findEntityId(pack, words.slice(0, basisAt).join(' '));
    return { kind: 'basis', entity, basis: findBasis(pack, words[basisAt + 1]!) };
  }
  const yearAt = words.findIndex((w, i) => i > 0 && /^\d{4}(=|$)/.test(w));
  if (yearAt < 0) throw notUnderstood(text, 'there is no year in it');
  const opens = words[yearAt - 1] === 'from';
  const aims = words[yearAt - 1] === 'goal' && yearAt > 1;
  const entity = findEntityId(pack, words.slice(0, opens || aims ? yearAt - 1 : yearAt).join(' '));
  const year = Number(words[yearAt]!.slice(0, 4));
  const rest = `${words[yearAt]!.slice(4)} ${words.slice(yearAt + 1).join(' ')}`.trim();
  if (opens) return { kind: 'capacity', entity, year, units: signedFigure(text, rest) };
  if (rest.startsWith('=')) {
    const printed = readPrinted(rest.slice(1), 'en');
    const [low, high] = printed?.interval ?? [null, null];
    if (low === null || high === null) throw notUnderstood(text, 'the figure needs two ends');
    // A goal is exact, whatever its digits: "3 million" is not "2.5 to 3.5 million".
    if (aims) return { kind: 'goal', entity, year, value: printed?.value?.valueOf() ?? (low + high) / 2 };
    return { kind: 'level', entity, year, low, high };
  }
  if (aims) throw notUnderstood(text, 'a goal needs “= FIGURE”');
  if (rest.endsWith('%'))
    return { kind: 'growth', entity, year, percent: signedFigure(text, rest.slice(0, -1)) };
  throw notUnderstood(text, 'a “=” or a percentage is missing');
}

function signedFigure(text: string, figure: string): number {
  const bare = figure.replaceAll(',', '').replace('−', '-').replace(/\s/g, '');
  const value = Number(bare);
  if (!/^[+-]/.test(bare) || !Number.isFinite(value))
    throw notUnderstood(text, 'a number with its sign is missing');
  return value;
}

const notUnderstood = (text: string, why: string): Problem =>
  new Problem('bad-assumption', `“${text}” is no assumption: ${why}. ${HOW}`);

/** A scenario file (YAML or JSON): title, metric if it is for one only, and `suppose`, a list of assumptions as typed. */
export function readScenario(
  pack: Pack,
  source: string,
  name: string,
): Scenario & { readonly suppose: readonly string[] } {
  let parsed: unknown;
  try {
    parsed = parse(source);
  } catch (error) {
    throw new Problem(
      'bad-scenario',
      `${name}: no YAML or JSON (${(error as Error).message.split('\n')[0]}).`,
    );
  }
  const { title, metric, suppose, ...rest } = isRecord(parsed) ? parsed : {};
  const odd = Object.keys(rest);
  if (odd.length > 0)
    throw new Problem(
      'bad-scenario',
      `${name}: “${odd[0]}” is unknown; there are title, metric and suppose.`,
    );
  if (!Array.isArray(suppose) || suppose.length === 0 || suppose.some((s) => typeof s !== 'string'))
    throw new Problem('bad-scenario', `${name}: “suppose” has to be a list of assumptions. ${HOW}`);
  return {
    title: typeof title === 'string' ? title : name,
    ...(typeof metric === 'string' ? { metric: findMetric(pack, metric) } : {}),
    suppose: suppose as string[],
    assumptions: (suppose as string[]).map((text) => named(name, () => readAssumption(pack, text))),
  };
}

function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.code, `${name}: ${error.message}`) : error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
