import { describe, expect, it } from 'vitest';
import { explainPage } from '../../../src/brief/explain/explain-page.ts';
import { lawPage } from '../../../src/brief/law/law-page.ts';
import { messagesFor } from '../../../src/brief/messages/messages.ts';
import { nameBook } from '../../../src/brief/name-book.ts';
import { racePage } from '../../../src/brief/standings/race-page.ts';
import { headline, standingsPage } from '../../../src/brief/standings/standings-page.ts';
import { targetsPage } from '../../../src/brief/targets/targets-page.ts';
import { explain } from '../../../src/explain/explain.ts';
import { lawOf, testLaw } from '../../../src/explain/law.ts';
import { evidenceOf } from '../../../src/pack/evidence.ts';
import { race } from '../../../src/standings/race/race.ts';
import { standings } from '../../../src/standings/standings.ts';
import { targetsBoard } from '../../../src/standings/targets.ts';
import { makeSettledView } from '../../../src/standings/view.ts';
import { openAutoCities } from '../auto-cities.ts';

const pack = openAutoCities();
const evidence = evidenceOf(pack);
const view = makeSettledView(evidence, pack);
const table = (cls: string, period: string, metric = 'vehicle_production') =>
  standings({ metric, class: cls, period }, evidence, pack, view);
const LANGUAGES = ['en', 'zh'] as const;

describe('pages of the pack', () => {
  it.each(LANGUAGES)('have no hole in them (%s)', (lang) => {
    const names = nameBook(pack, lang, evidence);
    const m = messagesFor(lang);
    const run = race(
      { metric: 'vehicle_production', class: 'city', from: 2009, to: 2025 },
      evidence,
      pack,
      view,
    );
    const pages = [
      racePage(run, pack, names, m),
      ...['2015', '2024', '2025'].flatMap((p) =>
        ['city', 'province'].map((c) => standingsPage(table(c, p), pack, names, m)),
      ),
      standingsPage(table('company', '2024', 'vehicle_sales'), pack, names, m),
      ...['city:chongqing', 'city:guangzhou'].map((e) =>
        explainPage(explain(view, e, 'vehicle_production'), pack, names, m),
      ),
      explainPage(explain(view, 'company:saic', 'vehicle_sales'), pack, names, m),
      lawPage(testLaw(view, lawOf(pack)!, 1), names, m),
      targetsPage(targetsBoard(view, { asOf: '2026-01-13' }), names, m),
    ];
    for (const page of pages) {
      const text = JSON.stringify(page);
      for (const hole of ['undefined', 'NaN', 'Infinity', '[object', 'city:', 'press:', 'org:'])
        expect(
          text.includes(hole),
          `${hole} in ${text.slice(Math.max(0, text.indexOf(hole) - 80), text.indexOf(hole) + 20)}`,
        ).toBe(false);
    }
  });

  it.each(LANGUAGES)(
    'call nobody first without metric, scope, period and basis in the same line (%s)',
    (lang) => {
      const names = nameBook(pack, lang, evidence);
      for (const [cls, period] of [
        ['city', '2015'],
        ['city', '2025'],
        ['province', '2025'],
      ] as const) {
        const t = table(cls, period);
        const line = headline(t, names, messagesFor(lang));
        for (const word of [
          names.metric(t.metric),
          names.classOf(cls),
          names.entity('country:china'),
          period,
          names.basis(t.basis),
          names.entity(t.rows[0]!.entity),
        ])
          expect(line).toContain(word);
      }
    },
  );

  it('speak of a list as of a list, not as of the class', () => {
    const names = nameBook(pack, 'en', evidence);
    const entities = ['city:shanghai', 'city:beijing'];
    const t = standings(
      { metric: 'vehicle_production', class: 'city', entities, period: '2016', basis: 'legal_entity' },
      evidence,
      pack,
      view,
    );
    const line = headline(t, names, messagesFor('en'));
    expect(line).toMatch(/^No\. 1 in vehicle production among Shanghai, Beijing in 2016 \(.*\): Shanghai$/);
    expect(line).not.toContain('cities');
  });

  it('say “No. 1” of a proven first only', () => {
    const names = nameBook(pack, 'en', evidence);
    const m = messagesFor('en');
    expect(headline(table('province', '2025'), names, m)).toMatch(/^No\. 1 in/);
    expect(headline(table('city', '2025'), names, m)).toMatch(
      /^Largest on file in vehicle production among cities of China in 2025 \(.*\): Chongqing \(possible places 1–3\)/,
    );
  });
});

describe('Chongqing 2025', () => {
  const x = explain(view, 'city:chongqing', 'vehicle_production');
  const d = x.drivers.find((y) => y.year === 2025)!;

  it('grew by its new energy vehicles, without gaining a share of the nation', () => {
    const { contributions: c, shiftShare: s } = d;
    expect(c.total.value).toBeCloseTo(9.7, 1);
    expect(c.part.range[0]).toBeGreaterThan(13.2);
    expect(c.part.range[1]).toBeLessThan(13.8);
    expect(c.partOfChange!.value).toBeCloseTo(139, -1);
    expect(s!.tide.value / 1e4).toBeCloseTo(26.4, 0);
    expect(s!.mix.value / 1e4).toBeCloseTo(-3, 0);
    expect(s!.local.value / 1e4).toBeCloseTo(1.2, 0);
    expect(s!.crossBasis).toBe(true);
    expect(s!.shareBefore.value).toBeCloseTo(8.12, 1);
    expect(s!.shareAfter.value).toBeLessThan(s!.shareBefore.value);
  });

  it('has its peak in 2016 and its trough in 2019', () => {
    expect(x.turns.map((t) => [t.kind, t.year])).toEqual([
      ['peak', 2016],
      ['trough', 2019],
    ]);
  });

  it('fell with the market in part only, which the figures say and the press does not', () => {
    const tide = x.reasons.filter((r) => r.reason.test === 'tide');
    expect(tide.length).toBeGreaterThan(0);
    for (const r of tide) expect(r).toMatchObject({ outcome: 'partly', measure: { what: 'explained' } });
    expect(x.reasons.some((r) => r.outcome === 'opinion')).toBe(true);
  });
});

describe('what SAIC said and did', () => {
  it('stands side by side', () => {
    const [r] = explain(view, 'company:saic', 'vehicle_sales').reversals;
    expect(r).toMatchObject({ statement: { date: '2021-06-30' }, with: 'company:huawei' });
    expect(r!.later.length).toBeGreaterThan(0);
  });
});
