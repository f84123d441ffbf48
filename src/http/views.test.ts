import { describe, expect, it } from 'vitest';
import { testDeps } from '../../test/http/api-deps.ts';
import { openWorkspace } from '../app/workspace.ts';
import { nameBook } from '../brief/name-book.ts';
import { buildApi } from './api.ts';
import {
  answerExplain,
  answerLaw,
  answerRace,
  answerStandings,
  answerTargets,
  type ExplainView,
  type LawView,
  type RaceView,
  type StandingsView,
  type TargetsView,
} from './views-answer.ts';

const HOST = '127.0.0.1:4173';
const workspace = openWorkspace({ ledger: 'nowhere' });
const app = buildApi({
  ...testDeps(HOST),
  views: {
    fault: (e) => expect.fail(String(e)),
    names: (lang) => nameBook(workspace.loaded().pack, lang),
    standings: (request, lang) => answerStandings(workspace, request, lang),
    race: (request, lang) => answerRace(workspace, request, lang),
    explain: (request, lang) => answerExplain(workspace, request, lang),
    law: (request, lang) => answerLaw(workspace, request, lang),
    targets: (request, lang) => answerTargets(workspace, request, lang),
  },
  fault: (error) => {
    throw error;
  },
});
const get = async (path: string): Promise<Response> =>
  app.request(`http://${HOST}${path}`, { headers: { host: HOST } });

describe('GET /api/standings', () => {
  it('answers with rows, names, citations and bars', async () => {
    const response = await get('/api/standings?metric=vehicle_production&class=city&period=2025&lang=zh');
    const view = (await response.json()) as StandingsView;
    const [first] = view.rows;
    expect(first?.entity).toBe('city:chongqing');
    expect(view.names['city:chongqing']).toBe('重庆');
    expect(view.charts.bars.bars[0]?.name).toBe('重庆');
    for (const row of view.rows)
      expect(
        row.evidence.some((e) => view.citations[e.id]),
        row.entity,
      ).toBe(true);
  });

  it('takes a list instead of a class', async () => {
    const response = await get(
      '/api/standings?metric=vehicle_production&period=2016&basis=legal_entity&entities=city:beijing,city:shanghai',
    );
    const view = (await response.json()) as StandingsView;
    expect(view.rows.map((r) => [r.entity, r.rank])).toEqual([
      ['city:shanghai', { best: 1, worst: 1 }],
      ['city:beijing', { best: 2, worst: 2 }],
    ]);
  });

  it.each([
    ['no period', 'metric=vehicle_production&class=city', /period/],
    ['an unknown metric', 'metric=vehicle_prodction&class=city&period=2025', /vehicle_production/],
    ['an unknown class', 'metric=vehicle_production&class=town&period=2025', /city/],
    ['neither class nor list', 'metric=vehicle_production&period=2025', /class/],
    ['an empty year', 'metric=vehicle_production&class=city&period=1950', /There are figures for/],
  ])('tells what is wrong with %s', async (_, query, message) => {
    const response = await get(`/api/standings?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(((await response.json()) as { detail: string }).detail).toMatch(message);
  });
});

describe('GET /api/race', () => {
  it('answers with years, the strip and the lines of the chart', async () => {
    const response = await get('/api/race?metric=vehicle_production&class=city&from=2014&to=2016');
    const view = (await response.json()) as RaceView;
    expect(view.years.map((y) => y.year)).toEqual(['2014', '2015', '2016']);
    expect(view.charts.baton.years[0]?.first[0]?.name).toBe('Chongqing');
    expect(view.charts.bump.lines.length).toBeGreaterThan(1);
    for (const year of view.years)
      for (const e of year.evidence) expect(view.citations[e.id], e.id).toBeDefined();
  });

  it.each([
    ['years the wrong way round', 'from=2016&to=2014', /swap/],
    ['a word for a year', 'from=then', /not a year/],
    ['too many years', 'from=1000&to=2025', /years/],
  ])('tells what is wrong with %s', async (_, query, message) => {
    const response = await get(`/api/race?metric=vehicle_production&class=city&${query}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toMatch(message);
  });
});

describe('GET /api/explain, /api/law, /api/targets', () => {
  const json = async <T>(path: string): Promise<T> => {
    const response = await get(path);
    expect(response.status).toBe(200);
    return (await response.json()) as T;
  };

  it('explain a series with a page and bars', async () => {
    const view = await json<ExplainView>(
      '/api/explain?entity=city:chongqing&metric=vehicle_production&lang=zh',
    );
    expect(view.turns.map((t) => [t.kind, t.year])).toEqual([
      ['peak', 2016],
      ['trough', 2019],
    ]);
    expect(view.page.title).toContain('重庆');
    expect(view.charts.contributions.bars.at(-1)?.year).toBe(2025);
    for (const p of view.series.points)
      expect(view.citations[p.evidence[0]?.id ?? ''], String(p.year)).toBeDefined();
  });

  it('show the law with its table', async () => {
    const view = await json<LawView>('/api/law?class=company');
    expect(view.panels).toHaveLength(1);
    expect(view.panels[0]?.rows.length).toBeGreaterThan(5);
  });

  it('show goals as of a day', async () => {
    const view = await json<TargetsView>('/api/targets?entity=company:changan&asOf=2026-01-13');
    expect(view.rows.some((r) => r.outcome === 'missed')).toBe(true);
    expect(view.names['company:changan']).toBe('Changan Automobile');
  });

  it.each([
    ['explain?entity=nobody', /nobody/],
    ['explain', /entity/],
    ['explain?entity=city:chongqing&metric=net_profit', /There are years of/],
    ['law?class=brand', /panel/],
    ['targets?entity=city:ningbo', /There are goals of/],
    ['targets?asOf=then', /not a date/],
  ])('tell what is wrong with %s', async (path, message) => {
    const response = await get(`/api/${path}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toMatch(message);
  });
});

describe('a table as a file', () => {
  const query = 'metric=vehicle_production&class=city&period=2015';

  it('has rows under .csv, the contract alone under .json, and what it is under .metadata.json', async () => {
    const csv = await get(`/api/standings.csv?${query}`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const [head = '', first = ''] = (await csv.text()).split('\n');
    expect(head).toContain(',');
    expect(first).toContain('chongqing');
    const bare = (await (await get(`/api/standings.json?${query}`)).json()) as Record<string, unknown>;
    expect(bare).not.toHaveProperty('page');
    expect(bare.rows).toBeInstanceOf(Array);
    const about = (await (await get(`/api/standings.metadata.json?${query}`)).json()) as {
      unit: string;
      sources: { publisher: string }[];
      csv: string;
    };
    expect(about.unit).toBe('vehicle');
    expect(about.sources.length).toBeGreaterThan(0);
    expect((await get(about.csv)).status).toBe(200);
  });

  it('is a problem, not an empty file, where nothing is known', async () => {
    expect((await get('/api/race.csv?metric=vehicle_prodction&class=city')).status).toBe(400);
  });
});
