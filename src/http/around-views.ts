import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Language } from '../model/pack.ts';
import type { AroundAnswer, AroundParams, AroundView } from './around-answer.ts';
import type { Watch } from './desk.ts';
import { PictureQuery, sendPicture } from './picture.ts';
import { problem } from './problem.ts';
import { streamed, wantsStream } from './stream.ts';
import { INTERVALS, tagged, taggedJson } from './tagged.ts';

/** Effects come in by parameter: the work itself is done elsewhere. */
export type AroundDeps = (
  view: AroundView,
  params: AroundParams,
  lang: Language,
  width?: number,
  watch?: Watch,
) => Promise<AroundAnswer>;

const word = z.string().min(1).max(200).optional();
const lang = z.enum(['en', 'zh']).default('en');
const LONGEST_SCENARIO = 65_536;
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
} as const satisfies Partial<Record<AroundView, z.ZodObject>>;

const FORMS = ['', '.json', '.metadata.json', '.csv', '.svg'] as const;

type Asked = AroundParams & {
  readonly lang: Language;
  readonly width: number;
  readonly theme: 'light' | 'dark';
};

/** `GET /api/project`, `/nextround`, `/alliances`, `/timeline`, `/index`, each also as `.json` (the contract alone), `.metadata.json`, `.csv` and `.svg`. */
export function registerAround(app: Hono, run: AroundDeps, fault: (error: unknown) => void): void {
  const limit = bodyLimit({
    maxSize: LONGEST_SCENARIO,
    onError: (c) => problem(c, 413, 'too-large', 'Too large', 'A scenario file has at most 64 kB.'),
  });
  app.post('/api/scenario', limit, async (c) => {
    const text = await c.req.text();
    const name = (c.req.query('name') ?? 'scenario').slice(0, 200);
    const { data } = await run('scenario', { text, name }, 'en');
    return c.json(data);
  });
  for (const view of Object.keys(QUERIES) as (keyof typeof QUERIES)[]) {
    for (const form of FORMS) {
      app.get(`/api/${view}${form}`, async (c) => {
        const schema = form === '.svg' ? QUERIES[view].extend(PictureQuery.shape) : QUERIES[view];
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
        const { lang: language, width, theme, ...params } = query.data as unknown as Asked;
        if ((form === '' || form === '.json') && wantsStream(c))
          return streamed(c, fault, async (watch) => {
            const { data, page, names, citations } = await run(view, params, language, undefined, watch);
            return form === '' ? { ...data, page, names, citations } : data;
          });
        const answer = await run(view, params, language, form === '.svg' ? width : undefined);
        if (form === '.svg') return sendPicture(c, answer.picture!, theme, view);
        if (form === '.metadata.json') {
          const { title, subtitle } = answer.page as { readonly title?: string; readonly subtitle?: string };
          const csv = `/api/${view}.csv${new URL(c.req.url).search}`;
          return taggedJson(c, {
            title: title ?? '',
            query: params,
            intervals: INTERVALS,
            notes: subtitle ? [subtitle] : [],
            csv,
          });
        }
        if (form === '.csv') {
          c.header('content-disposition', `inline; filename="pitwall-${view}.csv"`);
          return tagged(c, answer.csv, 'text/csv; charset=utf-8');
        }
        if (form === '.json') return taggedJson(c, answer.data);
        const { data, page, names, citations } = answer;
        return taggedJson(c, { ...data, page, names, citations });
      });
    }
  }
}
