import type { Claim, ClaimContent, PrintedInterval } from '../../model/claim.ts';
import { claim } from './small-pack.ts';
import {
  between,
  CITIES,
  COMPANIES,
  COUNTRY,
  NP,
  OTHER,
  OWN,
  PROFIT,
  PROVINCES,
  pickOf,
  REST,
  SALES,
  type TrueWorld,
  VP,
  YEARS,
  YTD,
} from './true-world.ts';

/** True sentences about a true world, each printed the way papers print. A telling that does not apply gives nothing. */
export type Teller = (w: TrueWorld, id: string) => Claim | readonly Claim[] | undefined;

type Printed = Pick<ClaimContent, 'value' | 'bound' | 'interval'>;

const tidy = (x: number): number => Number(x.toPrecision(12));
const before = (year: string, by = 1): string => String(Number(year) - by);
const unitOf = (v: number, digits: number): number =>
  10 ** (Math.floor(Math.log10(Math.abs(v))) + 1 - digits);

/** A true amount in one of the forms of print. */
export function printAmount(w: TrueWorld, v: number): Printed {
  const { random: r } = w;
  const digits = pickOf(r, [1, 2, 3, 4]);
  const u = unitOf(v, digits);
  const down = tidy(Math.floor(v / u) * u);
  const up = tidy(down + u);
  const exact = (value: number, unit: number): Printed => ({
    value,
    bound: 'exact',
    interval: [tidy(value - unit / 2), tidy(value + unit / 2)],
  });
  switch (
    pickOf(r, ['exact', 'exact', 'exact', 'cut', 'more', 'least', 'most', 'nearly', 'about', 'between'])
  ) {
    case 'cut':
      return digits < 3 ? exact(tidy(Math.round(v / u) * u), u) : exact(down, u);
    case 'more':
      return v > down ? { value: down, bound: 'more_than', interval: [down, null] } : exact(down, u);
    case 'least':
      return { value: down, bound: 'at_least', interval: [down, null] };
    case 'most':
      return { value: up, bound: 'at_most', interval: [null, up] };
    case 'nearly':
      return v >= Math.max(up - u, 0.9 * up)
        ? { value: up, bound: 'nearly', interval: [tidy(Math.max(up - u, 0.9 * up)), up] }
        : exact(tidy(Math.round(v / u) * u), u);
    case 'about': {
      const near = tidy(Math.round(v / u) * u);
      const margin = Math.min(u, near * 0.05);
      return Math.abs(v - near) <= margin
        ? { value: near, bound: 'about', interval: [tidy(near - margin), tidy(near + margin)] }
        : exact(near, u);
    }
    case 'between':
      return { bound: 'between', interval: [down, up] };
    default:
      return exact(tidy(Math.round(v / u) * u), u);
  }
}

function printPercent(w: TrueWorld, percent: number): Printed & { unit: string; direction: 'up' | 'down' } {
  const step = pickOf(w.random, [0.1, 0.1, 1, 0.01]);
  const value = tidy(Math.round(percent / step) * step);
  return {
    value,
    bound: 'exact',
    unit: 'percent',
    interval: [tidy(value - step / 2), tidy(value + step / 2)],
    direction: value < 0 ? 'down' : 'up',
  };
}

const place = (w: TrueWorld): string =>
  pickOf(w.random, [...CITIES, 'province:guangdong', 'province:anhui', COUNTRY]);
const amount = (w: TrueWorld): string => pickOf(w.random, [VP, NP]);
const year = (w: TrueWorld, from = 0): string => pickOf(w.random, YEARS.slice(from));

const level: Teller = (w, id) => {
  const [entity, metric, period] = [place(w), pickOf(w.random, [VP, NP, REST]), year(w)];
  const v = w.value(entity, metric, period);
  return v > 0
    ? claim(id, { kind: 'level', entity, metric, period, unit: 'vehicle', ...printAmount(w, v) })
    : undefined;
};

/** One cell by two ways of counting, the second named. */
const otherCount: Teller = (w, id) => {
  const [entity, metric, period] = [pickOf(w.random, CITIES), amount(w), year(w)];
  const told = (basis: string): Partial<Claim> => {
    const value = w.value(entity, metric, period, basis);
    return { value, bound: 'exact', interval: [value - 0.5, value + 0.5] };
  };
  const common = { kind: 'level', entity, metric, period, unit: 'vehicle' } as const;
  return [
    claim(`${id}x`, { ...common, ...told(OWN) }),
    claim(`${id}y`, { ...common, ...told(OTHER), basis: OTHER }),
  ];
};

