import type { Language } from '../../model/pack.ts';
import type { Widen } from '../messages/messages.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

export type ProjectWords = Widen<typeof WORDS_EN>;

const TABLES: Readonly<Record<Language, ProjectWords>> = { en: WORDS_EN, zh: WORDS_ZH };

export function projectWords(language: Language): ProjectWords {
  return TABLES[language];
}
