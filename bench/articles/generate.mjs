// Articles about an invented world: consistent, or with one planted error that the article's other sentences or the file can show.
import { sentenceOf } from './dress.mjs';
import { CITIES, MAKERS, OUTPUT, randomOf, SALES, worldOf, YEARS } from './world.mjs';

const pick = (random, list) => list[Math.floor(random() * list.length)];
const percentOf = (now, before) => Math.round((now / before - 1) * 1000) / 10;

/** Kinds of error; each is planted in a sentence that names its subject and its year. */
export const SLIPS = [
  'level-digits',
  'level-scale',
  'level-year',
  'growth-size',
  'growth-sign',
  'ratio-as-increase',
  'share',
  'order',
  'multiple',
  'to-date',
  'streak',
  'gain',
];

/** Statements that bear on one another: any of them can be checked against the rest of its circle. */
const CIRCLES = {
  growth: (w, r) => {
    const { entity, metric } = series(r);
    const year = pick(r, YEARS.slice(1));
    const [now, before] = [w.value(entity.id, metric, year), w.value(entity.id, metric, year - 1)];
    const percent = percentOf(now, before);
    const last = { kind: 'level', entity, metric, year: year - 1, value: before };
    // Level and growth in one breath, as bulletins have it.
    if (r() < 0.4)
      return [
        { kind: 'told', entity, metric, year, base: year - 1, value: now, percent, up: percent >= 0 },
        last,
      ];
    return [
      { kind: 'level', entity, metric, year, value: now },
      { kind: 'change', entity, metric, year, base: year - 1, percent, up: percent >= 0 },
      { kind: 'level', entity, metric, year: year - 1, value: before },
    ];
  },
  share: (w, r) => {
    const { entity, pair } = series(r);
    const year = pick(r, YEARS);
    const [whole, part] = [w.value(entity.id, pair.whole, year), w.value(entity.id, pair.part, year)];
    return [
      { kind: 'level', entity, metric: pair.whole, year, value: whole },
      { kind: 'level', entity, metric: pair.part, year, value: part },
      {
        kind: 'share',
        entity,
        metric: pair.part,
        whole: pair.whole,
        year,
        percent: Math.round((part / whole) * 1000) / 10,
      },
    ];
  },
  order: (w, r) => {
    const { list, metric } = series(r);
    const year = pick(r, YEARS);
    const a = pick(r, list);
    const b = pick(
      r,
      list.filter((x) => x !== a),
    );
    const [x, y] = [a, b].map((e) => w.value(e.id, metric, year));
    const [entity, other] = x >= y ? [a, b] : [b, a];
    return [
      { kind: 'level', entity: a, metric, year, value: x },
      { kind: 'level', entity: b, metric, year, value: y },
      { kind: 'comparison', entity, other, metric, year },
    ];
  },
  gain: (w, r) => {
    const { entity, metric } = series(r);
    const year = pick(r, YEARS.slice(1));
    const [now, before] = [w.value(entity.id, metric, year), w.value(entity.id, metric, year - 1)];
    return [
      { kind: 'level', entity, metric, year: year - 1, value: before },
      { kind: 'level', entity, metric, year, value: now },
      {
        kind: 'gain',
        entity,
        metric,
        year,
        base: year - 1,
        value: Math.abs(now - before),
        up: now >= before,
      },
    ];
  },
  multiple: (w, r) => {
    const { entity, pair } = series(r);
    const metric = pair.part;
    const [base, year] = [YEARS[0], pick(r, YEARS.slice(3))];
    const [before, now] = [w.value(entity.id, metric, base), w.value(entity.id, metric, year)];
    return [
      { kind: 'level', entity, metric, year: base, value: before },
      { kind: 'level', entity, metric, year, value: now },
      { kind: 'multiple', entity, metric, year, base, factor: Math.round((now / before) * 10) / 10 },
    ];
  },
  toDate: (w, r) => {
    const { entity, pair } = series(r);
    const year = pick(r, YEARS);
    return [
      { kind: 'toDate', entity, metric: pair.whole, year, value: w.toDate(entity.id, pair.whole, year) },
      { kind: 'level', entity, metric: pair.whole, year, value: w.value(entity.id, pair.whole, year) },
    ];
  },
  streak: (w, r) => {
    for (let tries = 0; tries < 60; tries++) {
      const { entity, metric } = series(r);
      const from = pick(r, YEARS.slice(1, -1));
      const to = from + 1 + Math.floor(r() * (YEARS.at(-1) - from));
      const run = [];
      for (let y = from - 1; y <= to; y++) run.push(w.value(entity.id, metric, y));
      const steps = run.slice(1).map((v, i) => v > run[i]);
      if (!steps.every((s) => s === steps[0])) continue;
      return [
        ...run.map((value, i) => ({ kind: 'level', entity, metric, year: from - 1 + i, value })),
        { kind: 'streak', entity, metric, from, to, years: to - from + 1, up: steps[0] },
      ];
    }
    return CIRCLES.growth(w, r);
  },
};

function series(r) {
  const [list, pair] = r() < 0.7 ? [CITIES, OUTPUT] : [MAKERS, SALES];
  return { list, pair, entity: pick(r, list), metric: r() < 0.6 ? pair.whole : pair.part };
}

