import type { Hono } from 'hono';
import { z } from 'zod';
import type { RaceRequest } from '../app/race-of.ts';
import type { StandingsRequest } from '../app/standings-of.ts';
import type { Language } from '../model/pack.ts';
import { problem } from './problem.ts';
import type { RaceView, StandingsView } from './views-answer.ts';

/** The views the server can show; effects come in by parameter. */
export interface ViewDeps {
  standings(request: StandingsRequest, lang: Language): StandingsView;
  race(request: RaceRequest, lang: Language): RaceView;
}

const word = z.string().min(1).max(200);
const Common = {
  metric: word,
  class: word.optional(),
  /** Ids or names between commas. */
  entities: z.string().max(4000).optional(),
  within: word.optional(),
  basis: word.optional(),
  lang: z.enum(['en', 'zh']).default('en'),
};
export const StandingsQuerySchema = z.object({ ...Common, period: word });
export const RaceQuerySchema = z.object({ ...Common, from: word.optional(), to: word.optional() });

/** `GET /api/standings` and `GET /api/race`: the contract's JSON with names, citations and chart data. */
export function registerViews(app: Hono, deps: ViewDeps): void {
  app.get('/api/standings', (c) => {
    const query = StandingsQuerySchema.safeParse(c.req.query());
    if (!query.success) return problem(c, 400, 'bad-request', 'Bad request', tell(query.error, 'period'));
    const { lang, ...rest } = query.data;
    return c.json(deps.standings(toRequest(rest), lang));
  });
  app.get('/api/race', (c) => {
    const query = RaceQuerySchema.safeParse(c.req.query());
    if (!query.success) return problem(c, 400, 'bad-request', 'Bad request', tell(query.error, 'from, to'));
    const { lang, ...rest } = query.data;
    return c.json(deps.race(toRequest(rest), lang));
  });
}

/** Absent parameters stay absent; the list is cut at its commas. */
function toRequest<T extends { readonly metric: string; readonly entities?: string | undefined }>(
  query: T,
): Defined<Omit<T, 'entities'>> & { readonly entities?: readonly string[] } {
  const { entities, ...rest } = query;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined));
  const list = entities?.split(',').filter((e) => e.trim() !== '');
  return {
    ...(kept as Defined<Omit<T, 'entities'>>),
    ...(list === undefined ? {} : { entities: list }),
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function tell(error: z.ZodError, more: string): string {
  const [first] = error.issues;
  const place = first?.path.map(String).join('.') ?? '';
  return `${place}: ${first?.message ?? 'not understood'}. Give metric, class or entities, ${more}; within, basis and lang if you like.`;
}
