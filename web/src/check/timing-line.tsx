import type { KeyboardEvent } from 'react';
import type { VerdictStatus } from '../../../src/model/verdict.ts';
import type { Answer, Finding } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { isProblem, WORST_FIRST } from '../verdicts.ts';

interface TimingLineProps {
  readonly t: Dictionary;
  readonly answer: Answer;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly order: readonly string[];
  /** Index of the paragraph of each claim: a gap stands between paragraphs. */
  readonly paragraphOf: ReadonlyMap<string, number>;
  readonly chosen: string | undefined;
  readonly filter: VerdictStatus | undefined;
  readonly took: number;
  readonly onChoose: (id: string) => void;
  readonly onFilter: (verdict: VerdictStatus) => void;
}

/** The row of cells that sums up the page: one tab stop, arrows move. */
export function TimingLine(props: TimingLineProps) {
  const { t, answer, findings, order, paragraphOf, chosen, filter, took, onChoose, onFilter } = props;
  const onKey = (e: KeyboardEvent): void => {
    const at = chosen ? order.indexOf(chosen) : -1;
    const to =
      e.key === 'ArrowRight'
        ? at + 1
        : e.key === 'ArrowLeft'
          ? at - 1
          : e.key === 'Home'
            ? 0
            : e.key === 'End'
              ? order.length - 1
              : at;
    const id = order[to];
    if (to === at || id === undefined) return;
    e.preventDefault();
    onChoose(id);
    document.getElementById(`cell-${id}`)?.focus();
  };
  const tab = chosen ?? order[0];
  return (
    <section className="tl" aria-label={t.line.name}>
      <div className="wrap">
        <div className="tl-h">
          <b>{t.line.title(order.length)}</b>
          <span>
            {t.line.took(took)} · {answer.page.against}
          </span>
          <span className="sp" />
          <span className="keys" aria-hidden="true">
            <kbd>J</kbd> <kbd>K</kbd> {t.line.keys} <kbd>X</kbd> {t.line.problem}
          </span>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a toolbar of cells, one tab stop */}
        <div className="cells" role="group" aria-label={t.line.name} onKeyDown={onKey}>
          {order.map((id, i) => {
            const f = findings.get(id);
            if (!f) return null;
            const before = order[i - 1];
            const gap = before !== undefined && paragraphOf.get(before) !== paragraphOf.get(id);
            const off = filter !== undefined && f.verdict !== filter;
            const classes = [
              'cell',
              f.verdict,
              id === chosen ? 'on' : '',
              off ? 'off' : '',
              gap ? 'gap' : '',
            ];
            return (
              <button
                key={id}
                id={`cell-${id}`}
                type="button"
                className={classes.filter(Boolean).join(' ')}
                tabIndex={id === tab ? 0 : -1}
                aria-label={t.live.chosen(id, t.verdict[f.verdict])}
                aria-current={id === chosen ? 'true' : undefined}
                title={f.quote}
                onClick={() => onChoose(id)}
              >
                <Glyph verdict={f.verdict} />
              </button>
            );
          })}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: toggle buttons, not form fields */}
        <div className="tally" role="group" aria-label={t.line.filters}>
          {WORST_FIRST.map((v) => {
            const n = answer.summary[v];
            return n === 0 ? null : (
              <button
                key={v}
                type="button"
                className="chip"
                aria-pressed={filter === v}
                onClick={() => onFilter(v)}
              >
                <span className={`v-${v}`}>
                  <Glyph verdict={v} />
                </span>
                {t.verdict[v]} <b>{n}</b>
              </button>
            );
          })}
          {[...findings.values()].some((f) => f.outcome === 'missed') && (
            <span className="chip flat">
              {t.line.goals}{' '}
              <b>{[...findings.values()].filter((f) => f.outcome === 'missed' && isProblem(f)).length}</b>
            </span>
          )}
        </div>
      </div>
    </section>
  );
}
