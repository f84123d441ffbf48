import { z } from 'zod';
import { BatchRequestSchema, CheckRequestSchema, RetractionRequestSchema } from './check-request.ts';
import { FORMATS } from './report.ts';
import { AddressSchema } from './routes/texts.ts';
import { RowsRequestSchema } from './rows-answer.ts';
import {
  AddedSchema,
  DocumentsSchema,
  HealthSchema,
  ProblemSchema,
  RetractedSchema,
  RowsAddedSchema,
  RowsPreviewSchema,
  SamplesSchema,
  SavedSchema,
  ScenarioSchema,
  SessionSchema,
  StripsSchema,
  TextSchema,
  VocabularySchema,
} from './schema/answers.ts';
import { AnswerSchema, BatchSchema } from './schema/result.ts';

/** One address of the API: what it takes, what it answers. The document below and the contract tests are made from this list. */
export interface Route {
  readonly method: 'get' | 'post';
  /** OpenAPI form: `{id}` stands for a part of the path. */
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  /** Form of the body beside JSON. */
  readonly plain?: string;
  /** The body is the bytes of a file. */
  readonly file?: boolean;
  readonly query?: readonly { readonly name: string; readonly about: string }[];
  /** A query that has an answer, less what a pack names itself. */
  readonly example?: Readonly<Record<string, string>>;
  /** Answer with status 200 (201 where something is kept). */
  readonly answer?: z.ZodType;
  readonly status?: number;
  readonly types?: readonly string[];
  /** Problems that it may answer with. */
  readonly problems: readonly number[];
  /** Needs the token of GET /api/session. */
  readonly token?: boolean;
}

const CHECK_PROBLEMS = [400, 403, 408, 413, 415, 421, 429, 503];
const lang = { name: 'lang', about: 'en or zh: the language of names' } as const;

const FORM_ABOUT = {
  '.json': 'the contract alone',
  '.metadata.json': 'unit, basis, day, notes and sources',
  '.csv': 'rows',
  '.svg': 'a picture that stands alone',
} as const;

const PICTURE = [
  { name: 'width', about: 'of the drawing in pixels, 280 to 2400' },
  { name: 'theme', about: 'light or dark' },
];
type Form = '' | keyof typeof FORM_ABOUT;
const FORMS: readonly Form[] = ['', '.json', '.metadata.json', '.csv', '.svg'];
const typeOf = (form: Form): string => (form === '.csv' ? 'csv' : form === '.svg' ? 'svg' : 'json');

const MEMBERS = [
  { name: 'metric', about: 'id or name' },
  { name: 'class', about: 'what is ranked' },
  { name: 'entities', about: 'a list of your own instead, between commas' },
  { name: 'within', about: 'only members of this place' },
  { name: 'basis', about: 'statistical basis; absent: the one with most figures' },
  { name: 'asOf', about: 'YYYY-MM-DD: only what was published, or read, by then' },
];

/** The tables of the ledger; each has one address a form. */
const VIEWS = [
  {
    name: 'standings',
    summary: 'League table with intervals and possible places',
    query: [...MEMBERS, { name: 'period', about: '2025, 2025-H1, 2025-01/2025-11 …' }],
    example: { class: 'city', period: '2015' },
  },
  {
    name: 'race',
    summary: 'Who held first place in each year, and when it changed hands',
    query: [...MEMBERS, { name: 'from', about: 'first year' }, { name: 'to', about: 'last year' }],
    example: { class: 'city', from: '2014', to: '2016' },
  },
  {
    name: 'explain',
    summary: 'Series of one entity: turns, contributions, events and reasons beside them',
    query: [
      { name: 'entity', about: 'id or name' },
      ...MEMBERS.filter((q) => ['metric', 'basis', 'asOf'].includes(q.name)),
    ],
    example: {},
  },
  {
    name: 'law',
    summary: "The pack's law tested on its panel",
    query: MEMBERS.filter((q) => q.name === 'class'),
    example: {},
  },
  {
    name: 'targets',
    summary: 'Announced goals: met, missed, on track, what it would take',
    query: [{ name: 'entity', about: 'id or name' }, ...MEMBERS.filter((q) => q.name === 'metric')],
    example: {},
  },
];

