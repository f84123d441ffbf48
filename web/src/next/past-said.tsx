import { useCallback } from 'react';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import { address } from '../around/asked.ts';
import { chance, figure, Wide } from '../around/parts.tsx';
import { ChartFigure } from '../chart/figure.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { useJson } from '../use-json.ts';
import type { Backtest, NextAnswer } from './answer.ts';
import { calibrationChart } from './charts.ts';
import type { NextWords } from './words-en.ts';

interface PastSaidProps {
  readonly t: Dictionary;
  readonly w: NextWords;
  readonly lang: 'en' | 'zh';
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly shown: boolean;
  readonly unit: string;
  readonly title: string;
  readonly onShow: () => void;
}

const CELLS = 16;
const RACES = 16;

/** What the method would have said before, with what happened; asked for only when somebody wants it. */
export function PastSaid({ t, w, lang, query, shown, unit, title, onShow }: PastSaidProps) {
  const { value, problem, busy } = useJson<NextAnswer>(
    shown ? address('/api/project', { ...query, suppose: undefined, backtest: 'yes' }) : undefined,
  );
  const b = problem ? undefined : value?.backtest;
  const name = (id: string): string => value?.names[id] ?? id;
  return (
    <section className="box" id="past" aria-busy={shown && busy}>
      <h2>{w.backtest}</h2>
      <p className="sub">{w.backtestSub}</p>
      {!shown && (
        <button type="button" className="btn" onClick={onShow}>
          {w.backtestShow}
        </button>
      )}
      {problem && <p className="trouble">{problem}</p>}
      {b && b.cells.length === 0 && b.races.length === 0 && <p>{w.noBacktest}</p>}
      {b && b.cells.length > 0 && (
        <Cells t={t} w={w} lang={lang} b={b} unit={unit} title={title} name={name} />
      )}
      {b && b.races.length > 0 && <Races w={w} b={b} name={name} />}
    </section>
  );
}

interface CellsProps extends Pick<PastSaidProps, 't' | 'w' | 'lang' | 'unit' | 'title'> {
  readonly b: Backtest;
  readonly name: (id: string) => string;
}

function Cells({ t, w, lang, b, unit, title, name }: CellsProps) {
  const make = useCallback(
    (width: number): ChartSpec =>
      calibrationChart(b, { width, lang, title: w.calibration, facts: title, foot: 'Pitwall' }, w),
    [b, lang, title, w],
  );
  const shown = b.cells.filter((c) => c.year === c.origin + 1).slice(-CELLS);
  return (
    <div className="two">
      <div>
        <h3>{w.calibration}</h3>
        <p className="sub">{w.calibrationSub}</p>
        <ChartFigure t={t} make={make}>
          <span>{w.calibrationAlt(chance(b.inside80), chance(b.inside95), String(b.cells.length))}</span>
        </ChartFigure>
      </div>
      <Wide name={w.backtest}>
        <table className="st data">
          <thead>
            <tr>
              {[w.who, w.origin, w.year, w.range80, w.actual, w.outcome].map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((c) => {
              const inside = c.actual >= c.low && c.actual <= c.high;
              return (
                <tr key={`${c.entity}${c.origin}${c.year}`}>
                  <th scope="row">{name(c.entity)}</th>
                  <td className="num">{c.origin}</td>
                  <td className="num">{c.year}</td>
                  <td className="num">{`${figure(c.low, unit, lang)} – ${figure(c.high, unit, lang)}`}</td>
                  <td className="num">{figure(c.actual, unit, lang)}</td>
                  <td>{`${inside ? '●' : '○'} ${inside ? w.inside : w.outside}`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

function Races({ w, b, name }: Pick<CellsProps, 'w' | 'b' | 'name'>) {
  const based = b.races.filter((r) => r.base !== undefined);
  const mean = (list: readonly number[]): string =>
    (list.reduce((s, x) => s + x, 0) / Math.max(1, list.length)).toFixed(3);
  return (
    <>
      <h3>{w.races}</h3>
      {based.length > 0 && (
        <p className="sub">
          {w.brier(String(based.length), mean(based.map((r) => r.brier)), mean(based.map((r) => r.base!)))}
        </p>
      )}
      <Wide name={w.races}>
        <table className="st data">
          <thead>
            <tr>
              {[w.origin, w.year, w.led, w.won, w.given].map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {b.races.slice(-RACES).map((r) => (
              <tr key={`${r.origin}-${r.year}`}>
                <td className="num">{r.origin}</td>
                <td className="num">{r.year}</td>
                <td>{name(r.leader)}</td>
                <th scope="row">{name(r.winner)}</th>
                <td className="num">{chance(r.given)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
