/** Numbers in [0, 1) that are the same for the same seed on every machine. */
export type RandomSource = () => number;

/** sfc32 (Chris Doty-Humphrey, PractRand): 32-bit integer steps only, so nothing depends on floating point. */
export function seeded(seed: number): RandomSource {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first numbers of near seeds are alike.
  for (let i = 0; i < 12; i++) next();
  return next;
}
