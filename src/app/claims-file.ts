import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Note } from '../model/note.ts';
import type { Pack } from '../model/pack.ts';
import { isPeriod } from '../model/period.ts';
import { findEntity, resolveMetric } from '../pack/lookup.ts';
import { nearestNames } from '../pack/nearest.ts';
import { Problem } from './problem.ts';
import { hashText, isDate } from './source-document.ts';

const period = z
  .string()
  .refine(isPeriod, 'is not a period (2025, 2025-H1, 2025-01/2025-11, ../2025, 2017/..)');
const finite = z.number();
const interval = z.tuple([finite.nullable(), finite.nullable()]);
const id = z.string().min(1).max(200);
const cellRef = z.strictObject({ entity: id.optional(), metric: id.optional(), period: period.optional() });

const content = {
  kind: z.enum([
    'level',
    'change',
    'share',
    'rank',
    'comparison',
    'extremum',
    'streak',
    'target',
    'event',
    'relation',
  ]),
  entity: id.optional(),
  metric: id.optional(),
  period: period.optional(),
  basis: id.optional(),
  value: finite.optional(),
  unit: z.string().optional(),
  bound: z
    .enum(['exact', 'about', 'nearly', 'more_than', 'less_than', 'at_least', 'at_most', 'between'])
    .optional(),
  interval: interval.optional(),
  basePeriod: period.optional(),
  direction: z.enum(['up', 'down']).optional(),
  perYear: z.boolean().optional(),
  whole: cellRef.optional(),
  parts: z.array(cellRef).optional(),
  among: z.strictObject({ class: id, within: id.optional(), text: z.string().default('') }).optional(),
  by: z.enum(['size', 'time', 'standing']).optional(),
  other: cellRef
    .extend({
      basePeriod: period.optional(),
      modality: z.enum(['stated', 'goal', 'forecast', 'opinion']).optional(),
    })
    .optional(),
  op: z.enum(['greater', 'less', 'equal']).optional(),
  factor: finite.optional(),
  gap: z.strictObject({ value: finite, unit: z.string(), interval }).optional(),
  of: z.enum(['level', 'change', 'share', 'rank']).optional(),
  extremum: z
    .strictObject({
      which: z.enum(['max', 'min', 'only', 'first_passage', 'first_in_time', 'member_of_first']),
      over: z.enum(['entities', 'time']),
      threshold: finite.optional(),
      window: period.optional(),
      count: z.int().positive().optional(),
    })
    .optional(),
  run: z
    .strictObject({
      state: z.enum(['rank', 'not_rank', 'rise', 'fall', 'above', 'below']),
      place: finite.optional(),
      threshold: finite.optional(),
      from: period.optional(),
      to: period.optional(),
      length: finite.optional(),
      unit: z.string().optional(),
    })
    .optional(),
  target: z
    .strictObject({
      issuer: id.optional(),
      announced: period.optional(),
      deadline: period.optional(),
      label: z.string().optional(),
    })
    .optional(),
  event: z
    .strictObject({
      type: id,
      actors: z.array(z.strictObject({ id, role: z.string() })),
      place: id.optional(),
      date: period.optional(),
      ordinal: finite.optional(),
      count: finite.optional(),
      of: z.string().optional(),
    })
    .optional(),
  relation: z
    .strictObject({ type: id, subject: id, object: id, since: period.optional(), until: period.optional() })
    .optional(),
  modality: z.enum(['stated', 'goal', 'forecast', 'opinion']).optional(),
  origin: id.optional(),
  speaker: id.optional(),
  stance: z.enum(['asserted', 'denied', 'asked']).optional(),
  aggregate: z.literal('sum').optional(),
  implicit: z.boolean().optional(),
};

/** A claim as `read` prints it; what a hand-written file may leave out is optional. */
export const claimSchema = z.strictObject({
  ...content,
  id: id.optional(),
  alternatives: z.array(z.strictObject(content).partial()).optional(),
  sameAs: id.optional(),
  supersedes: id.optional(),
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).optional(),
  quote: z.string().optional(),
  inherited: z.array(z.string()).optional(),
  rule: z.string().optional(),
});

const document = z.looseObject({
  id: z.string().optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().refine(isDate, 'is not a date (YYYY-MM-DD)').optional(),
  language: z.enum(['en', 'zh']).optional(),
  url: z.string().optional(),
});

const reading = z.looseObject({ document: document.optional(), claims: z.array(claimSchema).max(20_000) });
const file = z.union([z.array(reading).min(1), reading]);

