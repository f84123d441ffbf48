import type { Hono } from 'hono';
import { z } from 'zod';
import type { Language } from '../model/pack.ts';
import type { Watch } from './desk.ts';
import type { LedgerAnswer, LedgerRequest, LedgerView } from './ledger-answer.ts';
import { PictureQuery, sendPicture } from './picture.ts';
import { problem } from './problem.ts';
import { streamed, wantsStream } from './stream.ts';
import { INTERVALS, tagged, taggedJson } from './tagged.ts';

/** Effects come in by parameter: the work itself is done elsewhere. */
export type LedgerDeps = (request: LedgerRequest, lang: Language, watch?: Watch) => Promise<LedgerAnswer>;

const word = z.string().min(1).max(200);
const lang = z.enum(['en', 'zh']).default('en');
const Paging = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
};

const QUERIES = {
  conflicts: z.object({
    status: z.enum(['open', 'explained', 'all']).optional(),
    entity: word.optional(),
    metric: word.optional(),
    ...Paging,
    lang,
  }),
  sources: z.object({ ...Paging, lang }),
  ledger: z.object({ q: z.string().max(200).optional(), ...Paging, lang }),
  press: z.object({ entity: word, ...Paging, lang }),
  history: z.object({ entity: word, metric: word, period: word, ...Paging, lang }),
} as const satisfies Record<LedgerView, z.ZodObject>;

const FORMS = ['', '.json', '.metadata.json', '.csv', '.svg'] as const;
/** Lists of words and links have no picture. */
const UNDRAWN: ReadonlySet<LedgerView> = new Set(['ledger', 'press']);

/**
 * `GET /api/conflicts`, `/sources`, `/ledger`, `/history`, `/press`: what is on file. JSON comes in pages (`limit`, `offset`; `Link` names the
 * next), the other forms whole.
 */
export function registerLedger(app: Hono, run: LedgerDeps, fault: (error: unknown) => void): void {
  for (const view of Object.keys(QUERIES) as LedgerView[]) {
    for (const form of FORMS) {
      if (form === '.svg' && UNDRAWN.has(view)) continue;
      const schema = form === '.svg' ? QUERIES[view].extend(PictureQuery.shape) : QUERIES[view];
      app.get(`/api/${view}${form}`, async (c) => {
        const query = schema.safeParse(c.req.query());
        if (!query.success) {
          const [first] = query.error.issues;
          const place = first?.path.map(String).join('.') ?? '';
          const takes = Object.keys(schema.shape).join(', ');
          return problem(
            c,
            400,
            'bad-request',
            'Bad request',
            `${place}: ${first?.message ?? ''}. It takes ${takes}.`,
          );
        }
        const { lang: language, limit, offset, width, theme, ...params } = query.data as unknown as Asked;
        const request: LedgerRequest = {
          view,
          params: params as LedgerRequest['params'],
          limit,
          offset,
          ...(form === '.svg' ? { width } : {}),
        };
        const whole = ({ data, page, total }: LedgerAnswer): object => {
          const body = { ...data, total, limit, offset };
          return form === '' ? { ...body, page } : body;
        };
        if ((form === '' || form === '.json') && wantsStream(c))
          return streamed(c, fault, async (watch) => whole(await run(request, language, watch)));
        const answer = await run(request, language);
        const here = new URL(c.req.url);
        switch (form) {
          case '':
          case '.json': {
            const next = offset + limit < answer.total ? offset + limit : undefined;
            if (next !== undefined) {
              here.searchParams.set('offset', String(next));
              c.header('link', `<${here.pathname}${here.search}>; rel="next"`);
            }
            return taggedJson(c, whole(answer));
          }
          case '.metadata.json':
            return taggedJson(c, {
              ...answer.about,
              query: params,
              intervals: INTERVALS,
              rows: answer.total,
              csv: `/api/${view}.csv${here.search}`,
            });
          case '.csv':
            c.header('content-disposition', `inline; filename="pitwall-${view}.csv"`);
            return tagged(c, answer.csv, 'text/csv; charset=utf-8');
          case '.svg':
            return sendPicture(c, answer.picture!, theme, view);
        }
      });
    }
  }
}

interface Asked extends Readonly<Record<string, unknown>> {
  readonly lang: Language;
  readonly limit: number;
  readonly offset: number;
  readonly width: number;
  readonly theme: 'light' | 'dark';
}
