import type { Hono } from 'hono';
import { z } from 'zod';
import type { ExplainRequest } from '../app/explain-entity.ts';
import type { LawRequest } from '../app/law-of.ts';
import type { RaceRequest } from '../app/race-of.ts';
import type { StandingsRequest } from '../app/standings-of.ts';
import type { TargetsRequest } from '../app/targets-of.ts';
import { explainCsv } from '../brief/explain/explain-csv.ts';
import { lawCsv } from '../brief/law/law-page.ts';
import type { NameBook } from '../brief/name-book.ts';
import type { Citation } from '../brief/standings/citations.ts';
import { raceCsv } from '../brief/standings/race-page.ts';
import { standingsCsv } from '../brief/standings/standings-page.ts';
import { targetsCsv } from '../brief/targets/targets-page.ts';
import type { ChartSpec } from '../chart/spec.ts';
import type { Language } from '../model/pack.ts';
import { lawPicture, targetsPicture } from './around-pictures.ts';
import type { Watch } from './desk.ts';
import { PictureQuery, sendPicture } from './picture.ts';
import { problem } from './problem.ts';
import { streamed, wantsStream } from './stream.ts';
import { INTERVALS, tagged, taggedJson } from './tagged.ts';
import { explainPicture, type PictureSize, racePicture, standingsPicture } from './view-pictures.ts';
import type { ExplainView, LawView, RaceView, StandingsView, TargetsView } from './views-answer.ts';

/** In every query, pictures' own wishes among them. */
interface Common {
  readonly lang: Language;
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

type Awaitable<T> = T | Promise<T>;

/** The views the server can show; effects come in by parameter. */
export interface ViewDeps {
  /** Names for what becomes a file. */
  names(lang: Language): NameBook;
  fault(error: unknown): void;
  standings(request: StandingsRequest, lang: Language, watch?: Watch): Awaitable<StandingsView>;
  race(request: RaceRequest, lang: Language, watch?: Watch): Awaitable<RaceView>;
  explain(request: ExplainRequest, lang: Language, watch?: Watch): Awaitable<ExplainView>;
  law(request: LawRequest, lang: Language, watch?: Watch): Awaitable<LawView>;
  targets(request: TargetsRequest, lang: Language, watch?: Watch): Awaitable<TargetsView>;
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
  asOf: z.string().max(10).optional(),
  lang,
};
const Queries = {
  standings: z.object({ ...Members, period: word }),
  race: z.object({ ...Members, from: word.optional(), to: word.optional() }),
  explain: z.object({
    entity: word,
    metric: word.optional(),
    basis: word.optional(),
    asOf: word.optional(),
    lang,
  }),
  law: z.object({ class: word.optional(), lang }),
  targets: z.object({ entity: word.optional(), metric: word.optional(), asOf: word.optional(), lang }),
};

/** `GET /api/standings`, `/race`, `/explain`, `/law`, `/targets`: the contract's JSON with names, citations, page and charts. */
export function registerViews(app: Hono, deps: ViewDeps): void {
  const view = <Q extends z.ZodObject, V extends object>(
    name: string,
    schema: Q,
    answer: (query: Asked<z.infer<Q>>, lang: Language, watch?: Watch) => Awaitable<V>,
    csv: (value: V, names: NameBook) => string,
    picture: (value: V, size: PictureSize) => ChartSpec,
  ): void => {
    for (const form of FORMS) {
      const takes = form === '.svg' ? schema.extend(PictureQuery.shape) : schema;
      app.get(`/api/${name}${form}`, async (c) => {
        const query = takes.safeParse(c.req.query());
        if (!query.success) return problem(c, 400, 'bad-request', 'Bad request', tell(query.error, takes));
        const { width, theme, lang: language, ...rest } = query.data as z.infer<Q> & Common;
        const request = asked(rest) as Asked<z.infer<Q>>;
        if ((form === '' || form === '.json') && wantsStream(c))
          return streamed(c, deps.fault, async (watch) => {
            const value = await answer(request, language, watch);
            return form === '' ? value : bare(value);
          });
        const value = await answer(request, language);
        switch (form) {
          case '':
            return taggedJson(c, value);
          case '.json':
            return taggedJson(c, bare(value));
          case '.metadata.json':
            return taggedJson(c, metadataOf(value, rest, `/api/${name}.csv${new URL(c.req.url).search}`));
          case '.csv':
            c.header('content-disposition', `inline; filename="pitwall-${name}.csv"`);
            return tagged(c, csv(value, deps.names(language)), 'text/csv; charset=utf-8');
          case '.svg':
            return sendPicture(c, picture(value, { width, lang: language }), theme, name);
        }
      });
    }
  };
  view('standings', Queries.standings, (q, l, w) => deps.standings(q, l, w), standingsCsv, standingsPicture);
  view('race', Queries.race, (q, l, w) => deps.race(q, l, w), raceCsv, racePicture);
  view('explain', Queries.explain, (q, l, w) => deps.explain(q, l, w), explainCsv, explainPicture);
  view('law', Queries.law, (q, l, w) => deps.law(q, l, w), lawCsv, lawPicture);
  view('targets', Queries.targets, (q, l, w) => deps.targets(q, l, w), targetsCsv, targetsPicture);
}

/** The same table under one address: with everything a page needs, the contract alone, what it is, as a file of rows, and drawn. */
const FORMS = ['', '.json', '.metadata.json', '.csv', '.svg'] as const;

function bare(value: object): object {
  const { page, charts, names, citations, ...contract } = value as Record<string, unknown>;
  return contract;
}

/** What one must know to use the rows elsewhere: what was asked, unit, basis, day, and whose figures they are. */
function metadataOf(value: object, query: object, csv: string): object {
  const { page, unit, basis, asOf, citations } = value as {
    page?: { title?: string; subtitle?: string; below?: readonly string[] };
    unit?: string;
    basis?: string;
    asOf?: string;
    citations?: Readonly<Record<string, Citation>>;
  };
  const sources = new Map<string, object>();
  for (const { source, publisher, published, url } of Object.values(citations ?? {}))
    sources.set(source, { publisher, ...(published ? { published } : {}), ...(url ? { url } : {}) });
  return {
    title: page?.title ?? '',
    query,
    ...(unit ? { unit } : {}),
    ...(basis ? { basis } : {}),
    ...(asOf ? { asOf } : {}),
    intervals: INTERVALS,
    notes: page?.below ?? [],
    sources: [...sources.values()],
    csv,
  };
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
