import { useCallback, useMemo } from 'react';
import { ranksChart } from '../../../src/chart/kinds/ranks.ts';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import { ChartFigure } from '../chart/figure.tsx';
import { leadTo, StripLine } from '../strip-line.tsx';
import { useJson } from '../use-json.ts';
import type { IndexAnswer } from './answers.ts';
import { address, useAsked } from './asked.ts';
import type { AroundWords } from './en.ts';
import type { AroundPageProps } from './pages.ts';
import { chance, Day, Files, figure, Head, Slide, Sources, Wide } from './parts.tsx';
import { wordsOf } from './words.ts';

const HIGHEST = 3;

/** Weights as they stand in the address: "output=2,roads=0.5"; zero leaves an indicator out. */
function weightsIn(text: string): Map<string, number> {
  const pairs = text.split(',').map((p) => p.split('='));
  return new Map(
    pairs.flatMap(([id, v]) =>
      id && v !== undefined && Number.isFinite(Number(v)) ? [[id, Number(v)] as const] : [],
    ),
  );
}

/** Composite index: the order, how far it moves, and everything it stands on. */
export function IndexPage({ t, lang }: AroundPageProps) {
  const w = wordsOf(lang);
  const asked = useAsked();
  const asOf = asked.get('asOf');
  const own = useMemo(() => weightsIn(asked.get('weights')), [asked]);
  const all = useJson<IndexAnswer>(address('/api/index', { asOf, lang })).value;
  const kept = all?.indicators.filter((i) => (own.get(i.id) ?? i.weight) > 0) ?? [];
  const query = {
    asOf,
    lang,
    ...(own.size === 0
      ? {}
      : {
          indicators: kept.map((i) => i.id).join(','),
          weights: kept.map((i) => `${i.id}=${own.get(i.id) ?? i.weight}`).join(','),
        }),
  };
  const { value, problem, busy } = useJson<IndexAnswer>(
    all && (own.size === 0 || kept.length > 0) ? address('/api/index', query) : undefined,
  );
  const head = (i: { readonly name: { readonly en: string; readonly zh?: string } }): string =>
    (lang === 'zh' && i.name.zh) || i.name.en;
  const move = (id: string, weight: number): void => {
    const next = new Map(own).set(id, weight);
    asked.set({ weights: [...next].map(([k, v]) => `${k}=${v}`).join(',') }, true);
  };
  const name = (id: string): string => value?.names[id] ?? id;
  const ranked = problem ? [] : (value?.result?.rows ?? []);
  return (
    <>
      {ranked.length > 0 && (
        <StripLine
          title={w.line.index}
          legend={w.line.indexKeys}
          cells={ranked.map((r) => {
            const [best, worst] = r.likely;
            const range = best === worst ? String(best) : `${best}–${worst}`;
            return {
              id: r.id,
              over: name(r.id),
              text: range,
              tone: best === worst ? (best === 1 ? 'lead' : 'plain') : 'range',
              label: w.line.indexOf(name(r.id), range),
            };
          })}
          onPick={(id) => leadTo(`of-${id}`)}
        />
      )}
      <main id="main" className="wrap league" aria-busy={busy}>
        <Head
          crumbs={[w.nav['/index'], value && w.asOfDay(value.asOf)]}
          title={value || problem ? w.index.title : w.loading}
          say={
            value && !problem
              ? w.index.say(value.complete, value.table.length, value.scored.length)
              : undefined
          }
          problem={problem}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: one field, nothing is sent */}
        <div className="filters" role="group" aria-label={w.filters}>
          <Day name={w.asOf} value={asOf} onPick={(day) => asked.set({ asOf: day })} />
        </div>
        {all && (
          <div className="two wide-l">
            {value && !problem && (
              <Order t={t} w={w} lang={lang} value={value} head={head} onDrop={(id) => move(id, 0)} />
            )}
            <section className="box">
              <h2>{w.index.weights}</h2>
              <p className="sub">{w.index.weightsSub}</p>
              {all.indicators.map((i) => {
                const weight = own.get(i.id) ?? i.weight;
                return (
                  <Slide
                    key={i.id}
                    name={head(i)}
                    value={weight}
                    min={0}
                    max={HIGHEST}
                    step={0.25}
                    says={(v) => (v === 0 ? w.index.off : String(v))}
                    onSlide={(v) => move(i.id, v)}
                  />
                );
              })}
              <button type="button" className="btn sm" onClick={() => asked.set({ weights: undefined })}>
                {w.index.reset}
              </button>
            </section>
          </div>
        )}
        {value && !problem && (
          <>
            <Stands w={w} lang={lang} value={value} head={head} />
            <Files name={w.files} path="/api/index" query={address('', query)} />
          </>
        )}
      </main>
    </>
  );
}

type Indicator = IndexAnswer['indicators'][number];

