export interface Said {
  readonly kind: string;
  readonly planted?: string;
}
export interface Statement {
  readonly said: Said;
  readonly circle: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}
export interface World {
  readonly seed: number;
}
export interface Article {
  readonly world: World;
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly published: string;
}
export const SLIPS: readonly string[];
export function articleOf(seed: number, lang: 'en' | 'zh', slip?: string): Article;
export function rowsOf(world: World, basisOf: (metric: string) => string): readonly unknown[];
