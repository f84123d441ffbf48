import { describe, expect, it } from 'vitest';
import { evidence, harvestPack, row } from '../../check/rank/corpus/harvest.ts';
import { explain } from '../../explain/explain.ts';
import { makeSettledView } from '../../standings/view.ts';
import { messagesFor } from '../messages/messages.ts';
import { nameBook } from '../name-book.ts';
import { type KeyFigure, keyFigures } from './key-figures.ts';

const pack = harvestPack();
const ASH = 'county:ash';

function figures(rows: ReturnType<typeof row>[], language: 'en' | 'zh' = 'en'): KeyFigure[] {
  const view = makeSettledView(evidence({ observations: rows }), pack);
  const names = nameBook(pack, language, view.base.evidence);
  return keyFigures(explain(view, ASH, 'grain'), pack, names, messagesFor(language));
}

describe('the latest year in figures', () => {
  it('is called the best only where no printing could turn it round', () => {
    const [level] = figures([row(ASH, '2018', 90), row(ASH, '2019', 100), row(ASH, '2020', 110)]);
    expect(level?.label).toContain('2020');
    expect(level?.marks).toEqual([{ kind: 'best', text: 'highest of 3 years on file' }]);
    const [even] = figures([row(ASH, '2019', 110), row(ASH, '2020', 110)]);
    expect(even?.marks).toEqual([]);
  });

  it('is told against its own best, in both languages', () => {
    const rows = [row(ASH, '2018', 200), row(ASH, '2019', 100), row(ASH, '2020', 150)];
    expect(figures(rows)[0]?.marks).toMatchObject([{ kind: 'below' }]);
    expect(figures(rows)[0]?.marks[0]?.text).toMatch(/^2[45][.\d–]*% below 2018$/);
    expect(figures(rows, 'zh')[0]?.marks[0]?.text).toMatch(/^较 2018 年低 /);
  });

  it('judges nothing by a year that was counted another way', () => {
    const higher = figures([row(ASH, '2019', 200, { basis: 'field' }), row(ASH, '2020', 150)]);
    expect(higher[0]?.marks).toMatchObject([{ kind: 'context' }]);
    const lower = figures([row(ASH, '2019', 100, { basis: 'field' }), row(ASH, '2020', 150)]);
    expect(lower[0]?.marks).toEqual([]);
  });

  it('says a limit once, and nothing of what is not on file', () => {
    const [only] = figures([row(ASH, '2020', 150, { bound: 'more_than' })]);
    expect(only?.figure).toBe('above 150');
    expect(only?.under).not.toContain('150');
    expect(figures([])).toEqual([]);
  });
});
