import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { Observation } from '../model/pack.ts';
import type { CheckResult } from '../model/verdict.ts';
import { checkClaims } from './check-claims.ts';
import { claim, DOCUMENT, growth, level, NO_EVIDENCE, observation, smallPack } from './corpus/small-pack.ts';

const pack = smallPack();
const CITIES = ['city:chongqing', 'city:guangzhou', 'city:shenzhen'];
const YEARS = ['2023', '2024', '2025'];
const vp = 'vehicle_production';
const np = 'nev_production';

function check(claims: readonly Claim[], observations: readonly Observation[] = []): CheckResult {
  return checkClaims({ document: DOCUMENT, claims, pack, evidence: { ...NO_EVIDENCE, observations } });
}

/** A hidden truth: whole numbers for every city and year, the part below its whole. */
type Truth = ReadonlyMap<string, number>;
const truth = fc
  .array(fc.tuple(fc.integer({ min: 200, max: 3000 }), fc.integer({ min: 5, max: 95 })), {
    minLength: CITIES.length * YEARS.length,
    maxLength: CITIES.length * YEARS.length,
  })
  .map((rows): Truth => {
    const values = new Map<string, number>();
    let i = 0;
    for (const c of CITIES)
      for (const y of YEARS) {
        const [total, share] = rows[i++]!;
        values.set(`${c}|${vp}|${y}`, total * 1009);
        values.set(`${c}|${np}|${y}`, Math.round((total * 1009 * share) / 100));
      }
    return values;
  });

const pick = fc.record({
  kind: fc.constantFrom('level', 'growth', 'comparison', 'share', 'rank'),
  city: fc.constantFrom(...CITIES),
  other: fc.constantFrom(...CITIES),
  metric: fc.constantFrom(vp, np),
  year: fc.constantFrom(...YEARS),
  digits: fc.constantFrom(1, 100, 1000),
});
type Pick = typeof pick extends fc.Arbitrary<infer T> ? T : never;

const at = (t: Truth, c: string, m: string, y: string): number => t.get(`${c}|${m}|${y}`)!;
const tenth = (x: number): number => Math.round(x * 10) / 10;

/** A true claim about the hidden values, printed with the usual rounding; undefined when the pick makes none. */
function tell(t: Truth, p: Pick, id: string, wrong = 1): Claim | undefined {
  const value = at(t, p.city, p.metric, p.year);
  switch (p.kind) {
    case 'level': {
      const rounded = Math.round((value * wrong) / p.digits) * p.digits;
      return rounded > 0 ? level(id, p.city, p.metric, p.year, rounded, p.digits) : undefined;
    }
    case 'growth': {
      if (p.year === '2023') return undefined;
      const before = String(Number(p.year) - 1);
      const g = tenth(((value * wrong) / at(t, p.city, p.metric, before) - 1) * 100);
      return growth(id, p.city, p.metric, p.year, before, g, [
        tenth(g * 10 - 0.5) / 10,
        tenth(g * 10 + 0.5) / 10,
      ]);
    }
    case 'comparison': {
      const rival = at(t, p.other, p.metric, p.year);
      if (p.city === p.other || rival === value) return undefined;
      const op = value > rival === (wrong === 1) ? 'greater' : 'less';
      return claim(id, {
        kind: 'comparison',
        entity: p.city,
        metric: p.metric,
        period: p.year,
        op,
        other: { entity: p.other },
      });
    }
    case 'share': {
      const s = tenth((at(t, p.city, np, p.year) * wrong * 100) / at(t, p.city, vp, p.year));
      const interval = [tenth(s * 10 - 0.5) / 10, tenth(s * 10 + 0.5) / 10] as const;
      return claim(id, {
        kind: 'share',
        entity: p.city,
        metric: np,
        period: p.year,
        whole: { metric: vp },
        value: s,
        unit: 'percent',
        bound: 'exact',
        interval,
      });
    }
    case 'rank': {
      const first = CITIES.every((c) => c === p.city || at(t, c, p.metric, p.year) < value);
      if (!first) return undefined;
      return claim(id, {
        kind: 'rank',
        entity: p.city,
        metric: p.metric,
        period: p.year,
        value: 1,
        unit: 'ordinal',
        interval: [1, 1],
        among: { class: 'city', text: 'cities' },
        by: 'size',
      });
    }
  }
}

