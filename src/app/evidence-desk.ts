import { type PreparedEvidence, prepareEvidence, renewEvidence } from '../check/prepared.ts';
import type { LedgerIndex } from '../ledger/ledger-index.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import { type DocumentText, sourcesOfDocument, withoutSources } from '../pack/exclude.ts';
import { evidenceWith, type RowsOfReadings } from './ledger-evidence.ts';

/** Sets of evidence kept ready: the whole of it, and the whole without a text that is on file and was checked lately. */
const MOST = 6;
/** Key of the evidence with nothing left out. */
const WHOLE = '[]';

/** Evidence of pack and ledger, kept ready for checks until the ledger grows. */
export interface EvidenceDesk {
  all(): EvidenceBase;
  /** All of it, ready. */
  whole(): PreparedEvidence;
  /** Evidence for checking a document: without what comes from the document itself. */
  against(document: DocumentInfo, known: DocumentText): PreparedEvidence;
}

export function makeEvidenceDesk(pack: () => Pack, ledger: () => LedgerIndex): EvidenceDesk {
  let at: { readonly records: number; readonly evidence: EvidenceBase } | undefined;
  const ready = new Map<string, PreparedEvidence>();
  const rows: RowsOfReadings = new Map();
  const all = (): EvidenceBase => {
    const index = ledger();
    if (at?.records !== index.records) {
      at = { records: index.records, evidence: evidenceWith(pack(), index, rows) };
      const before = ready.get(WHOLE);
      ready.clear();
      // Of a document that came or went only its own families of metrics are worked out anew.
      if (before) ready.set(WHOLE, renewEvidence(before, at.evidence));
    }
    return at.evidence;
  };
  /** Most of what holds of the whole holds without one source as well. */
  const prepareWithout = (evidence: EvidenceBase, own: ReadonlySet<string>): PreparedEvidence => {
    const whole = ready.get(WHOLE);
    const rest = withoutSources(evidence, own);
    return whole ? renewEvidence(whole, rest) : prepareEvidence(rest, pack());
  };
  return {
    all,
    whole() {
      const evidence = all();
      const known = ready.get(WHOLE) ?? prepareEvidence(evidence, pack());
      ready.set(WHOLE, known);
      return known;
    },
    against(document, known) {
      const evidence = all();
      const own = sourcesOfDocument(evidence, document, known);
      const key = JSON.stringify([...own]);
      const prepared = ready.get(key) ?? prepareWithout(evidence, own);
      // The one used longest ago goes; the whole is used by nearly every text.
      ready.delete(key);
      ready.set(key, prepared);
      if (ready.size > MOST) ready.delete(ready.keys().next().value!);
      return prepared;
    },
  };
}
