// Hard data through the checker: made worlds with sums, shares, orders and vague words, rows in first and later prints and on two
// bases; errors that overlap in one entity, and errors that papers copied. Recall and precision of `contradicted`, by kind.
import { checkClaims } from '../../dist/check/check-claims.js';
import { SLIPS, stands } from '../../dist/check/corpus/planted.js';
import { DOCUMENT, NO_EVIDENCE, observation } from '../../dist/check/corpus/small-pack.js';
import { trueText } from '../../dist/check/corpus/true-claims.js';
import {
  CITIES,
  COUNTRY,
  datedPack,
  NP,
  OTHER,
  OWN,
  trueRows,
  trueWorld,
  VP,
  YEARS,
  YTD,
} from '../../dist/check/corpus/true-world.js';

const SENTENCES = 25;

/** Wrong sentences of a text, `many` of them, of one entity where the text allows. */
function plant(world, claims, many, turn, mayBe = () => true) {
  const slips = Object.entries(SLIPS);
  const wrong = new Map();
  let entity;
  for (let i = 0; i < slips.length && wrong.size < many; i++) {
    const [name, slip] = slips[(i + turn) % slips.length];
    const fits = (c) =>
      mayBe(c) && !wrong.has(c.id) && stands(c, claims) && c.basis !== OTHER && slip(world, c);
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

/** The other way of counting for every cell: an unstated figure is wrong only when it fails on both. */
function otherCount(world) {
  const rows = [];
  for (const e of [...CITIES, 'province:guangdong', 'province:anhui', COUNTRY])
    for (const m of [VP, NP])
      for (const y of YEARS)
        for (const p of [y, YTD(y)])
          rows.push(
            observation(`other-${rows.length}`, e, m, p, Math.round(world.value(e, m, p, OTHER)), 1, {
              basis: OTHER,
              originKind: 'official',
            }),
          );
  return rows;
}

/** Whatever a company prints about itself and three papers repeat is not outweighed by its own word: only offices settle these. */
const isOfficial = (c) => !c.entity?.startsWith('company:');

const KINDS = {
  'one error; first and later prints': { many: 1 },
  'one error; every figure on two bases': { many: 1, more: otherCount, mayBe: isOfficial },
  'three errors, overlapping in one entity': { many: 3 },
  'an error that three papers copied': { many: 1, copied: true, mayBe: isOfficial },
};

export function hardRows(worlds) {
  const pack = datedPack();
  const rows = [];
  for (const [name, kind] of Object.entries(KINDS)) {
    const t = { planted: 0, contradicted: 0, flagged: 0, blamed: 0 };
    const missed = new Map();
    for (let seed = 1; seed <= worlds; seed++) {
      const world = trueWorld(5000 + seed);
      const observations = trueRows(world, 1, [OWN]);
      const claims = trueText(world, SENTENCES);
      const wrong = plant(world, claims, kind.many, seed, kind.mayBe);
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
