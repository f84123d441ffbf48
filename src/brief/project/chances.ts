/** A chance as people say it: no more digits than 10,000 draws carry, and never quite 0 or 1. */
export function chanceText(chance: number): string {
  if (chance < 0.005) return '<1%';
  if (chance > 0.995) return '>99%';
  return `${Math.round(chance * 100)}%`;
}

/** Three digits tell as much as an interval of a tenth of its size can. */
export const threeDigits = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)));