/** The years to come, and what lies around the race. */
const AROUND = [
  {
    name: 'project',
    summary: 'Forecasts with measured intervals, and the odds of each place',
    query: [
      ...MEMBERS.filter((q) => q.name !== 'entities'),
      { name: 'entity', about: 'one entity instead of a class' },
      { name: 'to', about: 'last year' },
      { name: 'asOf', about: 'the day from which it is the future' },
      { name: 'suppose', about: 'assumptions between semicolons' },
      { name: 'estimates', about: 'yes or no: may estimates stand in' },
      { name: 'backtest', about: 'yes: what it would have said before' },
      { name: 'seed', about: 'of the simulation' },
      { name: 'draws', about: 'of the simulation' },
    ],
    example: { class: 'city', to: '2027', asOf: '2026-11-25', draws: '500' },
  },
  {
    name: 'nextround',
    summary: "The pack's table of the next round",
    query: [{ name: 'asOf', about: 'a day' }],
    example: {},
  },
  {
    name: 'alliances',
    summary: 'Brands, owners, partners, plants and suppliers on a day',
    query: [
      { name: 'entity', about: 'id or name; absent: who has most' },
      { name: 'asOf', about: 'a day' },
    ],
    example: {},
  },
  {
    name: 'timeline',
    summary: 'Events on file',
    query: [
      { name: 'entity', about: 'id or name' },
      { name: 'type', about: 'type of event' },
      { name: 'from', about: 'first year' },
      { name: 'to', about: 'last year' },
    ],
    example: { from: '2025' },
  },
  {
    name: 'index',
    summary: 'Composite index, and how far places move when weights do',
    query: [
      { name: 'indicators', about: 'ids between commas' },
      { name: 'weights', about: 'INDICATOR=NUMBER between commas' },
      { name: 'asOf', about: 'a day' },
    ],
    example: {},
  },
];

const PAGING = [
  { name: 'limit', about: 'rows of one page, at most 500; the header Link names the next' },
  { name: 'offset', about: 'rows to leave out' },
];

/** Lists of words and links. */
const UNDRAWN: ReadonlySet<string> = new Set(['ledger', 'press']);

/** What is on file. */
const LEDGER = [
  {
    name: 'conflicts',
    summary: 'Figures on file that cannot all be true, worst first, with both sides',
    query: [
      { name: 'status', about: 'open, explained or all' },
      { name: 'entity', about: 'id or name' },
      { name: 'metric', about: 'id or name' },
    ],
    example: {},
  },
  {
    name: 'sources',
    summary: 'What each origin has printed, and how it held up where others could test it',
    query: [],
    example: {},
  },
  {
    name: 'ledger',
    summary: 'Quantities on file in which every word of a question occurs',
    query: [{ name: 'q', about: 'names, ids, periods, figures, publishers' }],
    example: {},
  },
  {
    name: 'press',
    summary: 'What the press has claimed of an entity, each claim checked against what others printed',
    query: [{ name: 'entity', about: 'id or name' }],
    example: {},
  },
  {
    name: 'history',
    summary: 'Every version of one quantity on file, oldest print first',
    query: [
      { name: 'entity', about: 'id or name' },
      { name: 'metric', about: 'id or name' },
      { name: 'period', about: '2025, 2025-H1, 2025-01/2025-11 …' },
    ],
    example: { period: '2025' },
  },
];

