import type { Bound } from '../model/claim.ts';

export const BOUNDS: readonly Bound[] = [
  'exact',
  'about',
  'nearly',
  'more_than',
  'less_than',
  'at_least',
  'at_most',
  'between',
];
