import { type Rational, toRational } from '../rational.ts';

/** lo/den · 10^power ≤ X_of / X_over ≤ hi/den · 10^power with whole numbers; lo 0 and hi Infinity leave an end open. Node 0 is the unit. */
export interface RatioClaim {
  readonly of: number;
  readonly over: number;
  readonly lo: number;
  readonly hi: number;
  readonly den: number;
  readonly power?: number;
  readonly loStrict?: boolean;
  readonly hiStrict?: boolean;
}

/** Weights are logarithms in units of 2^-40: whole numbers, so that sums of them are exact and do not drift. */
export const UNIT = 2 ** 40;

/**
 * Many claims in a few arrays: no object a claim. Claim c has two edges, X_to ≤ ratio · X_from:
 * 2c runs from `over` to `of` with the upper end, 2c + 1 back with one over the lower end.
 */
export class ClaimTable {
  count = 0;
  nodes = 1;
  of = new Int32Array(16);
  over = new Int32Array(16);
  private lo = new Float64Array(16);
  private hi = new Float64Array(16);
  private den = new Float64Array(16);
  private power = new Int8Array(16);
  private strict = new Uint8Array(16);

  /** Makes room for so many claims at once. */
  reserve(claims: number): void {
    if (claims <= this.of.length) return;
    const grown = <T extends Int32Array | Float64Array | Int8Array | Uint8Array>(from: T, to: T): T => {
      to.set(from as never);
      return to;
    };
    this.of = grown(this.of, new Int32Array(claims));
    this.over = grown(this.over, new Int32Array(claims));
    this.lo = grown(this.lo, new Float64Array(claims));
    this.hi = grown(this.hi, new Float64Array(claims));
    this.den = grown(this.den, new Float64Array(claims));
    this.power = grown(this.power, new Int8Array(claims));
    this.strict = grown(this.strict, new Uint8Array(claims));
  }

  /** The number of the new claim. Throws where an end is not a whole number that a double holds exactly. */
  add(c: RatioClaim): number {
    if (!isWhole(c.lo) || !(isWhole(c.hi) || c.hi === Infinity) || !isWhole(c.den) || c.den === 0)
      throw new RangeError('ends of a claim are whole numbers below 2^53');
    if (this.count === this.of.length) this.reserve(2 * this.count);
    const id = this.count++;
    this.of[id] = c.of;
    this.over[id] = c.over;
    this.lo[id] = c.lo;
    this.hi[id] = c.hi;
    this.den[id] = c.den;
    this.power[id] = c.power ?? 0;
    this.strict[id] = (c.loStrict ? 2 : 0) | (c.hiStrict ? 1 : 0);
    this.nodes = Math.max(this.nodes, c.of + 1, c.over + 1);
    return id;
  }

  /** A claim of another table as one of this. */
  copy(table: ClaimTable, claim: number): number {
    const [lo, hi, den, power, strict] = [table.lo, table.hi, table.den, table.power, table.strict].map(
      (list) => list[claim]!,
    );
    return this.add({
      of: table.of[claim]!,
      over: table.over[claim]!,
      lo: lo!,
      hi: hi!,
      den: den!,
      power: power!,
      loStrict: (strict! & 2) !== 0,
      hiStrict: (strict! & 1) !== 0,
    });
  }

  from(edge: number): number {
    return edge & 1 ? this.of[edge >> 1]! : this.over[edge >> 1]!;
  }

  to(edge: number): number {
    return edge & 1 ? this.over[edge >> 1]! : this.of[edge >> 1]!;
  }

  /** The end that the edge stands for is printed. */
  exists(edge: number): boolean {
    return edge & 1 ? this.lo[edge >> 1]! > 0 : this.hi[edge >> 1]! < Infinity;
  }

  isStrict(edge: number): boolean {
    return (this.strict[edge >> 1]! & (edge & 1 ? 2 : 1)) !== 0;
  }

  weight(edge: number): number {
    const c = edge >> 1;
    const log =
      (edge & 1 ? Math.log(this.den[c]! / this.lo[c]!) : Math.log(this.hi[c]! / this.den[c]!)) * UNIT;
    const scale = this.power[c]! * Math.LN10 * UNIT;
    return Math.round(edge & 1 ? log - scale : log + scale);
  }

  ratio(edge: number): Rational {
    const c = edge >> 1;
    const scale = toRational(10).pow(this.power[c]!) as Rational;
    const end = toRational(edge & 1 ? this.lo[c]! : this.hi[c]!)
      .mul(scale)
      .div(toRational(this.den[c]!));
    return edge & 1 ? end.inverse() : end;
  }

  /** The product of a closed chain is below one, or is one with a strict edge: whole numbers of any length decide. */
  isNegative(edges: readonly number[]): boolean {
    let over = 1n;
    let under = 1n;
    let strict = false;
    for (const e of edges) {
      const c = e >> 1;
      const end = BigInt(e & 1 ? this.lo[c]! : this.hi[c]!);
      const power = 10n ** BigInt(Math.abs(this.power[c]!));
      const den = BigInt(this.den[c]!);
      const n = this.power[c]! > 0 ? end * power : end;
      const d = this.power[c]! < 0 ? den * power : den;
      over *= e & 1 ? d : n;
      under *= e & 1 ? n : d;
      strict ||= this.isStrict(e);
    }
    return over < under || (over === under && strict);
  }
}

function isWhole(x: number): boolean {
  return Number.isSafeInteger(x) && x >= 0;
}
