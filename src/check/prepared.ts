import type { MetricId } from '../model/ids.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import { BasisBridges } from './compile/bridges.ts';
import { linkedMetrics } from './facts.ts';
import { metricFamilies, touchedMetrics } from './families.ts';
import { type Counts, countsOf } from './judge/counts.ts';
import { makePlaces, type Places } from './places.ts';
import { makeRankBase, type RankBase } from './rank/base.ts';
import { makeOrderRecords, type OrderRecords } from './rank/records.ts';
import { type Desk, makeDesk } from './records/desk.ts';
import { EvidenceRows } from './rows.ts';

/**
 * What depends on pack and evidence alone, made once and used by every check against them: indexes, ceilings and proofs worked out
 * for one document serve the next. Nothing of a document ever enters it.
 */
export interface PreparedEvidence {
  readonly evidence: EvidenceBase;
  readonly pack: Pack;
  readonly places: Places;
  /** The evidence ready for questions of order. */
  readonly rank: RankBase;
  readonly orderRecords: OrderRecords;
  readonly records: Desk;
  readonly bridges: BasisBridges;
  /** A metric with those one identity away. */
  readonly linkedMetrics: (metric: MetricId) => readonly MetricId[];
  /** Results by series, for the neighbourhood of a document. */
  readonly rows: EvidenceRows;
  /** Ways in which the file counts each quantity of each entity. */
  readonly counts: Counts;
}

export function prepareEvidence(evidence: EvidenceBase, pack: Pack): PreparedEvidence {
  const places = makePlaces(pack);
  return prepare(evidence, pack, places, makeRankBase(evidence, pack, { places }));
}

/**
 * The same evidence with rows come or gone. What was worked out stays where no row that came or went can reach it: in other families
 * of metrics. Answers are those of evidence made ready from nothing.
 */
export function renewEvidence(ready: PreparedEvidence, evidence: EvidenceBase): PreparedEvidence {
  const { pack, places } = ready;
  const familyOf = metricFamilies(pack, places);
  const touched = new Set([...touchedMetrics(ready.evidence, evidence)].map(familyOf));
  const isUntouched = (metric: MetricId): boolean => !touched.has(familyOf(metric));
  return prepare(
    evidence,
    pack,
    places,
    makeRankBase(evidence, pack, { places, kept: { from: ready.rank, isUntouched } }),
  );
}

function prepare(evidence: EvidenceBase, pack: Pack, places: Places, rank: RankBase): PreparedEvidence {
  return {
    evidence,
    pack,
    places,
    rank,
    orderRecords: makeOrderRecords(rank),
    records: makeDesk(evidence, pack, places),
    bridges: new BasisBridges(pack, places),
    linkedMetrics: linkedMetrics(pack, places),
    rows: new EvidenceRows(evidence, places),
    counts: countsOf(evidence, places),
  };
}