const yearSoFar: Teller = (w, id) => {
  const [entity, metric, y] = [pickOf(w.random, CITIES), amount(w), year(w, 1)];
  const now = w.value(entity, metric, YTD(y));
  if (w.random() < 0.5)
    return claim(id, {
      kind: 'level',
      entity,
      metric,
      period: YTD(y),
      unit: 'vehicle',
      ...printAmount(w, now),
    });
  const was = w.value(entity, metric, YTD(before(y)));
  return claim(id, {
    kind: 'change',
    entity,
    metric,
    period: YTD(y),
    basePeriod: YTD(before(y)),
    ...printPercent(w, (now / was - 1) * 100),
  });
};

const growth: Teller = (w, id) => {
  const [entity, metric] = [place(w), amount(w)];
  const years = pickOf(w.random, [1, 1, 1, 3]);
  const period = year(w, years);
  const basePeriod = before(period, years);
  const ratio = w.value(entity, metric, period) / w.value(entity, metric, basePeriod);
  const common = { kind: 'change', entity, metric, period, basePeriod } as const;
  if (years > 1 && w.random() < 0.5)
    return claim(id, { ...common, perYear: true, ...printPercent(w, (ratio ** (1 / years) - 1) * 100) });
  if (ratio > 1.85 && ratio < 2.15)
    return claim(id, {
      ...common,
      unit: 'ratio',
      value: 2,
      bound: 'exact',
      interval: [1.8, 2.2],
      direction: 'up',
    });
  return claim(id, { ...common, ...printPercent(w, (ratio - 1) * 100) });
};

const gain: Teller = (w, id) => {
  const [entity, metric] = [place(w), amount(w)];
  const years = pickOf(w.random, [1, 2]);
  const period = year(w, years);
  const basePeriod = before(period, years);
  const d = w.value(entity, metric, period) - w.value(entity, metric, basePeriod);
  if (d === 0) return undefined;
  const perYear = years > 1 && w.random() < 0.7;
  const by = perYear ? d / years : d;
  const u = unitOf(by, 3);
  const value = tidy(Math.round(by / u) * u);
  return claim(id, {
    kind: 'change',
    entity,
    metric,
    period,
    basePeriod,
    unit: 'vehicle',
    value,
    bound: 'exact',
    interval: [tidy(value - u / 2), tidy(value + u / 2)],
    direction: d < 0 ? 'down' : 'up',
    ...(perYear ? { perYear } : {}),
  });
};

const share: Teller = (w, id) => {
  const [entity, period] = [place(w), year(w)];
  const ofCountry = entity !== COUNTRY && w.random() < 0.4;
  const part = w.value(entity, NP, period);
  const whole = ofCountry ? w.value(COUNTRY, NP, period) : w.value(entity, VP, period);
  const { direction: _direction, ...printed } = printPercent(w, (part / whole) * 100);
  return claim(id, {
    kind: 'share',
    entity,
    metric: NP,
    period,
    whole: ofCountry ? { entity: COUNTRY } : { metric: VP },
    ...printed,
  });
};

const sharePoints: Teller = (w, id) => {
  const [entity, period] = [place(w), year(w, 1)];
  const at = (y: string): number => (w.value(entity, NP, y) / w.value(entity, VP, y)) * 100;
  return claim(id, {
    kind: 'change',
    entity,
    metric: NP,
    period,
    basePeriod: before(period),
    whole: { metric: VP },
    of: 'share',
    ...printPercent(w, at(period) - at(before(period))),
    unit: 'point',
  });
};