const tellAll = (t: Truth, picks: readonly Pick[]): Claim[] =>
  picks.flatMap((p, i) => {
    const c = tell(t, p, `c${i}`);
    return c ? [c] : [];
  });
const accused = (r: CheckResult): string[] =>
  r.verdicts.filter((v) => v.verdict === 'contradicted' || v.verdict === 'disputed').map((v) => v.claim);
const verdicts = (r: CheckResult): Record<string, string> =>
  Object.fromEntries(r.verdicts.map((v) => [v.claim, v.verdict]).sort());
const keys = (r: CheckResult): string[] =>
  r.conflicts
    .map((k) =>
      k.members
        .map((m) => m.id)
        .sort()
        .join(' '),
    )
    .sort();

describe('a true text', () => {
  it('is never accused, alone or against true figures', () => {
    fc.assert(
      fc.property(
        truth,
        fc.array(pick, { minLength: 3, maxLength: 12 }),
        fc.array(pick, { maxLength: 6 }),
        (t, picks, rows) => {
          const claims = tellAll(t, picks);
          expect(accused(check(claims))).toEqual([]);
          const observations = rows.map((p, i) =>
            observation(
              `o${i}`,
              p.city,
              p.metric,
              p.year,
              Math.round(at(t, p.city, p.metric, p.year) / p.digits) * p.digits,
              p.digits,
              { originKind: 'official' },
            ),
          );
          const r = check(
            claims,
            observations.filter((o) => o.value! > 0),
          );
          expect(accused(r)).toEqual([]);
          expect(r.conflicts).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** One claim made wrong by a factor that no rounding hides. */
const mistaken = fc.tuple(
  truth,
  fc.array(pick, { minLength: 4, maxLength: 10 }),
  fc.nat(9),
  fc.constantFrom(1.5, 0.5),
);

describe('a mistaken text', () => {
  it('gives minimal conflicts: without any one member nothing clashes', () => {
    fc.assert(
      fc.property(mistaken, ([t, picks, at_, factor]) => {
        const claims = withMistake(t, picks, at_, factor);
        for (const k of check(claims).conflicts) {
          const members = k.members.filter((m) => m.kind === 'claim').map((m) => m.id);
          const own = claims.filter((c) => members.includes(c.id));
          expect(check(own).conflicts.length).toBeGreaterThan(0);
          for (const gone of members) {
            expect(check(own.filter((c) => c.id !== gone)).conflicts).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its conflicts when a true claim is added', () => {
    fc.assert(
      fc.property(mistaken, pick, ([t, picks, at_, factor], extra) => {
        const claims = withMistake(t, picks, at_, factor);
        const more = tell(t, extra, 'extra');
        if (!more || check(claims).conflicts.length === 0) return;
        expect(check([...claims, more]).conflicts.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('reads the same in any order, under any names and in any unit', () => {
    fc.assert(
      fc.property(mistaken, fc.constantFrom(10, 0.001, 7), ([t, picks, at_, factor], scale) => {
        const claims = withMistake(t, picks, at_, factor);
        const plain = check(claims);
        const turned = check([...claims].reverse());
        expect(verdicts(turned)).toEqual(verdicts(plain));
        const renamed = check(claims.map((c) => ({ ...c, id: `z${99 - Number(c.id.slice(1))}` })));
        expect(Object.values(verdicts(renamed)).sort()).toEqual(Object.values(verdicts(plain)).sort());
        const scaled = check(claims.map((c) => scaledClaim(c, scale)));
        expect(verdicts(scaled)).toEqual(verdicts(plain));
        expect(keys(scaled)).toEqual(keys(plain));
      }),
      { numRuns: 60 },
    );
  });
});

function withMistake(t: Truth, picks: readonly Pick[], which: number, factor: number): Claim[] {
  return picks.flatMap((p, i) => {
    const c = tell(t, p, `c${i}`, i === which % picks.length ? factor : 1);
    return c ? [c] : [];
  });
}

function scaledClaim(c: Claim, by: number): Claim {
  if (c.kind !== 'level') return c;
  const times = (x: number): number => Number((x * by).toPrecision(15));
  return { ...c, value: times(c.value!), interval: [times(c.interval![0]!), times(c.interval![1]!)] };
}
