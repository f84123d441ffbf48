// The engine against its peers, and what its answers are worth: rows for `check` and `check-long`. CPU time, each run in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { agreement, conflictsOf, falseOnTies, insertTimes, randomSteps } from './quality.mjs';

const ONE = join(import.meta.dirname, 'one.mjs');

function one(what, cells, limitMs, seed = 7) {
  const args = [
    '--max-old-space-size=8000',
    ONE,
    what,
    String(cells),
    String(seed),
    ...(limitMs ? [String(limitMs)] : []),
  ];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  try {
    return JSON.parse(run.stdout);
  } catch {
    return { failed: `ended without an answer (${run.signal ?? run.status})` };
  }
}

/** The run in the middle of three: a machine shared with others has bad moments. */
function ours(cells) {
  const runs = [7, 8, 9].map((seed) => one('ours', cells, undefined, seed));
  return runs.sort((a, b) => a.ms - b.ms)[1];
}

const ms = (x) => (x >= 10_000 ? `${(x / 1000).toFixed(1)} s` : `${x.toFixed(0)} ms`);
const mb = (x) => `${x.toFixed(0)} MB`;
const times = (a, b) => `${(a / b).toPrecision(3)} ×`;
const named = (r) => `${r.found} of ${r.planted} planted named in ${r.conflicts} conflicts`;

function told(label, peer, own) {
  if (peer.failed) return [label, `no answer: ${peer.failed}`];
  const stopped = peer.stopped ? ', stopped at the limit' : '';
  const what = peer.conflicts > 0 ? `; ${named(peer)}` : '';
  return [label, `${ms(peer.ms)}${stopped}, ${mb(peer.rss)}: ${times(peer.ms, own.ms)} ours${what}`];
}

/** 10,000 cells: the loops that users of the peers write. */
export function peerRows(cells = 10_000, limitMs = 120_000) {
  const own = ours(cells);
  return [
    [
      `${cells} cells, ${own.claims} claims: ours`,
      `${ms(own.ms)}, ${mb(own.rss)}; ${named(own)}, all intervals`,
    ],
    told('  HiGHS, irreducible sets one by one', one('highsLoop', cells, limitMs), own),
    told('  Z3, cores one by one', one('z3Loop', cells, limitMs), own),
    told('  HiGHS, elastic program, then small sets', one('highsHybrid', cells), own),
    told('  HiGHS, merely yes or no', one('highsVerdict', cells), own),
  ];
}

export function growthRows(sizes) {
  const runs = sizes.map(ours);
  const [first, last] = [runs[0], runs.at(-1)];
  const exponent = Math.log(last.ms / first.ms) / Math.log(sizes.at(-1) / sizes[0]);
  return [
    ...runs.map((r, i) => [
      `${sizes[i]} cells, ${r.claims} claims`,
      `${ms(r.ms)}, ${mb(r.rss)}; ${named(r)}`,
    ]),
    [`exponent of time, ${sizes[0]} to ${sizes.at(-1)}`, exponent.toFixed(2)],
  ];
}

export function stageRows(sizes) {
  return sizes.map((cells) => {
    const r = one('oursStages', cells);
    return [
      `${cells} cells: all stages against detection`,
      `${times(r.ms, r.detectMs)}: conflicts ${ms(r.detectMs)}, intervals ${ms(r.intervalsMs)}, ${r.levels} levels by all others ${ms(r.levelsMs)}, suspects and repair ${ms(r.suspectsMs)}`,
    ];
  });
}

/** Against a peer that only says yes or no; where it fails, at the largest size it manages. */
export function verdictRows(sizes) {
  const rows = [];
  for (const cells of sizes) {
    const own = ours(cells);
    const peer = one('highsVerdict', cells);
    const label = `${cells} cells, all named, against HiGHS yes or no`;
    if (peer.failed) {
      rows.push([label, `HiGHS gave no answer: ${peer.failed}`]);
      continue;
    }
    rows.push([
      label,
      `${ms(own.ms)} of ${ms(peer.ms)} = ${times(own.ms, peer.ms)}; ${mb(own.rss)} of ${mb(peer.rss)} = ${times(own.rss, peer.rss)}`,
    ]);
    break;
  }
  return rows;
}

export function qualityRows(sizes) {
  return sizes.flatMap((cells) => {
    const q = conflictsOf(cells, 7);
    const mip = one('highsRepair', cells);
    const optimum = mip.failed
      ? `no answer (${mip.failed})`
      : `${mip.dropped}${mip.optimal ? '' : ' (not proved)'}`;
    return [
      [
        `${cells} cells: planted errors found`,
        `${q.found} of ${q.planted}; ${q.conflicts} conflicts, ${q.unproved} unproved, ${q.notMinimal} not minimal by deletion`,
      ],
      [
        '  lone culprit named, wrong ones',
        `${((100 * q.lone) / q.conflicts).toFixed(1)}% of conflicts, ${q.wrong} wrong, in ${ms(q.culpritMs)}`,
      ],
      [
        '  repair: claims dropped, optimum of the MIP',
        `${q.dropped}, ${optimum}; ${ms(q.repairMs)} and ${mip.failed ? '–' : ms(mip.ms)}`,
      ],
    ];
  });
}

export async function soundnessRows({ steps, networks, inserts, cells }) {
  const step = randomSteps(steps);
  const i = insertTimes(cells, inserts);
  const a = await agreement(networks);
  return [
    ['conflicts found on 20,000 exact ties', String(falseOnTies(20_000))],
    ['claims come and go: steps as a full recheck decides', `${step.agreed} of ${step.steps}`],
    [
      `one claim with its verdict into ${cells} cells`,
      `median ${i.median.toFixed(1)} µs, p99 ${i.p99.toFixed(0)} µs (${i.refused} refused, ${i.implied} implied of ${inserts})`,
    ],
    [
      `${a.networks} small networks as brute force, as Z3 decides`,
      `${a.brute}, ${a.z3}${a.silent > 0 ? ` (Z3 silent on ${a.silent})` : ''}`,
    ],
  ];
}
