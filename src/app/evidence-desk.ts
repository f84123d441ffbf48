import { type PreparedEvidence, prepareEvidence } from '../check/prepared.ts';
import type { LedgerIndex } from '../ledger/ledger-index.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import { type DocumentText, sourcesOfDocument, withoutSources } from '../pack/exclude.ts';
import { evidenceWith } from './ledger-evidence.ts';

/** Sets of evidence kept ready: the whole of it, and the whole without a text that is on file and was checked lately. */
const MOST = 6;

/** Evidence of pack and ledger, kept ready for checks until the ledger grows. */
export interface EvidenceDesk {
  all(): EvidenceBase;
  /** Evidence for checking a document: without what comes from the document itself. */
  against(document: DocumentInfo, known: DocumentText): PreparedEvidence;
}

export function makeEvidenceDesk(pack: () => Pack, ledger: () => LedgerIndex): EvidenceDesk {
  let at: { readonly records: number; readonly evidence: EvidenceBase } | undefined;
  const ready = new Map<string, PreparedEvidence>();
  const all = (): EvidenceBase => {
    const index = ledger();
    if (at?.records !== index.records) {
      at = { records: index.records, evidence: evidenceWith(pack(), index) };
      ready.clear();
    }
    return at.evidence;
  };
  return {
    all,
    against(document, known) {
      const evidence = all();
      const own = sourcesOfDocument(evidence, document, known);
      const key = JSON.stringify([...own]);
      const prepared = ready.get(key) ?? prepareEvidence(withoutSources(evidence, own), pack());
      // The one used longest ago goes; the whole is used by nearly every text.
      ready.delete(key);
      ready.set(key, prepared);
      if (ready.size > MOST) ready.delete(ready.keys().next().value!);
      return prepared;
    },
  };
}
