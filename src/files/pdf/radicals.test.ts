import { expect, it } from 'vitest';
import { mendRadicals } from './radicals.ts';

it('puts whole characters for radicals of both blocks, each in its place', () => {
  expect(mendRadicals('⼴州⻓安 2.5 ⻢⼒')).toBe('广州长安 2.5 马力');
  // A radical that is no character by itself stays.
  expect(mendRadicals('a⺀b')).toBe('a⺀b');
});
