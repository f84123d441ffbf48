/** A curve that climbs from 0 to `ceiling` (percent) is a straight line behind its link. Shares in percent. */
export interface Curve {
  readonly name: 'logistic' | 'gompertz';
  readonly ceiling: number;
}

/** Undefined outside (0, ceiling): the curve cannot pass there. */
export function linked(curve: Curve, share: number): number | undefined {
  const part = share / curve.ceiling;
  if (!(part > 0 && part < 1)) return undefined;
  return curve.name === 'logistic' ? Math.log(part / (1 - part)) : -Math.log(-Math.log(part));
}

/** The logarithm of odds, the scale in which shares of different size move alike. `share` in percent, between 0 and 100. */
export const logit = (share: number): number => Math.log(share / (100 - share));
