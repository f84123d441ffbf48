import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import type { Step } from '../../model/verdict.ts';
import { exactEnds } from '../describe.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { Atom, PlaceAtom } from './atoms.ts';
import type { RankBase } from './base.ts';
import type { End, Known } from './ends.ts';
import { rankStep } from './messages.ts';
import type { Field } from './standing.ts';
import { basisName, listNames, nameOf, printFigure, printRange, unitOfMetric } from './words.ts';

/** Steps of a proof of order, in the order a person would check them. */

const HOW: Readonly<Record<End['code'], string>> = {
  printed: 'its printed figure',
  growth: 'a printed rate and the level it stands on',
  part: 'its printed part',
  stretch: 'a shorter stretch of the same year',
  whole: 'the whole it is part of',
  inside: 'the place around it',
  'closed-table': 'a table that does not name it',
  zero: 'its sign',
};

export function levelStep(
  base: RankBase,
  known: Known,
  basis: BasisId,
  period: string,
  metric?: MetricId,
): Step {
  const name = nameOf(base, known.entity);
  const range = printRange(known.interval);
  const evidence = [...(known.lo?.evidence ?? []), ...(known.hi?.evidence ?? [])];
  const unique = evidence.filter(
    (r, i) => evidence.findIndex((x) => x.id === r.id && x.kind === r.kind) === i,
  );
  const params = { name, range, basis: basisName(base, basis), period, ...unitOfMetric(base, metric) };
  const implied = [known.hi, known.lo].find(
    (end) => end !== undefined && end.code !== 'printed' && end.code !== 'zero',
  );
  const exact = exactEnds(known.interval);
  if (!implied) return rankStep('level', params, unique, exact);
  const around =
    implied.code === 'inside' || implied.code === 'closed-table' ? ` (${nameOf(base, implied.from)})` : '';
  return rankStep('level-implied', { ...params, how: HOW[implied.code] + around }, unique, exact);
}

export function fieldSteps(
  base: RankBase,
  field: Field,
  atom: PlaceAtom,
  self: Known,
  above: readonly Known[],
): Step[] {
  const steps: Step[] = [];
  const name = nameOf(base, atom.entity);
  const mark = self.interval.lo ? printFigure(self.interval.lo) : name;
  if (above.length > 0) {
    const names = listNames(above.map((k) => `${nameOf(base, k.entity)} (${printRange(k.interval)})`));
    steps.push(
      rankStep(
        'above',
        { count: above.length, names },
        above.slice(0, 4).flatMap((k) => k.lo?.evidence ?? []),
      ),
    );
  } else if (field.below.length > 0 || field.closed) {
    steps.push(rankStep('none-above', { name }));
  }
  steps.push(...closingSteps(base, field, atom.at, mark));
  if (!field.closed && field.maybe.length > 0 && field.maybe.some((k) => k.printed)) {
    const overlapping = field.maybe.filter((k) => k.printed);
    steps.push(
      rankStep(field.basis === UNSPECIFIED ? 'maybe-basis' : 'maybe', {
        names: listNames(overlapping.map((k) => `${nameOf(base, k.entity)} (${printRange(k.interval)})`)),
      }),
    );
  }
  return steps;
}

/** Who is above a mark, and how many more there can be. */
export function countSteps(
  base: RankBase,
  { at, limit, entity, least }: Extract<Atom, { type: 'count' }>,
  field: Field,
  above: readonly Known[],
): Step[] {
  const mark = printFigure(limit);
  const unit = unitOfMetric(base, at.metric);
  const steps: Step[] = [];
  if (above.length > 0) {
    const names = listNames(above.map((k) => `${nameOf(base, k.entity)} (${printRange(k.interval)})`));
    steps.push(
      rankStep(
        entity === undefined ? 'above-mark' : 'others-above-mark',
        { mark, names, count: above.length, ...unit },
        above.flatMap((k) => k.lo?.evidence ?? []),
      ),
    );
  }
  steps.push(...closingSteps(base, field, at, mark));
  if (field.most !== undefined && least > 0) {
    const name = entity === undefined ? {} : { name: nameOf(base, entity) };
    steps.push(rankStep('most-above-mark', { mark, most: field.most, ...name, ...unit }));
  }
  return steps;
}

/** How the class is closed, and what stands open inside it; estimates are shown beside and do not count. */
export function closingSteps(base: RankBase, field: Field, at: PlaceAtom['at'], mark: string): Step[] {
  const { cap } = field;
  if (!cap || !field.closed) return [];
  const outer = base.pack.classes.find((c) => c.id === cap.table.class)?.name.en ?? cap.table.class;
  const unit = unitOfMetric(base, at.metric);
  if (cap.table.class === at.class) {
    return [
      rankStep(
        'table-closed',
        { class: outer, cap: printFigure(cap.value), last: nameOf(base, cap.from), mark, ...unit },
        cap.evidence,
      ),
    ];
  }
  if (field.openPlaces.length === 0)
    return [rankStep('places-none', { class: outer, mark, ...unit }, cap.evidence)];
  const steps = [
    rankStep(
      'places-closed',
      {
        class: outer,
        mark,
        ...unit,
        names: listNames(
          field.openPlaces.map((p) => nameOf(base, p.around)),
          8,
        ),
      },
      cap.evidence,
    ),
  ];
  for (const place of field.openPlaces.slice(0, 4)) {
    steps.push(
      rankStep(
        'inside-place',
        {
          around: nameOf(base, place.around),
          cap: printFigure(place.cap.value),
          most: place.most,
          mark,
          ...unit,
        },
        place.cap.evidence,
      ),
    );
    for (const k of place.named.slice(0, 12)) steps.push(...estimateSteps(base, k.entity, at));
  }
  return steps;
}

function estimateSteps(base: RankBase, entity: EntityId, at: PlaceAtom['at']): Step[] {
  return base
    .estimatesOf(entity, at.metric, at.period)
    .filter((r) => r.status === 'estimate' || r.status === 'expected')
    .slice(0, 2)
    .map((r) =>
      rankStep(
        'estimate',
        {
          name: nameOf(base, entity),
          range: printRange(r.interval),
          status: r.status,
          ...unitOfMetric(base, at.metric),
        },
        [{ kind: 'assumption', id: r.observation.id, source: r.source, origin: r.origin }],
      ),
    );
}

export function placeSteps(
  base: RankBase,
  atom: PlaceAtom,
  basis: BasisId,
  best: number,
  worst: number | undefined,
): Step[] {
  const params = {
    name: nameOf(base, atom.entity),
    basis: basisName(base, basis),
    period: atom.at.period,
    best,
  };
  if (worst !== undefined) return [rankStep('place-proven', { ...params, worst })];
  return best === 1 ? [] : [rankStep('place-open', params)];
}
