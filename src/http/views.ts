import type { Hono } from 'hono';
import { z } from 'zod';
import type { ExplainRequest } from '../app/explain-entity.ts';
import type { LawRequest } from '../app/law-of.ts';
import type { RaceRequest } from '../app/race-of.ts';
import type { StandingsRequest } from '../app/standings-of.ts';
import type { TargetsRequest } from '../app/targets-of.ts';
import type { Language } from '../model/pack.ts';
import { problem } from './problem.ts';
import { taggedJson } from './tagged.ts';
import type { ExplainView, LawView, RaceView, StandingsView, TargetsView } from './views-answer.ts';

type Awaitable<T> = T | Promise<T>;

/** The views the server can show; effects come in by parameter. */
export interface ViewDeps {
  standings(request: StandingsRequest, lang: Language): Awaitable<StandingsView>;
  race(request: RaceRequest, lang: Language): Awaitable<RaceView>;
  explain(request: ExplainRequest, lang: Language): Awaitable<ExplainView>;
  law(request: LawRequest, lang: Language): Awaitable<LawView>;
  targets(request: TargetsRequest, lang: Language): Awaitable<TargetsView>;
}

const word = z.string().min(1).max(200);
const lang = z.enum(['en', 'zh']).default('en');
/** Ids or names between commas. */
const list = z.string().max(4000);
const Members = {
  metric: word,
  class: word.optional(),
  entities: list.optional(),
  within: word.optional(),
  basis: word.optional(),
  lang,
};
const Queries = {
  standings: z.object({ ...Members, period: word }),
  race: z.object({ ...Members, from: word.optional(), to: word.optional() }),
  explain: z.object({ entity: word, metric: word.optional(), basis: word.optional(), lang }),
  law: z.object({ class: word.optional(), lang }),
  targets: z.object({ entity: word.optional(), metric: word.optional(), asOf: word.optional(), lang }),
};

/** `GET /api/standings`, `/race`, `/explain`, `/law`, `/targets`: the contract's JSON with names, citations, page and charts. */
export function registerViews(app: Hono, deps: ViewDeps): void {
  const view = <Q extends z.ZodObject>(
    name: string,
    schema: Q,
    answer: (query: Asked<z.infer<Q>>, lang: Language) => Awaitable<object>,
  ): void => {
    app.get(`/api/${name}`, async (c) => {
      const query = schema.safeParse(c.req.query());
      if (!query.success) return problem(c, 400, 'bad-request', 'Bad request', tell(query.error, schema));
      const { lang: language, ...rest } = query.data as z.infer<Q> & { lang: Language };
      return taggedJson(c, await answer(asked(rest) as Asked<z.infer<Q>>, language));
    });
  };
  view('standings', Queries.standings, (q, l) => deps.standings(q, l));
  view('race', Queries.race, (q, l) => deps.race(q, l));
  view('explain', Queries.explain, (q, l) => deps.explain(q, l));
  view('law', Queries.law, (q, l) => deps.law(q, l));
  view('targets', Queries.targets, (q, l) => deps.targets(q, l));
}

/** Absent parameters stay absent; a list is cut at its commas. */
type Asked<T> = { [K in keyof Omit<T, 'entities'>]: Exclude<T[K], undefined> } & (T extends {
  entities?: unknown;
}
  ? { readonly entities?: readonly string[] }
  : unknown);

function asked(query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { entities, ...rest } = query;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined));
  if (typeof entities !== 'string') return kept;
  return { ...kept, entities: entities.split(',').filter((e) => e.trim() !== '') };
}

function tell(error: z.ZodError, schema: z.ZodObject): string {
  const [first] = error.issues;
  const place = first?.path.map(String).join('.') ?? '';
  return `${place}: ${first?.message ?? 'not understood'}. It takes ${Object.keys(schema.shape).join(', ')}.`;
}
