import type { Claim, ClaimContent } from '../model/claim.ts';
import type { EntityId } from '../model/ids.ts';
import type { EvidenceBase, Observation, RecordedClaim, Source } from '../model/pack.ts';
import type { Verdict } from '../model/verdict.ts';
import { checkGivenClaims } from './check-text.ts';
import { findEntityId } from './find-id.ts';
import type { Workspace } from './workspace.ts';

/** One statement of the press about an entity, and how it stands against everything that others printed. */
export interface PressClaim {
  readonly source: Source;
  readonly claim: Claim;
  /** As it was printed. */
  readonly statement: string;
  readonly verdict: Verdict;
}

/** So many papers, the latest; each is checked as if it were brought in today. */
const SOURCES = 6;
const CLAIMS_EACH = 12;

/** What the press has claimed of an entity, the latest paper first. A paper is never its own witness. `onPaper` is told after each. */
export function pressClaims(
  workspace: Workspace,
  word: string,
  onPaper?: (done: number, of: number) => void,
): readonly PressClaim[] {
  const view = workspace.settledView();
  const entity = findEntityId(view.pack, word);
  return view.keep(`press ${entity}`, () => {
    const { evidence, places } = view.base;
    const isIt = (e: EntityId | undefined): boolean =>
      e !== undefined && places.canonical(e) === places.canonical(entity);
    const papers = papersAbout(evidence, isIt);
    return papers.flatMap(({ source, rows }, n) => {
      const claims = rows.slice(0, CLAIMS_EACH).map(toClaim);
      const { publisher, published, url, title, language } = source;
      const document = {
        id: `source:${source.id}`,
        publisher,
        language: language === 'zh' ? ('zh' as const) : ('en' as const),
        ...(published ? { published } : {}),
        ...(url ? { url } : {}),
        ...(title ? { title } : {}),
      };
      const { result } = checkGivenClaims(workspace, { document, claims, notes: [] });
      const verdicts = new Map(result.verdicts.map((v) => [v.claim as string, v] as const));
      onPaper?.(n + 1, papers.length);
      return claims.flatMap((claim, i) => {
        const verdict = verdicts.get(claim.id);
        return verdict ? [{ source, claim, statement: saidIn(rows[i]!), verdict }] : [];
      });
    });
  });
}

type Row = Observation | RecordedClaim;

function papersAbout(
  evidence: EvidenceBase,
  isIt: (entity: EntityId | undefined) => boolean,
): { readonly source: Source; readonly rows: readonly Row[] }[] {
  const bySource = new Map<string, Row[]>();
  const take = (row: Row, entity: EntityId | undefined): void => {
    if (
      (row.originKind !== 'media' && row.originKind !== 'copy') ||
      row.sameAs !== undefined ||
      !isIt(entity)
    )
      return;
    const known = bySource.get(row.source);
    if (known) known.push(row);
    else bySource.set(row.source, [row]);
  };
  for (const c of evidence.claims) take(c, c.content.entity);
  for (const o of evidence.observations) if (o.status === 'final' || o.status === 'flash') take(o, o.entity);
  return [...bySource]
    .flatMap(([id, rows]) => {
      const source = evidence.sources?.get(id);
      return source ? [{ source, rows }] : [];
    })
    .sort(
      (a, b) =>
        dateOf(b.source).localeCompare(dateOf(a.source), 'en') || (a.source.id < b.source.id ? -1 : 1),
    )
    .slice(0, SOURCES);
}

const dateOf = (s: Source): string => s.published ?? '';
const saidIn = (row: Row): string => ('content' in row ? row.statement : row.reported);

function toClaim(row: Row, i: number): Claim {
  const content: ClaimContent =
    'content' in row
      ? row.content
      : {
          kind: 'level',
          entity: row.entity,
          metric: row.metric,
          period: row.period,
          basis: row.basis,
          unit: row.unit,
          bound: row.bound,
          interval: row.interval,
          ...(row.value === undefined ? {} : { value: row.value }),
        };
  return {
    ...content,
    id: `p${i + 1}`,
    span: { start: 0, end: 0 },
    quote: '',
    inherited: [],
    rule: 'on-file',
  };
}