export const ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/healthz',
    summary: 'Is the server up, and which version is it',
    answer: HealthSchema,
    problems: [421, 429],
  },
  {
    method: 'post',
    path: '/api/check',
    summary: 'Read a text and check every claim. With Accept: text/event-stream it tells how far it is',
    body: CheckRequestSchema,
    answer: AnswerSchema,
    types: ['application/json', 'text/event-stream'],
    problems: CHECK_PROBLEMS,
  },
  {
    method: 'post',
    path: '/api/batch',
    summary: 'Check several texts, each by itself. With Accept: text/event-stream each comes as it is done',
    body: BatchRequestSchema,
    plain: 'application/json',
    answer: BatchSchema,
    types: ['application/json', 'text/event-stream'],
    problems: CHECK_PROBLEMS,
  },
  {
    method: 'post',
    path: '/api/scenario',
    summary: 'A scenario file (YAML or JSON) as assumptions; what is wrong with it is said with its line',
    file: true,
    query: [{ name: 'name', about: 'what the file is called' }],
    answer: ScenarioSchema,
    problems: [400, 403, 413, 421, 429, 503],
  },
  ...FORMATS.map(
    (format): Route => ({
      method: 'post',
      path: `/api/check.${format}`,
      summary: `The same as a file: ${format}`,
      body: CheckRequestSchema,
      types: [format],
      problems: CHECK_PROBLEMS,
    }),
  ),
  {
    method: 'post',
    path: '/api/checks',
    summary: 'Keep a check so that a link can open it again',
    body: CheckRequestSchema,
    answer: SavedSchema,
    status: 201,
    problems: [...CHECK_PROBLEMS, 401],
    token: true,
  },
  {
    method: 'get',
    path: '/api/checks/{id}',
    summary: 'What was asked in a kept check',
    answer: CheckRequestSchema,
    problems: [404, 421, 429],
  },
  ...FORMATS.map(
    (format): Route => ({
      method: 'get',
      path: `/api/checks/{id}.${format}`,
      summary: `A kept check, made again, as a file: ${format}`,
      query: [lang],
      types: [format],
      problems: [404, 421, 429, 503],
    }),
  ),
  {
    method: 'post',
    path: '/api/documents',
    summary: 'Read a text and append it with its claims to the ledger',
    body: CheckRequestSchema,
    answer: AddedSchema,
    status: 201,
    problems: [...CHECK_PROBLEMS, 401],
    token: true,
  },
  {
    method: 'get',
    path: '/api/documents',
    summary: 'Documents of the ledger, the latest first',
    answer: DocumentsSchema,
    problems: [421, 429],
  },
  {
    method: 'get',
    path: '/api/documents/{id}',
    summary: 'A document as it would be asked again, with the corrections it was kept with',
    answer: CheckRequestSchema,
    problems: [404, 421, 429],
  },
  {
    method: 'post',
    path: '/api/documents/{id}/retraction',
    summary: 'Take a document out of the evidence, by a new record with its reason; nothing is deleted',
    body: RetractionRequestSchema,
    answer: RetractedSchema,
    status: 201,
    problems: [...CHECK_PROBLEMS, 401, 404],
    token: true,
  },
  {
    method: 'post',
    path: '/api/texts/address',
    summary: 'An address as a text; only where the server was started with --allow-net',
    body: AddressSchema,
    plain: 'application/json',
    answer: TextSchema,
    problems: [400, 403, 413, 421, 429],
  },
  {
    method: 'post',
    path: '/api/rows/preview',
    summary: 'A table of figures read row by row, each checked against what is on file; nothing is kept',
    body: RowsRequestSchema,
    plain: 'text/csv',
    answer: RowsPreviewSchema,
    problems: CHECK_PROBLEMS,
  },
  {
    method: 'post',
    path: '/api/rows',
    summary: 'Append the rows of a table to the ledger, as one document of its publisher',
    body: RowsRequestSchema,
    plain: 'text/csv',
    answer: RowsAddedSchema,
    status: 201,
    problems: [...CHECK_PROBLEMS, 401],
    token: true,
  },
  {
    method: 'post',
    path: '/api/texts',
    summary: 'A file (HTML, PDF, DOCX, text) as a text, with what it says of itself',
    file: true,
    query: [{ name: 'name', about: 'what the file is called' }],
    answer: TextSchema,
    problems: [400, 403, 408, 413, 421, 429],
  },
  {
    method: 'get',
    path: '/api/session',
    summary: 'The token for writes, for the page of this server only',
    answer: SessionSchema,
    problems: [403, 421, 429],
  },
  {
    method: 'get',
    path: '/api/vocabulary',
    summary: 'Ids and names to correct a reading with',
    query: [lang],
    answer: VocabularySchema,
    problems: [421, 429],
  },
  {
    method: 'get',
    path: '/api/samples',
    summary: "The pack's sample texts",
    answer: SamplesSchema,
    problems: [421, 429],
  },
  {
    method: 'get',
    path: '/api/samples/strips',
    summary: 'The verdicts of each sample in reading order',
    answer: StripsSchema,
    problems: [421, 429, 503],
  },
  ...VIEWS.flatMap(({ name, summary, query, example }) =>
    FORMS.map(
      (form): Route => ({
        method: 'get',
        path: `/api/${name}${form}`,
        summary: form === '' ? summary : `${summary}: ${FORM_ABOUT[form]}`,
        query: [...query, ...(form === '.svg' ? PICTURE : []), lang],
        example,
        types: form === '' || form === '.json' ? ['json', 'text/event-stream'] : [typeOf(form)],
        problems: [400, 421, 429, 503],
      }),
    ),
  ),
  ...AROUND.flatMap(({ name, summary, query, example }) =>
    FORMS.map(
      (form): Route => ({
        method: 'get',
        path: `/api/${name}${form}`,
        summary: form === '' ? summary : `${summary}: ${FORM_ABOUT[form]}`,
        query: [...query, ...(form === '.svg' ? PICTURE : []), lang],
        example,
        types: form === '' || form === '.json' ? ['json', 'text/event-stream'] : [typeOf(form)],
        problems: [400, 421, 429, 503],
      }),
    ),
  ),
  ...LEDGER.flatMap(({ name, summary, query, example }) =>
    FORMS.filter((form) => form !== '.svg' || !UNDRAWN.has(name)).map(
      (form): Route => ({
        method: 'get',
        path: `/api/${name}${form}`,
        summary: form === '' ? summary : `${summary}: ${FORM_ABOUT[form]}`,
        query: [...query, ...(form === '.svg' ? PICTURE : PAGING), lang],
        example,
        types: form === '' || form === '.json' ? ['json', 'text/event-stream'] : [typeOf(form)],
        problems: [400, 421, 429, 503],
      }),
    ),
  ),
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document',
    problems: [421, 429],
  },
];

/** OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
export function openApiDocument(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    const path = paths[route.path] ?? {};
    paths[route.path] = path;
    path[route.method] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pitwall',
      version,
      summary: 'Reads texts into claims and checks every claim by arithmetic.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: z.toJSONSchema(ProblemSchema) },
      securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'x-pitwall-token' } },
    },
  };
}

function operation(route: Route): object {
  const parameters = [
    ...(route.path.includes('{id}')
      ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
      : []),
    ...(route.query ?? []).map((q) => ({
      name: q.name,
      in: 'query',
      description: q.about,
      schema: { type: 'string' },
    })),
  ];
  const schema = route.answer ? { schema: z.toJSONSchema(route.answer, { io: 'output' }) } : {};
  const types = route.types ?? ['application/json'];
  return {
    summary: route.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.token ? { security: [{ token: [] }] } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: z.toJSONSchema(route.body, { io: 'input' }) },
              [route.plain ?? 'text/plain']: { schema: { type: 'string' } },
            },
          },
        }
      : {}),
    ...(route.file ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } } : {}),
    responses: {
      [route.status ?? 200]: {
        description: route.summary,
        content: Object.fromEntries(
          types.map((type) => [mediaType(type), type.startsWith('text/') ? {} : schema]),
        ),
      },
      ...Object.fromEntries(
        route.problems.map((status) => [
          status,
          {
            description: 'What went wrong and what to do (RFC 9457)',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}

function mediaType(type: string): string {
  const known: Readonly<Record<string, string>> = {
    json: 'application/json',
    html: 'text/html',
    csv: 'text/csv',
    svg: 'image/svg+xml',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
  return known[type] ?? type;
}
