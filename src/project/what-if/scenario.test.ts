import { describe, expect, it } from 'vitest';
import type { Assumption } from './scenario.ts';
import { led } from './scenario.ts';

const last = { year: 2025, value: 100 };
const goal = (year: number, value: number): Assumption => ({ kind: 'goal', entity: 'city:a', year, value });

describe('a goal that is supposed', () => {
  it('leads the middle through it at a steady rate, and stays level beyond', () => {
    expect(led([100, 100, 100, 100], last, 'city:a', [goal(2027, 121)])).toEqual([
      expect.closeTo(110, 9),
      121,
      121,
      121,
    ]);
  });

  it('takes several in their order, whatever order they are given in', () => {
    const both = led([100, 100, 100, 100], last, 'city:a', [goal(2029, 400), goal(2027, 100)]);
    expect(both.map(Math.round)).toEqual([100, 100, 200, 400]);
  });

  it('goes to nothing and across it in even steps', () => {
    expect(led([100, 100], last, 'city:a', [goal(2027, 0)])).toEqual([50, 0]);
    expect(led([100, 100], last, 'city:a', [goal(2027, -100)])).toEqual([0, -100]);
  });

  it('leaves alone others, and goals whose year is over', () => {
    expect(led([100, 100], last, 'city:b', [goal(2027, 121)])).toEqual([100, 100]);
    expect(led([100, 100], last, 'city:a', [goal(2025, 999), goal(2020, 1)])).toEqual([100, 100]);
  });

  it('has what new plants add on top', () => {
    const plant: Assumption = { kind: 'capacity', entity: 'city:a', year: 2027, units: 7 };
    expect(led([100, 100], last, 'city:a', [goal(2026, 120), plant])).toEqual([120, 127]);
  });
});
