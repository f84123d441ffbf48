import type { Language } from '../../model/pack.ts';
import { EN } from './en.ts';
import { ZH } from './zh.ts';

/** Literal texts widen to strings; keys and parameters stay: a language that lacks one does not compile. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widen<R>
    : { readonly [K in keyof T]: Widen<T[K]> };

export type Messages = Widen<typeof EN>;

const TABLES: Readonly<Record<Language, Messages>> = { en: EN, zh: ZH };

export function messagesFor(language: Language): Messages {
  return TABLES[language];
}
