/** A round step that cuts [0, top] into a handful of parts. */
export function stepOf(top: number, parts = 4): number {
  if (!(top > 0)) return 1;
  const raw = top / parts;
  const size = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((f) => f * size >= raw) ?? 10;
  return factor * size;
}

export function ticksOf(top: number): number[] {
  const step = stepOf(top);
  const out: number[] = [];
  for (let i = 0; i * step <= top * 1.0001; i++) out.push(i * step);
  return out;
}

/** "2.5 M", "250万": short enough for an axis. */
export function shortNumber(value: number, lang: 'en' | 'zh'): string {
  const text = (x: number): string => String(Number(x.toPrecision(4)));
  if (lang === 'zh') {
    if (Math.abs(value) >= 1e8) return `${text(value / 1e8)}亿`;
    return Math.abs(value) >= 1e4 ? `${text(value / 1e4)}万` : text(value);
  }
  if (Math.abs(value) >= 1e12) return `${text(value / 1e12)} T`;
  if (Math.abs(value) >= 1e9) return `${text(value / 1e9)} B`;
  if (Math.abs(value) >= 1e6) return `${text(value / 1e6)} M`;
  return Math.abs(value) >= 1e4 ? `${text(value / 1e3)} k` : text(value);
}

/** Round steps that lie in a range that may go below zero. */
export function ticksBetween(lo: number, hi: number, parts = 4): number[] {
  const step = stepOf(hi - lo, parts);
  const out: number[] = [];
  for (let i = Math.ceil(lo / step - 1e-9); i * step <= hi + step * 1e-9; i++)
    out.push(Number((i * step).toPrecision(12)));
  return out;
}
