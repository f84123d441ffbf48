import type { Lang } from '../i18n/dictionary.ts';
import { EN, type NextWords } from './words-en.ts';
import { ZH } from './words-zh.ts';

const WORDS: Readonly<Record<Lang, NextWords>> = { en: EN, zh: ZH };
export const nextWords = (lang: Lang): NextWords => WORDS[lang];
