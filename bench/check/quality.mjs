// What the engine's answers are worth: every conflict minimal and proved, the culprit named, the repair as cheap as the optimum, the same
// answers as two other ways of deciding.
import { ClaimTable } from '../../dist/num/batch/claim-table.js';
import { LiveNetwork } from '../../dist/num/batch/live.js';
import { BatchNetwork } from '../../dist/num/batch/network.js';
import { seeded } from '../../dist/num/random.js';
import { ONE } from '../../dist/num/rational.js';
import { makeLedger } from './ledger.mjs';
import { clock, smtOf } from './peers.mjs';

/** The claims named, alone in a table of their own. */
function some(table, claims) {
  const small = new ClaimTable();
  for (const c of claims) small.copy(table, c);
  return small;
}

const clashes = (table, claims) => new BatchNetwork(some(table, claims)).detect().conflicts.length > 0;

/** Planted errors in some conflict; conflicts that stay when a member is dropped, or that are none at all. */
export function conflictsOf(cells, seed) {
  const { table, planted } = makeLedger(cells, seed);
  const net = new BatchNetwork(table);
  const { conflicts } = net.detect();
  const named = new Set(conflicts.flatMap((k) => k.claims));
  const unproved = conflicts.filter((k) => !table.isNegative(k.edges) || !clashes(table, k.claims)).length;
  const spare = conflicts.filter((k) =>
    k.claims.some((gone) =>
      clashes(
        table,
        k.claims.filter((c) => c !== gone),
      ),
    ),
  );
  return {
    found: planted.filter((c) => named.has(c)).length,
    planted: planted.length,
    conflicts: conflicts.length,
    unproved,
    notMinimal: spare.length,
    ...culpritsOf(net, conflicts, new Set(planted)),
  };
}

/** For each conflict: whose removal lets the others back in. Then everything goes back that fits, the suspects last. */
export function culpritsOf(net, conflicts, planted) {
  const start = clock();
  const live = new LiveNetwork(net);
  let lone = 0;
  let wrong = 0;
  const suspects = new Set();
  for (const { claims } of conflicts) {
    const candidates = claims.filter((suspect) => {
      const entered = [];
      const fits = claims.every((c) => {
        if (c === suspect) return true;
        const { conflict } = live.enter(c);
        if (!conflict) entered.push(c);
        return !conflict;
      });
      for (const c of entered) live.withdraw(c);
      return fits;
    });
    for (const c of candidates) suspects.add(c);
    if (candidates.length !== 1) continue;
    if (planted.has(candidates[0])) lone++;
    else wrong++;
  }
  const culpritMs = clock() - start;
  let dropped = 0;
  for (const { claims } of conflicts)
    for (const c of [...claims].sort((a, b) => Number(suspects.has(a)) - Number(suspects.has(b))))
      if (live.enter(c).conflict) dropped++;
  return { lone, wrong, dropped, culpritMs, repairMs: clock() - start - culpritMs };
}

/** Ratios a, b and 1/(ab) in a ring: their product is one exactly, and nobody is wrong. */
export function falseOnTies(many) {
  const random = seeded(5);
  const n = () => 1 + Math.floor(9973 * random());
  const table = new ClaimTable();
  for (let i = 0; i < many; i++) {
    const [a, b, c, d] = [n(), n(), n(), n()];
    table.add({ of: 1 + 2 * i, over: 0, lo: a, hi: a, den: b });
    table.add({ of: 2 + 2 * i, over: 1 + 2 * i, lo: 0, hi: c, den: d });
    table.add({ of: 2 + 2 * i, over: 0, lo: a * c, hi: Number.POSITIVE_INFINITY, den: b * d });
  }
  return new BatchNetwork(table).detect().conflicts.length;
}

const NODES = 6;

function randomClaim(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const lo = pick([0, 1, 2, 3, 4, 6]);
  return {
    of: Math.floor(NODES * random()),
    over: Math.floor(NODES * random()),
    lo,
    hi: Math.max(1, lo) + pick([0, 0, 1, 3, Number.POSITIVE_INFINITY]),
    den: pick([1, 2, 3]),
    power: pick([0, 0, 3, -4]),
    loStrict: random() < 0.3,
    hiStrict: random() < 0.3,
  };
}

