// Hard data through the checker: made worlds with sums, shares, orders and vague words, rows in first and later prints and on two
// bases; errors that overlap in one entity, and errors that papers copied. Recall and precision of `contradicted`, by kind.
import { checkClaims } from '../../dist/check/check-claims.js';
import { SLIPS, stands } from '../../dist/check/corpus/planted.js';
import { DOCUMENT, NO_EVIDENCE, observation } from '../../dist/check/corpus/small-pack.js';
import { trueText } from '../../dist/check/corpus/true-claims.js';
import { datedPack, OTHER, OWN, trueRows, trueWorld } from '../../dist/check/corpus/true-world.js';

const SENTENCES = 25;

/** Wrong sentences of a text, `many` of them, of one entity where the text allows. */
function plant(world, claims, many, turn) {
  const slips = Object.entries(SLIPS);
  const wrong = new Map();
  let entity;
  for (let i = 0; i < slips.length && wrong.size < many; i++) {
    const [name, slip] = slips[(i + turn) % slips.length];
    const fits = (c) => !wrong.has(c.id) && stands(c, claims) && c.basis !== OTHER && slip(world, c);
    const target = claims.find((c) => c.entity === entity && entity && fits(c)) ?? claims.find(fits);
    if (!target) continue;
    entity ??= target.entity;
    wrong.set(target.id, { name, claim: { ...target, ...slip(world, target) } });
  }
  return wrong;
}

/** Papers that print the wrong level, all after one: their rows name the paper they copied. */
function copies(wrong) {
  const rows = [];
  for (const { claim } of wrong.values()) {
    if (claim.kind !== 'level' || claim.aggregate || !claim.entity || !(claim.value > 0)) continue;
    for (let i = 0; i < 3; i++)
      rows.push(
        observation(`copy-${claim.id}-${i}`, claim.entity, claim.metric, claim.period, claim.value, 1, {
          basis: OWN,
          origin: 'org:paper',
          interval: claim.interval,
        }),
      );
  }
  return rows;
}

const KINDS = {
  'one error; first and later prints': { many: 1, bases: [OWN], copied: false },
  'one error; two bases on file': { many: 1, bases: [OWN, OTHER], copied: false },
  'three errors, overlapping in one entity': { many: 3, bases: [OWN], copied: false },
  'an error that three papers copied': { many: 1, bases: [OWN], copied: true },
};

export function hardRows(worlds) {
  const pack = datedPack();
  const rows = [];
  for (const [name, kind] of Object.entries(KINDS)) {
    const t = { planted: 0, contradicted: 0, flagged: 0, blamed: 0 };
    const missed = new Map();
    for (let seed = 1; seed <= worlds; seed++) {
      const world = trueWorld(5000 + seed);
      const observations = trueRows(world, 1, kind.bases);
      const claims = trueText(world, SENTENCES);
      const wrong = plant(world, claims, kind.many, seed);
      const text = claims.map((c) => wrong.get(c.id)?.claim ?? c).filter((c) => !wrong.has(c.sameAs));
      const evidence = {
        ...NO_EVIDENCE,
        observations: [...observations, ...(kind.copied ? copies(wrong) : [])],
      };
      const { verdicts } = checkClaims({ document: DOCUMENT, claims: text, pack, evidence });
      for (const { claim, verdict } of verdicts) {
        const planted = wrong.get(claim);
        if (!planted) {
          if (verdict === 'contradicted') t.blamed++;
          continue;
        }
        t.planted++;
        if (verdict === 'contradicted') t.contradicted++;
        else missed.set(planted.name, (missed.get(planted.name) ?? 0) + 1);
        if (verdict !== 'supported' && verdict !== 'consistent' && verdict !== 'unverifiable') t.flagged++;
      }
    }
    const precision = t.contradicted / Math.max(1, t.contradicted + t.blamed);
    const most = [...missed].sort((a, b) => b[1] - a[1]).slice(0, 4);
    rows.push([
      `hard: ${name}`,
      `recall ${(t.contradicted / t.planted).toFixed(3)} of ${t.planted} (flagged at all ${(t.flagged / t.planted).toFixed(3)}), precision ${precision.toFixed(4)}${most.length > 0 ? `; missed: ${most.map(([n, k]) => `${n} ${k}`).join(', ')}` : ''}`,
    ]);
  }
  return rows;
}