const comparison: Teller = (w, id) => {
  const [entity, rival] = [pickOf(w.random, CITIES), pickOf(w.random, CITIES)];
  const [metric, period] = [amount(w), year(w)];
  const past = entity === rival ? year(w) : period;
  if (entity === rival && past === period) return undefined;
  const [a, b] = [w.value(entity, metric, period), w.value(rival, metric, past)];
  if (a === b) return undefined;
  const common = {
    kind: 'comparison',
    entity,
    metric,
    period,
    other: { entity: rival, period: past },
  } as const;
  const op = a > b ? ('greater' as const) : ('less' as const);
  const ratio = a / b;
  switch (pickOf(w.random, ['order', 'factor', 'times', 'gap', 'percent'])) {
    case 'factor':
      if (ratio < 0.5) return claim(id, { ...common, op: 'less', factor: 0.5 });
      return ratio > 2 ? claim(id, { ...common, op: 'greater', factor: 2 }) : undefined;
    case 'times': {
      const factor = tidy(Math.round(ratio * 100) / 100);
      return factor > 0 && factor !== 0.5 && factor !== 0.25 && factor !== 0.75
        ? claim(id, {
            ...common,
            op: 'equal',
            factor,
            bound: 'exact',
            interval: [tidy(factor - 0.005), tidy(factor + 0.005)],
          })
        : undefined;
    }
    case 'gap': {
      const u = unitOf(a - b, 2);
      const value = tidy(Math.round(Math.abs(a - b) / u) * u);
      return claim(id, {
        ...common,
        op,
        gap: { value, unit: 'vehicle', interval: [tidy(value - u / 2), tidy(value + u / 2)] },
      });
    }
    case 'percent': {
      const off = Math.abs(ratio - 1) * 100;
      const value = tidy(Math.round(off * 10) / 10);
      return claim(id, {
        ...common,
        op,
        gap: { value, unit: 'percent', interval: [tidy(value - 0.05), tidy(value + 0.05)] },
      });
    }
    default:
      return claim(id, { ...common, op });
  }
};

const growthCompared: Teller = (w, id) => {
  const [entity, rival, period] = [pickOf(w.random, CITIES), COUNTRY, year(w, 1)];
  const rate = (e: string): number => w.value(e, VP, period) / w.value(e, VP, before(period));
  if (rate(entity) === rate(rival)) return undefined;
  return claim(id, {
    kind: 'comparison',
    entity,
    metric: VP,
    period,
    basePeriod: before(period),
    of: 'change',
    op: rate(entity) > rate(rival) ? 'greater' : 'less',
    other: { entity: rival },
  });
};

const placeOf = (own: number, all: readonly number[]): number => 1 + all.filter((x) => x > own).length;
const asRank = (k: number): Printed & { unit: string } => ({
  value: k,
  unit: 'ordinal',
  bound: 'exact',
  interval: [k, k],
});

const rank: Teller = (w, id) => {
  const [metric, period] = [amount(w), year(w)];
  const common = { kind: 'rank', metric, period, by: 'size' } as const;
  const at = (e: string): number => w.value(e, metric, period);
  switch (pickOf(w.random, ['city', 'city', 'province', 'within', 'narrow', 'top'])) {
    case 'province': {
      const entity = pickOf(w.random, ['city:chongqing', 'city:shanghai']);
      const k = placeOf(at(entity), PROVINCES.map(at));
      return claim(id, {
        ...common,
        entity,
        ...asRank(k),
        among: { class: 'province', within: COUNTRY, text: 'provinces' },
      });
    }
    case 'within': {
      const entity = pickOf(w.random, ['city:guangzhou', 'city:shenzhen']);
      const k = placeOf(at(entity), ['city:guangzhou', 'city:shenzhen'].map(at));
      return claim(id, {
        ...common,
        entity,
        ...asRank(k),
        among: { class: 'city', within: 'province:guangdong', text: 'cities in Guangdong' },
      });
    }
    case 'narrow': {
      const inland = ['city:chongqing', 'city:hefei'];
      const entity = pickOf(w.random, inland);
      const k = placeOf(at(entity), inland.map(at));
      return claim(id, {
        ...common,
        entity,
        ...asRank(k),
        among: { class: 'city', within: COUNTRY, text: 'inland cities' },
      });
    }
    case 'top': {
      const entity = pickOf(w.random, CITIES);
      const k = Math.max(2, placeOf(at(entity), CITIES.map(at)));
      return claim(id, {
        ...common,
        entity,
        value: k,
        unit: 'ordinal',
        bound: 'at_most',
        interval: [1, k],
        among: { class: 'city', within: COUNTRY, text: 'cities' },
      });
    }
    default: {
      const entity = pickOf(w.random, CITIES);
      const k = placeOf(at(entity), CITIES.map(at));
      return claim(id, {
        ...common,
        entity,
        ...asRank(k),
        among: { class: 'city', within: COUNTRY, text: 'cities' },
      });
    }
  }
};

