import type { EN } from './en.ts';

/** Literal texts widen to strings; a key that a language lacks does not compile. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widen<T[K]> };

export type Dictionary = Widen<typeof EN>;
export type Lang = 'en' | 'zh';