/** Brute force: the tightest exact product between all pairs of nodes. */
function fits(table, claims, nodes) {
  const way = Array.from({ length: nodes }, () => new Array(nodes).fill(undefined));
  const offer = (i, j, r, strict) => {
    const old = way[i][j];
    const order = old ? r.compare(old.r) : -1;
    if (order < 0 || (order === 0 && strict && !old.strict)) way[i][j] = { r, strict };
  };
  for (const c of claims)
    for (const e of [2 * c, 2 * c + 1])
      if (table.exists(e)) offer(table.from(e), table.to(e), table.ratio(e), table.isStrict(e));
  for (let k = 0; k < nodes; k++)
    for (let i = 0; i < nodes; i++)
      for (let j = 0; j < nodes; j++) {
        const [a, b] = [way[i][k], way[k][j]];
        if (a && b) offer(i, j, a.r.mul(b.r), a.strict || b.strict);
      }
  return way.every((row, i) => {
    const order = row[i] ? row[i].r.compare(ONE) : 1;
    return order > 0 || (order === 0 && !row[i].strict);
  });
}

/** Z3's word, asked twice where it has none: on a busy machine its threads now and then answer with nothing. */
async function askZ3(Z3, text) {
  let answer = '';
  for (let turn = 0; turn < 2 && answer !== 'sat' && answer !== 'unsat'; turn++) {
    const context = Z3.mk_context(Z3.mk_config());
    answer = (await Z3.eval_smtlib2_string(context, text)).trim();
    Z3.del_context(context);
  }
  return answer;
}

/** Small networks of small fractions, where exact ties are common: ours, brute force and Z3 side by side. */
export async function agreement(networks) {
  const { init } = await import('z3-solver');
  const { Z3 } = await init();
  const random = seeded(3);
  let brute = 0;
  let z3 = 0;
  let silent = 0;
  for (let i = 0; i < networks; i++) {
    const table = new ClaimTable();
    const many = 2 + Math.floor(14 * random());
    for (let c = 0; c < many; c++) table.add(randomClaim(random));
    const all = Array.from({ length: many }, (_, c) => c);
    const mine = new BatchNetwork(table).detect().conflicts.length === 0;
    if (mine === fits(table, all, table.nodes)) brute++;
    const asserted = all.map((c) => `(assert p${c})`).join('');
    const answer = await askZ3(Z3, `${smtOf(table)}\n${asserted}(check-sat)`);
    if (answer !== 'sat' && answer !== 'unsat') silent++;
    else if (mine === (answer === 'sat')) z3++;
  }
  return { networks, brute, z3, silent };
}

/** Claims come and go at random; each answer against a full recheck of what is in. */
export function randomSteps(steps) {
  const random = seeded(9);
  let agreed = 0;
  let done = 0;
  while (done < steps) {
    const table = new ClaimTable();
    table.nodes = NODES;
    const net = new BatchNetwork(table);
    net.detect();
    const live = new LiveNetwork(net);
    const inside = [];
    for (let i = 0; i < 50 && done < steps; i++, done++) {
      if (random() < 0.35 && inside.length > 0) {
        live.withdraw(inside.splice(Math.floor(random() * inside.length), 1)[0]);
        agreed++;
        continue;
      }
      const { claim, conflict } = live.insert(randomClaim(random));
      if ((conflict === undefined) === fits(table, [...inside, claim], NODES)) agreed++;
      if (!conflict) inside.push(claim);
    }
  }
  return { steps: done, agreed };
}

/** One claim more, with its verdict, into a ledger that stands: microseconds, by the wall clock for lack of a finer one. */
export function insertTimes(cells, many) {
  const { table, cells: known } = makeLedger(cells, 7);
  const net = new BatchNetwork(table);
  net.detect();
  const live = new LiveNetwork(net);
  const random = seeded(21);
  const times = [];
  const seen = { implied: 0, possible: 0, alone: 0, refused: 0 };
  for (let i = 0; i < many; i++) {
    const of = 1 + Math.floor(known * random());
    const { lo, hi } = net.interval(of);
    const middle = Math.exp((lo + hi) / 2 ** 41);
    // Half of them levels of three digits, half growth on the year before; one in ten is wrong.
    const factor = random() < 0.1 ? 1.3 : 1;
    let claim;
    if (random() < 0.5 || of % 10 === 1) {
      const power = Math.floor(Math.log10(middle)) - 2;
      const p = Math.round((middle * factor) / 10 ** power);
      claim = { of, over: 0, lo: 2 * p - 1, hi: 2 * p + 1, den: 2, power };
    } else {
      const base = net.interval(of - 1);
      const t = Math.round(1000 * factor * (middle / Math.exp((base.lo + base.hi) / 2 ** 41)));
      claim = { of, over: of - 1, lo: 2 * t - 1, hi: 2 * t + 1, den: 2000 };
    }
    const start = process.hrtime.bigint();
    const got = live.insert(claim);
    times.push(Number(process.hrtime.bigint() - start) / 1000);
    seen[got.conflict ? 'refused' : got.standing]++;
    if (!got.conflict && i % 2 === 0) live.withdraw(got.claim);
  }
  times.sort((a, b) => a - b);
  return { median: times[many >> 1], p99: times[Math.floor(0.99 * many)], ...seen };
}
