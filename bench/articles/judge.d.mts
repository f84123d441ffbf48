import type { Article } from './generate.mjs';

export interface JudgedClaim {
  readonly id: string;
  readonly quote: string;
}
export interface JudgedArticle {
  readonly claims: number;
  readonly statements: number;
  readonly read: number;
  readonly found: boolean;
  readonly soft: boolean;
  readonly unread: boolean;
  readonly accused: number;
  readonly wrong: readonly JudgedClaim[];
  readonly strained: readonly JudgedClaim[];
}
export function judgeArticle(
  article: Article,
  result: unknown,
  options: { readonly alone: boolean },
): JudgedArticle;
