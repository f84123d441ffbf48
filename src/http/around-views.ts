import type { Hono } from 'hono';
import { z } from 'zod';
import type { Language } from '../model/pack.ts';
import type { AroundAnswer, AroundParams, AroundView } from './around-answer.ts';
import { problem } from './problem.ts';
import { tagged, taggedJson } from './tagged.ts';

/** Effects come in by parameter: the work itself is done elsewhere. */
export type AroundDeps = (view: AroundView, params: AroundParams, lang: Language) => Promise<AroundAnswer>;

const word = z.string().min(1).max(200).optional();
const lang = z.enum(['en', 'zh']).default('en');
/** Assumptions between semicolons. */
const long = z.string().max(4000).optional();

const QUERIES = {
  project: z.object({
    metric: z.string().min(1).max(200),
    to: z.string().min(1).max(10),
    entity: word,
    class: word,
    within: word,
    basis: word,
    asOf: word,
    seed: word,
    draws: word,
    suppose: long,
    estimates: z.enum(['yes', 'no']).optional(),
    backtest: z.enum(['yes', 'no']).optional(),
    lang,
  }),
  nextround: z.object({ asOf: word, lang }),
  alliances: z.object({ entity: word, asOf: word, lang }),
  timeline: z.object({ entity: word, type: word, from: word, to: word, lang }),
  index: z.object({ indicators: long, weights: long, asOf: word, lang }),
} as const satisfies Record<AroundView, z.ZodObject>;

/** `GET /api/project`, `/nextround`, `/alliances`, `/timeline`, `/index`, each also as `.json` (the contract alone) and `.csv`. */
export function registerAround(app: Hono, run: AroundDeps): void {
  for (const view of Object.keys(QUERIES) as AroundView[]) {
    for (const form of ['', '.json', '.csv'] as const) {
      app.get(`/api/${view}${form}`, async (c) => {
        const schema = QUERIES[view];
        const query = schema.safeParse(c.req.query());
        if (!query.success) {
          const [first] = query.error.issues;
          const takes = Object.keys(schema.shape).join(', ');
          const place = first?.path.map(String).join('.') ?? '';
          return problem(
            c,
            400,
            'bad-request',
            'Bad request',
            `${place}: ${first?.message ?? ''}. It takes ${takes}.`,
          );
        }
        const { lang: language, ...params } = query.data;
        const answer = await run(view, params, language);
        if (form === '.csv') {
          c.header('content-disposition', `inline; filename="pitwall-${view}.csv"`);
          return tagged(c, answer.csv, 'text/csv; charset=utf-8');
        }
        return taggedJson(c, form === '.json' ? answer.data : { ...answer.data, page: answer.page });
      });
    }
  }
}
