// One measurement in a process of its own, so that memory and a warm compiler of one do not colour the other.
//   node one.mjs WHAT CELLS SEED [LIMIT_MS]   →   {"ms", "rss", …} on stdout
import { BatchNetwork } from '../../dist/num/batch/network.js';
import { WithoutOne } from '../../dist/num/batch/without-one.js';
import { makeLedger } from './ledger.mjs';
import { clock, highsHybrid, highsLoop, highsRepair, highsVerdict, z3Loop } from './peers.mjs';
import { culpritsOf } from './quality.mjs';

const [what, cells, seed, limitMs] = process.argv.slice(2);
const ledger = makeLedger(Number(cells), Number(seed));
const idle = process.resourceUsage().maxRSS;

function ours({ table }) {
  const start = clock();
  const net = new BatchNetwork(table);
  const { conflicts, undecided } = net.detect();
  const found = clock();
  net.lower();
  return {
    ms: clock() - start,
    detectMs: found - start,
    conflicts: conflicts.map((k) => k.claims),
    undecided,
  };
}

/** Every stage that a verdict needs, each against finding the conflicts: intervals, suspects and repair, every level by all others. */
function oursStages({ table, planted }) {
  const start = clock();
  const net = new BatchNetwork(table);
  const { conflicts } = net.detect();
  const found = clock();
  net.lower();
  const intervals = clock();
  const others = new WithoutOne(net);
  let levels = 0;
  let apart = 0;
  for (let c = 0; c < table.count; c++) {
    if (table.over[c] !== 0) continue;
    levels++;
    const { lo, hi } = others.interval(c);
    if (lo > table.weight(2 * c) || hi < -table.weight(2 * c + 1)) apart++;
  }
  const judged = clock();
  const { lone, wrong, dropped } = culpritsOf(net, conflicts, new Set(planted));
  const end = clock();
  return {
    ms: end - start,
    detectMs: found - start,
    intervalsMs: intervals - found,
    levelsMs: judged - intervals,
    suspectsMs: end - judged,
    levels,
    apart,
    lone,
    wrong,
    dropped,
    conflicts: conflicts.map((k) => k.claims),
  };
}

const RUNS = { ours, oursStages, highsVerdict, highsLoop, highsHybrid, highsRepair, z3Loop };
try {
  const { conflicts, ...figures } = await RUNS[what](ledger, limitMs ? { limitMs: Number(limitMs) } : {});
  const named = new Set(conflicts.flat());
  const result = {
    ...figures,
    claims: ledger.table.count,
    conflicts: conflicts.length,
    planted: ledger.planted.length,
    found: ledger.planted.filter((c) => named.has(c)).length,
    idle: idle / 1024,
    rss: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
} catch (error) {
  process.stdout.write(JSON.stringify({ failed: String(error?.message ?? error) }), () => process.exit(0));
}
