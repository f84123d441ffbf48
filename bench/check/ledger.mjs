// A made ledger for timing: entities × {total, part} × ten years; levels of four digits, growth and shares of a tenth of a point, order
// between neighbours of a year. About three claims a cell; one entity in ten carries a planted error.
import { ClaimTable } from '../../dist/num/batch/claim-table.js';
import { seeded } from '../../dist/num/random.js';

export const YEARS = 10;
export const PER_ENTITY = 2 * YEARS;

/** The number of a cell; 0 is the unit. */
export const cellOf = (entity, part, year) => 1 + (entity * 2 + part) * YEARS + year;

/** { table, planted: claim numbers of the wrong claims, cells }. Errors stand each in an entity of its own and break something sure to be told. */
export function makeLedger(cells, seed) {
  const random = seeded(seed);
  const entities = Math.floor(cells / PER_ENTITY);
  const wrongs = Math.max(2, Math.floor(cells / 200));
  const value = new Float64Array(entities * PER_ENTITY + 1);
  const order = [];
  const out = [];
  const put = (of, over, lo, hi, den, power = 0) => out.push(of, over, lo, hi, den, power) / 6 - 1;
  const level = (of, v) => {
    const power = Math.floor(Math.log10(v)) - 3;
    const p = Math.round(v / 10 ** power);
    return put(of, 0, 2 * p - 1, 2 * p + 1, 2, power);
  };
  const percent = (of, over, base, factor = 1) => {
    const t = Math.round(((value[of] / value[over]) * factor - base) * 1000);
    return put(of, over, 2 * t - 1 + 2000 * base, 2 * t + 1 + 2000 * base, 2000);
  };
  const planted = [];
  for (let e = 0; e < entities; e++) {
    let total = 1e4 * 10 ** (2.5 * random());
    let share = 0.1 + 0.3 * random();
    const wrong = e < wrongs ? Math.floor(3 * random()) : -1;
    const factor = random() < 0.5 ? 1.2 : 0.8;
    for (let y = 0; y < YEARS; y++) {
      total *= 0.85 + 0.4 * random();
      share = Math.min(0.9, share * (1 + 0.2 * random()));
      value[cellOf(e, 0, y)] = total;
      value[cellOf(e, 1, y)] = total * share;
      const bad = y === 4 ? wrong : -1;
      for (const part of [0, 1]) {
        const cell = cellOf(e, part, y);
        const here = bad === part && bad < 2 && e % 2 === 0;
        const l = level(cell, value[cell] * (here ? factor : 1));
        if (here) planted.push(l);
        if (y === 0) continue;
        const grown = bad === part && bad < 2 && e % 2 === 1;
        const g = percent(cell, cell - 1, 1, grown ? factor : 1);
        if (grown) planted.push(g);
      }
      const s = percent(cellOf(e, 1, y), cellOf(e, 0, y), 0, bad === 2 ? factor : 1);
      if (bad === 2) planted.push(s);
    }
    order.push(e);
  }
  for (let y = 0; y < YEARS; y++) {
    order.sort((a, b) => value[cellOf(b, 0, y)] - value[cellOf(a, 0, y)]);
    for (let i = 1; i < order.length; i++)
      put(cellOf(order[i - 1], 0, y), cellOf(order[i], 0, y), 1, Number.POSITIVE_INFINITY, 1);
  }
  // Claims come in no order that helps anybody.
  const count = out.length / 6;
  const at = new Int32Array(count);
  for (let i = 0; i < count; i++) at[i] = i;
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [at[i], at[j]] = [at[j], at[i]];
  }
  const table = new ClaimTable();
  table.reserve(count);
  const place = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const i = 6 * at[k];
    place[at[k]] = k;
    table.add({
      of: out[i],
      over: out[i + 1],
      lo: out[i + 2],
      hi: out[i + 3],
      den: out[i + 4],
      power: out[i + 5],
    });
  }
  return { table, planted: planted.map((p) => place[p]), cells: entities * PER_ENTITY };
}
