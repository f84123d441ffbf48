import type { LedgerIndex } from '../ledger/ledger-index.ts';
import type { ClaimsBody, DocumentBody } from '../ledger/record.ts';
import type { Claim, ClaimContent } from '../model/claim.ts';
import type {
  EvidenceBase,
  Observation,
  OriginKind,
  Pack,
  RecordedClaim,
  RecordedEvent,
  RecordedRelation,
  RecordedTarget,
  Source,
} from '../model/pack.ts';
import { evidenceOf } from '../pack/evidence.ts';

/** A basis for figures whose document does not say how they were counted, where a pack keeps one. */
const UNSPECIFIED = 'unspecified';

interface Witness {
  readonly source: string;
  readonly origin: string;
  readonly originKind: OriginKind;
}

/** Rows of one document of the ledger. */
type DocumentRows = Pick<EvidenceBase, 'observations' | 'claims' | 'events' | 'relations' | 'targets'> & {
  readonly source: Source;
};

/** Rows by reading: while a document's reading stays, its rows stay the same objects. */
export type RowsOfReadings = Map<string, DocumentRows>;

/**
 * What the pack says and what the documents of the ledger say, as one base of evidence. Of a document only plain statements
 * with one reading count: a figure that could belong to two things must not speak against anybody. `known` keeps the rows from one call to the next.
 */
export function evidenceWith(
  pack: Pack,
  index: LedgerIndex,
  known: RowsOfReadings = new Map(),
): EvidenceBase {
  const base = evidenceOf(pack);
  if (index.claims.size === 0) return base;
  const packTexts = new Set([...(base.sources?.values() ?? [])].map((s) => s.textHash));
  const all = new Map<string, DocumentRows>();
  for (const [hash, body] of index.claims) {
    const document = index.documents.get(hash);
    // The pack already holds this text, figure by figure and with curated bases.
    if (!document || packTexts.has(hash)) continue;
    const key = `${hash}#${body.seq}`;
    all.set(key, known.get(key) ?? rowsOfDocument(body, document, pack));
  }
  known.clear();
  for (const [key, rows] of all) known.set(key, rows);
  const documents = [...all.values()];
  return {
    ...base,
    sources: new Map([...(base.sources ?? []), ...documents.map((d) => [d.source.id, d.source] as const)]),
    observations: [...base.observations, ...documents.flatMap((d) => d.observations)],
    claims: [...base.claims, ...documents.flatMap((d) => d.claims)],
    events: [...base.events, ...documents.flatMap((d) => d.events)],
    relations: [...base.relations, ...documents.flatMap((d) => d.relations)],
    targets: [...base.targets, ...documents.flatMap((d) => d.targets)],
  };
}

/** What one document says, as rows of evidence. */
export function rowsOfDocument(body: ClaimsBody, document: DocumentBody, pack: Pack): DocumentRows {
  const source = sourceOf(document);
  const observations: Observation[] = [];
  const claims: RecordedClaim[] = [];
  const events: RecordedEvent[] = [];
  const relations: RecordedRelation[] = [];
  const targets: RecordedTarget[] = [];
  for (const claim of usable(body)) {
    const row = {
      id: `${source.id}/${claim.id}`,
      ...witnessOf(claim, source, pack),
      at: { file: document.from ?? source.id },
    };
    if (claim.kind === 'event' && claim.event) {
      const { type, actors, place, date } = claim.event;
      events.push({
        ...row,
        type,
        actors: actors.map((a) => a.id),
        ...(place ? { place } : {}),
        ...(date ? { date } : {}),
        description: claim.quote,
      });
    } else if (claim.kind === 'relation' && claim.relation) relations.push({ ...row, ...claim.relation });
    else if (claim.kind === 'target') targets.push(...targetRow(claim, row));
    else if (claim.kind === 'level') observations.push(...levelRow(claim, row, pack));
    else claims.push({ ...row, content: contentOf(claim, pack), statement: claim.quote, status: 'final' });
  }
  return { source, observations, claims, events, relations, targets };
}

function usable(body: ClaimsBody): Claim[] {
  return body.claims.filter(
    (c) =>
      c.sameAs === undefined &&
      (c.alternatives ?? []).length === 0 &&
      (c.stance ?? 'asserted') === 'asserted' &&
      (c.kind === 'target' || (c.modality ?? 'stated') === 'stated'),
  );
}

function sourceOf({ document, hash }: DocumentBody): Source {
  return {
    id: document.id as string,
    publisher: document.publisher ?? 'unknown publisher',
    language: document.language,
    kind: 'media',
    textHash: hash,
    ...(document.title ? { title: document.title } : {}),
    ...(document.url ? { url: document.url } : {}),
    ...(document.published ? { published: document.published } : {}),
  };
}

function witnessOf(claim: Claim, source: Source, pack: Pack): Witness {
  const known = claim.origin === undefined ? undefined : pack.origins?.get(claim.origin);
  if (known) return { source: source.id, origin: known.id, originKind: known.kind };
  return { source: source.id, origin: claim.origin ?? `press:${source.publisher}`, originKind: 'media' };
}

type Row = Witness & { readonly id: string; readonly at: { readonly file: string } };

function levelRow(claim: Claim, row: Row, pack: Pack): Observation[] {
  const { entity, metric, period, interval } = claim;
  if (!entity || !metric || !period || !interval || period.includes('..') || claim.aggregate) return [];
  return [
    {
      ...row,
      entity,
      metric,
      period,
      basis: basisOf(claim, pack),
      reported: claim.quote,
      ...(claim.value === undefined ? {} : { value: claim.value }),
      unit: claim.unit ?? 'count',
      bound: claim.bound ?? 'exact',
      interval,
      status: 'final',
    },
  ];
}

function targetRow(claim: Claim, row: Row): RecordedTarget[] {
  const { entity, metric, target, value, interval } = claim;
  if (!entity || !metric || !target?.issuer) return [];
  return [
    {
      ...row,
      issuer: target.issuer,
      entity,
      metric,
      unit: claim.unit ?? 'count',
      ...(value === undefined ? {} : { value }),
      ...(interval === undefined ? {} : { interval }),
      ...(target.deadline ? { deadline: target.deadline } : {}),
      ...(target.announced ? { announced: target.announced } : {}),
    },
  ];
}

/** What a claim says, without where and how it was read. */
function contentOf(claim: Claim, pack: Pack): ClaimContent {
  const { id, span, quote, inherited, rule, alternatives, sameAs, supersedes, ...content } = claim;
  void [id, span, quote, inherited, rule, alternatives, sameAs, supersedes];
  return { ...content, basis: basisOf(claim, pack) };
}

function basisOf(claim: Claim, pack: Pack): string {
  const { basis = 'unstated' } = claim;
  return basis === 'unstated' && pack.bases.has(UNSPECIFIED) ? UNSPECIFIED : basis;
}