export interface GivenClaims {
  readonly document: DocumentInfo;
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}

/**
 * What `read --format json` prints, one object or an array. Objects of one document id are one document told in pieces: their claims are judged
 * together, as if the list had never been split. A field that nobody knows is refused, with its place: a slip of the
 * pen in a hand-edited file must not be dropped in silence.
 */
export function readClaimsFile(text: string, name: string, pack: Pack): GivenClaims[] {
  const parsed = file.safeParse(parseJson(text, name));
  if (!parsed.success) throw new Problem('bad-claims', `${name}: ${firstIssue(parsed.error)}`);
  const given = Array.isArray(parsed.data) ? parsed.data : [parsed.data];
  return inDocuments(given).map((pieces) => {
    const claims = pieces
      .flatMap((piece) => piece.claims)
      .map(
        (c, i) =>
          ({
            span: { start: 0, end: 0 },
            quote: '',
            inherited: [],
            rule: 'given',
            ...c,
            id: c.id ?? `c${i + 1}`,
          }) as Claim,
      );
    refuseRepeatedIds(claims, name);
    // What the first piece says of the document goes before what a later one adds.
    const { id: docId, ...info } = Object.assign({}, ...pieces.map((p) => p.document ?? {}).reverse());
    return {
      document: {
        language: 'en',
        ...(info as Partial<DocumentInfo>),
        id: docId ?? `doc:${hashText(text).slice(0, 16)}`,
      },
      claims,
      notes: claims.flatMap((c) => unknownIds(c, pack)),
    };
  });
}

type Piece = z.infer<typeof reading>;

/** Pieces by the id of their document, in the order of the file; what has no id is a document of its own. */
function inDocuments(pieces: readonly Piece[]): readonly Piece[][] {
  const found: Piece[][] = [];
  const byId = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const id = piece.document?.id;
    const known = id === undefined ? undefined : byId.get(id);
    if (known) known.push(piece);
    else {
      const own = [piece];
      found.push(own);
      if (id !== undefined) byId.set(id, own);
    }
  }
  return found;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('bad-json', `${name}: this is not JSON (${(error as Error).message}).`);
  }
}

/** The deepest complaint of a union is the helpful one: it names the field. */
function firstIssue(error: z.ZodError): string {
  let best: { path: string; message: string; depth: number } | undefined;
  const visit = (issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[]): void => {
    for (const issue of issues) {
      const path = [...base, ...issue.path];
      if (issue.code === 'invalid_union') for (const inner of issue.errors) visit(inner, path);
      else if (!best || path.length > best.depth)
        best = { path: pathText(path), message: issue.message, depth: path.length };
    }
  };
  visit(error.issues, []);
  return best && best.path !== ''
    ? `${best.path} ${best.message}`
    : 'it is not what `pitwall read --format json` prints: an object with "claims"';
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (s, p) => s + (typeof p === 'number' ? `[${p}]` : `${s ? '.' : ''}${String(p)}`),
    '',
  );
}

function refuseRepeatedIds(claims: readonly Claim[], name: string): void {
  const seen = new Set<string>();
  for (const c of claims) {
    if (seen.has(c.id)) throw new Problem('bad-claims', `${name}: two claims are called ${c.id}.`);
    seen.add(c.id);
  }
}

/** Ids the pack does not know stay in the claim and are named, with the nearest ones. */
function unknownIds(c: Claim, pack: Pack): Note[] {
  const entities = [
    c.entity,
    c.other?.entity,
    c.whole?.entity,
    c.relation?.subject,
    c.relation?.object,
  ].concat((c.event?.actors ?? []).map((a) => a.id));
  const metrics = [c.metric, c.other?.metric, c.whole?.metric];
  const note = (code: string, word: string, near: readonly { readonly id: string }[]): Note => ({
    code,
    params: { claim: c.id as string, name: word, candidates: near.map((n) => n.id).join(', ') },
    severity: 'warning',
    span: c.span,
  });
  return [
    ...entities.flatMap((e) =>
      e === undefined || findEntity(pack, e).length > 0
        ? []
        : [note('unknown-entity', e, nearestNames(pack).entities(e))],
    ),
    ...metrics.flatMap((m) =>
      m === undefined || resolveMetric(pack, m)
        ? []
        : [note('unknown-metric', m, nearestNames(pack).metrics(m))],
    ),
  ];
}