const CIRCLE_OF = {
  'level-digits': 'growth',
  'level-scale': 'share',
  'level-year': 'growth',
  'growth-size': 'growth',
  'growth-sign': 'growth',
  'ratio-as-increase': 'growth',
  share: 'share',
  order: 'order',
  multiple: 'multiple',
  'to-date': 'toDate',
  streak: 'streak',
  gain: 'gain',
};

/** The circle with the slip in one of its statements; undefined when the slip would not show there. */
function withSlip(slip, circle, r) {
  const at = (kind) => circle.findIndex((s) => s.kind === kind);
  const put = (i, change) => {
    if (i < 0 || !change) return undefined;
    return circle.map((s, k) => (k === i ? { ...s, ...change, planted: slip } : s));
  };
  // A sentence may tell level and growth together.
  const told = at('told') >= 0;
  const growth = told ? at('told') : at('change');
  const change = circle[growth];
  switch (slip) {
    case 'level-digits': {
      const i = told && r() < 0.5 ? growth : at('level');
      const factor = r() < 0.5 ? 0.8 + r() * 0.14 : 1.06 + r() * 0.2;
      return put(i, { value: Math.round(circle[i].value * factor) });
    }
    case 'level-scale': {
      const i = at('level');
      return put(i, { value: circle[i].value * 10 });
    }
    case 'level-year': {
      // The figure of the year before given for the year.
      const shown = change && Math.abs(change.percent) > 3;
      return shown ? put(circle.length - 1, { year: circle[0].year }) : undefined;
    }
    case 'growth-size': {
      const off = (r() < 0.5 ? -1 : 1) * (9 + r() * 8);
      const percent = Math.round((change.percent + off) * 10) / 10;
      return put(growth, { percent, up: percent >= 0 });
    }
    case 'growth-sign':
      return Math.abs(change.percent) > 5
        ? put(growth, { up: !change.up, percent: -change.percent })
        : undefined;
    case 'ratio-as-increase':
      return put(growth, { percent: Math.round((100 + change.percent) * 10) / 10, up: true });
    case 'share': {
      const i = at('share');
      const off = circle[i].percent > 50 ? -(4 + r() * 6) : 4 + r() * 6;
      return put(i, { percent: Math.round((circle[i].percent + off) * 10) / 10 });
    }
    case 'order': {
      const [a, b] = [circle[0].value, circle[1].value];
      if (Math.max(a, b) < Math.min(a, b) * 1.02) return undefined;
      const i = at('comparison');
      return put(i, { entity: circle[i].other, other: circle[i].entity });
    }
    case 'multiple': {
      const i = at('multiple');
      return put(i, { factor: Math.round(circle[i].factor * 15) / 10 + 0.5 });
    }
    case 'to-date':
      return put(0, { value: Math.round(circle[1].value * (1.02 + r() * 0.1)) });
    case 'streak': {
      const i = at('streak');
      return i < 0 ? undefined : put(i, { up: !circle[i].up });
    }
    case 'gain': {
      const i = at('gain');
      return put(i, { value: Math.round(circle[i].value * (1.3 + r())) + 30_000 });
    }
    default:
      return undefined;
  }
}

const keysOf = (s) =>
  [s.entity, s.other]
    .filter(Boolean)
    .flatMap((e) => [`${e.id}|${s.metric}`, ...(s.whole ? [`${e.id}|${s.whole}`] : [])]);

/**
 * One article: some circles about different series, each statement a sentence. `statements` tell where each stands in the text,
 * in which circle, and which one was planted.
 */
export function articleOf(seed, lang, slip) {
  const world = worldOf(seed * 7919 + 17);
  const r = randomOf(seed * 104729 + (lang === 'zh' ? 5 : 3));
  const circles = [];
  const used = new Set();
  const names = Object.keys(CIRCLES);
  if (slip) {
    for (let i = 0; i < 200 && circles.length === 0; i++) {
      const circle = withSlip(slip, CIRCLES[CIRCLE_OF[slip]](world, r), r);
      if (circle) circles.push(circle);
    }
    for (const s of circles[0] ?? []) for (const k of keysOf(s)) used.add(k);
  }
  for (let i = 0; i < 40 && circles.length < 4; i++) {
    const circle = CIRCLES[pick(r, names)](world, r);
    const keys = circle.flatMap(keysOf);
    if (keys.some((k) => used.has(k))) continue;
    for (const k of keys) used.add(k);
    circles.push(circle);
  }
  const order = circles.map((c, i) => ({ c, i, key: r() })).sort((a, b) => a.key - b.key);
  let text = '';
  const statements = [];
  for (const { c, i } of order) {
    for (const said of c) {
      const sentence = sentenceOf(r, said, lang);
      statements.push({ said, circle: i, start: text.length, end: text.length + sentence.length, sentence });
      text += sentence + (lang === 'zh' ? '' : ' ');
    }
    text = `${text.trimEnd()}\n\n`;
  }
  return { world, text, statements, published: '2026-02-01' };
}

/** The file of the world: every figure, as one office prints it. */
export function rowsOf(world, basisOf) {
  return world.cells().map(([key, value]) => {
    const [entity, metric, year, toDate] = key.split('|');
    return {
      id: `w-${key}`,
      entity,
      metric,
      period: toDate ? `${year}-01/${year}-11` : year,
      basis: basisOf(metric),
      reported: String(value),
      value,
      unit: 'vehicle',
      bound: 'exact',
      interval: [value - 0.5, value + 0.5],
      status: 'final',
      source: 'world',
      origin: 'org:world',
      originKind: 'official',
      at: { file: 'world' },
    };
  });
}
