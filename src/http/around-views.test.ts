import { expect, it } from 'vitest';
import { testDeps } from '../../test/http/api-deps.ts';
import { openWorkspace } from '../app/workspace.ts';
import { buildApi } from './api.ts';
import { answerAround } from './around-answer.ts';

const HOST = '127.0.0.1:4173';
const workspace = openWorkspace({ ledger: 'nowhere' });
const app = buildApi({
  ...testDeps(HOST),
  around: async (view, params, lang) => answerAround(workspace, { view, params }, lang),
});
const get = async (path: string): Promise<Response> =>
  app.request(`http://${HOST}${path}`, { headers: { host: HOST } });

it('gives odds, what they stand on and a page in the language asked for', async () => {
  const query =
    'metric=vehicle_production&class=city&to=2027&asOf=2026-11-25&draws=500&suppose=Guangzhou 2025 = 3.2 million&lang=zh';
  const answer = (await (await get(`/api/project?${query}`)).json()) as {
    odds: { entity: string; rank1: number }[];
    asItStands: { odds: { entity: string; rank1: number }[] };
    page: { title: string };
  };
  const of = (list: typeof answer.odds): number => list.find((o) => o.entity === 'city:guangzhou')!.rank1;
  expect(of(answer.odds)).toBeGreaterThan(of(answer.asItStands.odds));
  expect(answer.page.title).toContain('汽车产量');
});

it('gives every table as JSON alone and as rows', async () => {
  for (const path of ['nextround', 'alliances?entity=Seres', 'timeline?entity=Seres', 'index']) {
    const [name, search = ''] = path.split('?');
    const json = (await (await get(`/api/${name}.json?${search}`)).json()) as object;
    expect(json).not.toHaveProperty('page');
    const csv = await get(`/api/${name}.csv?${search}`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect((await csv.text()).split('\r\n').length).toBeGreaterThan(5);
  }
});

it('says what is missing or unknown', async () => {
  for (const [path, message] of [
    ['/api/project?metric=vehicle_production&class=city', /to: /],
    ['/api/project?metric=vehicle_prodction&class=city&to=2030', /vehicle_production/],
    ['/api/alliances?entity=Atlantis', /no entity/],
    ['/api/timeline?type=wedding', /partnership/],
    ['/api/index?weights=nev', /no weight/],
  ] as const) {
    const response = await get(path);
    expect(response.status, path).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toMatch(message);
  }
});
