import type { EvidenceBase, Pack } from '../model/pack.ts';

/** What a pack puts before the checker. */
export function evidenceOf(pack: Pack): EvidenceBase {
  return {
    observations: pack.observations,
    claims: pack.claims,
    events: pack.events,
    relations: pack.relations,
    targets: pack.targets,
    closedTables: pack.closedTables,
    sources: pack.sources,
  };
}