/** First by growth may be last by size. */
const growthRank: Teller = (w, id) => {
  const [metric, period, entity] = [amount(w), year(w, 1), pickOf(w.random, CITIES)];
  const rate = (e: string): number => w.value(e, metric, period) / w.value(e, metric, before(period));
  const k = placeOf(rate(entity), CITIES.map(rate));
  return claim(id, {
    kind: 'rank',
    entity,
    metric,
    period,
    of: 'change',
    by: 'size',
    ...asRank(k),
    among: { class: 'city', within: COUNTRY, text: 'cities' },
  });
};

const extreme: Teller = (w, id) => {
  const [entity, metric, period] = [pickOf(w.random, CITIES), amount(w), year(w, 2)];
  const at = (e: string, y = period): number => w.value(e, metric, y);
  const common = { kind: 'extremum', entity, metric, period } as const;
  const among = { class: 'city', within: COUNTRY, text: 'cities' };
  const others = CITIES.filter((c) => c !== entity).map((c) => at(c));
  const earlier = YEARS.filter((y) => y < period).map((y) => at(entity, y));
  const now = at(entity);
  if (now > Math.max(...earlier) && w.random() < 0.6) {
    const u = unitOf(now, 2);
    const threshold = tidy(Math.floor(now / u) * u);
    if (threshold >= Math.max(...earlier) && threshold < now && w.random() < 0.6)
      return claim(id, { ...common, extremum: { which: 'first_passage', over: 'time', threshold } });
    return claim(id, { ...common, extremum: { which: 'max', over: 'time', window: `2018/${period}` } });
  }
  if (now > Math.max(...others)) {
    const threshold = tidy(Math.max(...others) + (now - Math.max(...others)) * 0.5);
    return w.random() < 0.5
      ? claim(id, { ...common, among, extremum: { which: 'only', over: 'entities', threshold } })
      : claim(id, { ...common, among, extremum: { which: 'max', over: 'entities' } });
  }
  return now < Math.min(...others)
    ? claim(id, { ...common, among, extremum: { which: 'min', over: 'entities' } })
    : undefined;
};

const streak: Teller = (w, id) => {
  const [entity, metric] = [pickOf(w.random, CITIES), amount(w)];
  const at = (y: string): number => w.value(entity, metric, y);
  const first = (y: string): boolean => CITIES.every((c) => w.value(c, metric, y) <= at(y));
  const tests: readonly [string, (y: string) => boolean, object][] = [
    ['rise', (y) => y > YEARS[0] && at(y) > at(before(y)), {}],
    ['fall', (y) => y > YEARS[0] && at(y) < at(before(y)), {}],
    ['rank', first, { place: 1 }],
    ['not_rank', (y) => !first(y), { place: 1 }],
    ['above', (y) => at(y) > 1_000_000, { threshold: 1_000_000 }],
  ];
  const [state, holds, more] = pickOf(w.random, tests);
  const start = YEARS.findIndex((y, i) => i >= Math.floor(between(w.random, 0, 5)) && holds(y));
  if (start < 0) return undefined;
  let end = start;
  while (end + 1 < YEARS.length && holds(YEARS[end + 1]!)) end++;
  const length = end - start + 1;
  const run = {
    state,
    ...more,
    from: YEARS[start]!,
    to: YEARS[end]!,
    ...(w.random() < 0.5 ? { length, unit: 'year' } : {}),
  };
  return claim(id, {
    kind: 'streak',
    entity,
    metric,
    run: run as NonNullable<ClaimContent['run']>,
    ...(state === 'rank' || state === 'not_rank'
      ? { among: { class: 'city', within: COUNTRY, text: 'cities' } }
      : {}),
  });
};

