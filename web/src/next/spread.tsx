import { useCallback } from 'react';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import type { GoalsAnswer } from '../around/answers.ts';
import { address } from '../around/asked.ts';
import { Choose, chance, range, Sources, Wide } from '../around/parts.tsx';
import { wordsOf } from '../around/words.ts';
import { ChartFigure } from '../chart/figure.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { useJson } from '../use-json.ts';
import type { NextAnswer } from './answer.ts';
import { type ForeseenRow, sharesChart } from './charts.ts';
import type { NextWords } from './words-en.ts';

interface SpreadProps {
  readonly t: Dictionary;
  readonly w: NextWords;
  readonly lang: 'en' | 'zh';
  readonly foreseen: NextAnswer['foreseen'];
  /** `entity metric` as it stands in the address. */
  readonly chosen: string;
  readonly to: string;
  readonly asOf: string;
  readonly metricName: (id: string) => string;
  readonly entityName: (id: string) => string;
  readonly onChoose: (pair: string) => void;
}

/** Shares that spread: what was, what the curves say, what everybody said, and what has to be believed. */
export function Spread({
  t,
  w,
  lang,
  foreseen,
  chosen,
  to,
  asOf,
  metricName,
  entityName,
  onChoose,
}: SpreadProps) {
  const around = wordsOf(lang);
  const [entity = '', metric = ''] = chosen.split(' ');
  const { value, problem } = useJson<NextAnswer>(
    metric ? address('/api/project', { entity, metric, to, asOf, lang }) : undefined,
  );
  const goals = useJson<GoalsAnswer>(
    metric ? address('/api/targets', { entity, metric, asOf, lang }) : undefined,
  ).value;
  const rows = (goals?.rows ?? []).filter(
    (r) => r.value !== undefined && r.entity === entity && r.metric === metric,
  );
  const name = (id: string): string => goals?.names[id] ?? value?.names[id] ?? id;
  const title = `${metricName(metric)}, ${entityName(entity)}`;
  const fits = !problem && value?.metric === metric ? value : undefined;
  const make = useCallback(
    (width: number): ChartSpec | undefined => {
      if (!goals) return undefined;
      const empty = {
        metric,
        cells: [],
        odds: [],
        starts: [],
        goals: [],
        made: { seed: 1, draws: 0, panel: 0 },
        notes: [],
      };
      const seen = goals.rows.flatMap((r): ForeseenRow[] => {
        const year = Number(r.deadline?.slice(0, 4));
        if (r.value === undefined || !Number.isInteger(year) || r.entity !== entity) return [];
        return [{ year, value: r.value, outcome: r.outcome, by: goals.names[r.issuer] ?? r.issuer }];
      });
      if (seen.length === 0) return undefined;
      return sharesChart(
        fits ?? empty,
        seen,
        title,
        { width, lang, title, facts: w.sharesSub, foot: w.asOf(goals.asOf) },
        w,
      );
    },
    [goals, fits, metric, entity, title, lang, w],
  );
  return (
    <section className="box">
      <h2>{w.shares}</h2>
      <Choose
        name={w.share}
        value={chosen}
        from={foreseen.map((f) => ({
          id: `${f.entity} ${f.metric}`,
          name: `${metricName(f.metric)}, ${entityName(f.entity)}`,
        }))}
        onPick={onChoose}
      />
      <ChartFigure t={t} make={make} />
      {goals && rows.length > 0 && (
        <Wide name={w.forecaster}>
          <table className="st data goals">
            <thead>
              <tr>
                {[w.forecaster, w.said, w.year, w.foresees, w.came, w.outcome, around.source].map((h) => (
                  <th key={h} scope="col">
                    {h}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((r, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a forecaster may say the same twice
                <tr key={i}>
                  <th scope="row">{name(r.issuer)}</th>
                  <td className="num">{r.announced ?? '·'}</td>
                  <td className="num">{r.deadline ?? '·'}</td>
                  <td className="num">{r.value}%</td>
                  <td className="num">
                    {r.now ? `${range(r.now.interval, 'percent', lang)} (${r.now.period})` : '·'}
                  </td>
                  <td>
                    <span className={`state ${r.outcome}`}>{around.goals.outcome[r.outcome]}</span>
                  </td>
                  <td className="src">
                    <Sources w={around} of={r.evidence} beside={goals} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {fits && fits.goals.length > 0 && (
        <>
          <h3>{w.starts}</h3>
          <p className="sub">{w.startsSub}</p>
          <Wide name={w.starts}>
            <table className="st data">
              <thead>
                <tr>
                  {[w.forecaster, w.foresees, w.start, w.needs, w.chance].map((h) => (
                    <th key={h} scope="col">
                      {h}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {fits.goals.flatMap((g) =>
                  g.starts.map((s) => (
                    <tr key={`${g.issuer}${g.year}${g.percent}${s.year}${s.percent}${s.by ?? ''}`}>
                      <th scope="row">{name(g.issuer)}</th>
                      <td className="num">{`${g.percent}% ${g.year}`}</td>
                      <td className="num">{`${Number(s.percent.toPrecision(3))}% ${s.year}${s.by ? ` (${name(s.by)})` : ''}`}</td>
                      <td className="num">{s.neededPerYear.toFixed(2)}</td>
                      <td className="num">
                        <b>{chance(s.chance)}</b>
                      </td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </Wide>
          <p className="cap">{w.settled(String(Math.min(...fits.goals.map((g) => g.settledBy))))}</p>
        </>
      )}
    </section>
  );
}