/** The indicators that the order stands on, and those that were left out of it. */
function scoredOf({ indicators, scored }: IndexAnswer): { in: Indicator[]; out: Indicator[] } {
  return {
    in: scored.flatMap((id) => indicators.find((i) => i.id === id) ?? []),
    out: indicators.filter((i) => !scored.includes(i.id)),
  };
}

/** How many places would be complete if one indicator were left out. */
const completeWithout = (value: IndexAnswer, left: number): number =>
  value.table.filter((r) => r.values.every((v, j) => j === left || v !== null)).length;

interface PartProps {
  readonly w: AroundWords;
  readonly lang: 'en' | 'zh';
  readonly value: IndexAnswer;
  readonly head: (i: IndexAnswer['indicators'][number]) => string;
}

interface OrderProps extends PartProps, Pick<AroundPageProps, 't'> {
  readonly onDrop: (id: string) => void;
}

function Order({ t, w, lang, value, head, onDrop }: OrderProps) {
  const { result } = value;
  const name = useCallback((id: string): string => value.names[id] ?? id, [value]);
  const make = useCallback(
    (width: number): ChartSpec | undefined =>
      result &&
      ranksChart(
        result.rows.map((r) => ({ name: name(r.id), rank: r.rank, likely: r.likely })),
        {
          width,
          lang,
          title: w.index.order,
          facts: scoredOf(value)
            .in.map((i) => `${head(i)} ${i.weight}`)
            .join(', '),
          foot: w.asOfDay(value.asOf),
        },
      ),
    [result, name, lang, w, value, head],
  );
  if (!result)
    return (
      <section className="box">
        <h2>{w.index.order}</h2>
        <p className="trouble-soft">{w.index.tooFew(value.complete)}</p>
        <p className="acts-row">
          {value.indicators.map((i, j) => (
            <button key={i.id} type="button" className="btn sm" onClick={() => onDrop(i.id)}>
              {w.index.without(head(i), completeWithout(value, j))}
            </button>
          ))}
        </p>
      </section>
    );
  const number = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en');
  const scored = scoredOf(value);
  return (
    <section className="box">
      <h2>{w.index.order}</h2>
      {scored.out.length > 0 && (
        <p className="trouble-soft">
          {w.index.leftOut(
            scored.out.map(head).join(', '),
            scored.in.length,
            value.indicators.length,
            value.completeInAll,
          )}
        </p>
      )}
      <p className="sub">{w.index.orderSub(number.format(value.runs), value.seed)}</p>
      <ChartFigure t={t} make={make} />
      <Wide name={w.index.order}>
        <table className="st data">
          <thead>
            <tr>
              {[
                w.index.place,
                w.table.place,
                w.index.score,
                w.index.range,
                w.index.first,
                w.index.drivers,
              ].map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.rows.map((r) => (
              <tr key={r.id}>
                <td className="num">{r.rank}</td>
                <th scope="row">{name(r.id)}</th>
                <td className="num">{r.score.toFixed(1)}</td>
                <td className="num">
                  {r.likely[0] === r.likely[1] ? r.likely[0] : `${r.likely[0]}–${r.likely[1]}`}
                </td>
                <td className="num">{chance(r.rank1)}</td>
                <td>
                  {r.drivers.map((j) => (scored.in[j] ? head(scored.in[j]) : '')).join(', ') || w.index.none}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <h3>{w.index.drop}</h3>
      <Wide name={w.index.drop}>
        <table className="st data">
          <thead>
            <tr>
              <th scope="col">{w.table.place}</th>
              {scored.in.map((i) => (
                <th key={i.id} scope="col">
                  {head(i)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.rows.map((r) => (
              <tr key={r.id}>
                <th scope="row">{name(r.id)}</th>
                {r.without.map((place, j) => (
                  <td key={scored.in[j]?.id} className={`num${place === r.rank ? '' : ' moved'}`}>
                    {place}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function Stands({ w, lang, value, head }: PartProps) {
  return (
    <section className="box">
      <h2>{w.index.stands}</h2>
      <p className="sub">{w.index.hole}</p>
      <Wide name={w.index.stands}>
        <table className="st data round">
          <thead>
            <tr>
              <th scope="col">{w.table.place}</th>
              {value.indicators.map((i) => (
                <th key={i.id} scope="col">
                  {head(i)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.table.map((r) => (
              <tr key={r.entity} id={`of-${r.entity}`} tabIndex={-1}>
                <th scope="row">{value.names[r.entity] ?? r.entity}</th>
                {r.values.map((v, j) => (
                  <td key={value.indicators[j]?.id}>
                    {v === null ? (
                      <span className="blank">
                        <span aria-hidden="true">·</span>
                        <span className="vh">{w.table.unknown}</span>
                      </span>
                    ) : (
                      <>
                        <span className="num">{figure(v.value, '', lang)}</span>{' '}
                        <span className="dim small">
                          {[v.period, v.basis && (value.names[v.basis] ?? v.basis)]
                            .filter(Boolean)
                            .join(', ')}
                        </span>
                        <Sources w={w} of={v.evidence} beside={value} />
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
