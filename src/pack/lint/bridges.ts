import type { Note } from '../../model/note.ts';
import type { Observation, Pack, RecordedBridge } from '../../model/pack.ts';

/** A bridge with a ratio must hold for every pair of results on file that it speaks of, and for one at least. */
export function lintBridges(pack: Pack): Note[] {
  return (pack.bridges ?? []).flatMap((bridge) => {
    const { ratio } = bridge;
    if (!ratio) return [];
    const pairs = pairsOf(pack, bridge);
    if (pairs.length === 0) return [note('bridge-without-figures', bridge, {})];
    return pairs
      .filter(({ from, to }) => !meets(from, to, ratio))
      .map(({ from, to }) => note('bridge-misfit', bridge, { from: from.id, to: to.id }));
  });
}

function pairsOf(pack: Pack, bridge: RecordedBridge): { from: Observation; to: Observation }[] {
  const on = (basis: string): Observation[] =>
    pack.observations.filter(
      (o) =>
        o.metric === bridge.metric &&
        o.basis === basis &&
        (o.status === 'final' || o.status === 'flash') &&
        (bridge.entity === undefined || o.entity === bridge.entity) &&
        (bridge.period === undefined || o.period === bridge.period),
    );
  const others = on(bridge.to);
  return on(bridge.from).flatMap((from) =>
    others.filter((to) => to.entity === from.entity && to.period === from.period).map((to) => ({ from, to })),
  );
}

/** Whether the two printed intervals allow a ratio inside the one on record; open ends allow anything. */
function meets(from: Observation, to: Observation, [lo, hi]: readonly [number, number]): boolean {
  const [fromLo, fromHi] = from.interval;
  const [toLo, toHi] = to.interval;
  const least = toLo === null || fromHi === null ? Number.NEGATIVE_INFINITY : toLo / fromHi;
  const most = toHi === null || fromLo === null || fromLo <= 0 ? Number.POSITIVE_INFINITY : toHi / fromLo;
  return least <= hi && lo <= most;
}

function note(code: string, bridge: RecordedBridge, params: Readonly<Record<string, string>>): Note {
  return { code, params: { id: bridge.id, ...params }, severity: 'warning', at: bridge.at };
}