const total: Teller = (w, id) => {
  const metric = amount(w);
  const period = year(w, 2);
  if (w.random() < 0.5) {
    const [a, b] = [pickOf(w.random, CITIES), pickOf(w.random, CITIES)];
    if (a === b) return undefined;
    const v = w.value(a, metric, period) + w.value(b, metric, period);
    const parts = [{ entity: a }, { entity: b }];
    return claim(id, {
      kind: 'level',
      metric,
      period,
      parts,
      aggregate: 'sum',
      unit: 'vehicle',
      ...printAmount(w, v),
    });
  }
  const entity = place(w);
  const v = [0, 1, 2].reduce((s, i) => s + w.value(entity, metric, before(period, i)), 0);
  return claim(id, {
    kind: 'level',
    entity,
    metric,
    period: `${before(period, 2)}/${period}`,
    aggregate: 'sum',
    unit: 'vehicle',
    ...printAmount(w, v),
  });
};

/** Profits may be losses. */
const profit: Teller = (w, id) => {
  const [entity, period] = [pickOf(w.random, COMPANIES), year(w, 1)];
  const at = (y: string): number => w.value(entity, PROFIT, y);
  const round = (v: number): { value: number; interval: PrintedInterval } => {
    const u = 1e7;
    const value = Math.round(v / u) * u;
    return { value, interval: [value - u / 2, value + u / 2] };
  };
  const common = { entity, metric: PROFIT, period, bound: 'exact', unit: 'CNY' } as const;
  switch (pickOf(w.random, ['level', 'change', 'order'])) {
    case 'level':
      return claim(id, { kind: 'level', ...common, ...round(at(period)) });
    case 'change':
      return claim(id, {
        kind: 'change',
        ...common,
        basePeriod: before(period),
        ...round(at(period) - at(before(period))),
      });
    default:
      return claim(id, {
        kind: 'comparison',
        entity,
        metric: PROFIT,
        period,
        op: at(period) > at(before(period)) ? 'greater' : 'less',
        other: { period: before(period) },
      });
  }
};

const sales: Teller = (w, id) => {
  const [entity, period] = [pickOf(w.random, COMPANIES), year(w)];
  const v = w.value(entity, SALES, period);
  if (w.random() < 0.6)
    return claim(id, { kind: 'level', entity, metric: SALES, period, unit: 'vehicle', ...printAmount(w, v) });
  const k = placeOf(
    v,
    COMPANIES.map((c) => w.value(c, SALES, period)),
  );
  return claim(id, {
    kind: 'rank',
    entity,
    metric: SALES,
    period,
    by: 'size',
    ...asRank(k),
    among: { class: 'company', text: 'companies' },
  });
};

/** A wrong figure that the text itself takes back. */
const corrected: Teller = (w, id) => {
  const [entity, metric, period] = [pickOf(w.random, CITIES), amount(w), year(w)];
  const v = w.value(entity, metric, period);
  const printed = (value: number): Partial<Claim> => ({
    value,
    bound: 'exact',
    interval: [value - 0.5, value + 0.5],
  });
  const common = { kind: 'level', entity, metric, period, unit: 'vehicle' } as const;
  return [
    claim(`${id}a`, { ...common, ...printed(Math.round(v * 1.2)) }),
    claim(`${id}b`, { ...common, ...printed(v), supersedes: `${id}a` }),
  ];
};

export const TELLERS: Readonly<Record<string, Teller>> = {
  level,
  otherCount,
  yearSoFar,
  growth,
  gain,
  share,
  sharePoints,
  comparison,
  growthCompared,
  rank,
  growthRank,
  extreme,
  streak,
  total,
  profit,
  sales,
  corrected,
};

/** A true text: some sentences, some of them told twice in other digits. */
export function trueText(w: TrueWorld, sentences: number): Claim[] {
  const claims: Claim[] = [];
  const kinds = Object.keys(TELLERS);
  for (let i = 0; i < sentences; i++) {
    const told = TELLERS[pickOf(w.random, kinds)]!(w, `c${i}`);
    if (told) claims.push(...('id' in told ? [told as Claim] : (told as readonly Claim[])));
  }
  const again = claims.filter((c) => c.kind === 'level' && !c.id.endsWith('a') && w.random() < 0.15);
  for (const c of again) {
    const { supersedes: _supersedes, ...same } = c;
    claims.push({ ...same, id: `${c.id}r`, ...(w.random() < 0.5 ? { sameAs: c.id } : {}) });
  }
  return claims;
}
