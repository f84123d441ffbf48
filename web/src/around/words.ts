import type { Lang } from '../i18n/dictionary.ts';
import { type AroundWords, EN } from './en.ts';
import { ZH } from './zh.ts';

const WORDS: Readonly<Record<Lang, AroundWords>> = { en: EN, zh: ZH };
export const wordsOf = (lang: Lang): AroundWords => WORDS[lang];
