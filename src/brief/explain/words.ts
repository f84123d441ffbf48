import type { Language } from '../../model/pack.ts';
import type { Widen } from '../messages/messages.ts';
import { EXPLAIN_EN } from './words-en.ts';
import { EXPLAIN_ZH } from './words-zh.ts';

export type ExplainWords = Widen<typeof EXPLAIN_EN>;

const TABLES: Readonly<Record<Language, ExplainWords>> = { en: EXPLAIN_EN, zh: EXPLAIN_ZH };

export function explainWords(language: Language): ExplainWords {
  return TABLES[language];
}
