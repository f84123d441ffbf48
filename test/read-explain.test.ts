import { describe, expect, it } from 'vitest';
import { readText } from '../src/app/read-text.ts';
import { openWorkspace } from '../src/app/workspace.ts';

const workspace = openWorkspace({ ledger: '/nowhere/ledger' });
const left = (text: string): string[] =>
  (readText(workspace, { text, published: '2025-12-02' }, { explain: true }).trace ?? []).flatMap((t) =>
    t.figures.flatMap((f) => (f.left ? [`${text.slice(f.span.start, f.span.end)}: ${f.left.why}`] : [])),
  );

describe('why no claim was made of a figure', () => {
  it.each<[string, string[]]>([
    ['Did Changan sell 200,000 cars in October 2025?', ['200,000 cars: not-stated']],
    ['In October 2025 Changan had average daily sales of 5,600 vehicles.', ['5,600 vehicles: pace']],
    ['Chongqing had 12,000 in 2024.', ['12,000: no-metric']],
    ['In 2024 the number of kindergartens in Chongqing rose 12%.', ['12%: strange']],
    ['Vehicle sales reached 12,000 billion yuan in 2024 at Changan.', ['12,000 billion yuan: misfit']],
    ['今年11月，重庆的汽车产量能达到30万辆吗？', ['30万辆: not-stated']],
    ['2025年10月，长安汽车日均销量5600辆。', ['5600辆: pace']],
  ])('%s', (text, want) => expect(left(text)).toEqual(want));

  it('says nothing of figures that became claims', () => {
    expect(left('Chongqing built 2.788 million vehicles in 2025, up 9.7% on 2024.')).toEqual([]);
    expect(left('2025年，重庆汽车产量278.8万辆，同比增长9.7%。')).toEqual([]);
  });

  it('points into the file itself, front matter included', () => {
    const text = '---\npublished: 2025-12-02\n---\nChongqing had 12,000 in 2024.\n';
    const { trace } = readText(workspace, { text }, { explain: true });
    const figure = trace?.flatMap((t) => t.figures)[0];
    expect(figure && text.slice(figure.span.start, figure.span.end)).toBe('12,000');
    expect(readText(workspace, { text }).trace).toBeUndefined();
  });
});
