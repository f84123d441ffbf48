import type { KeyboardEvent } from 'react';
import type { Answer, Finding } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { PHONE, useMedia } from '../use-media.ts';
import { type Filter, passes, WORST_FIRST, worstOf } from '../verdicts.ts';
import { TimingSlider } from './timing-slider.tsx';

export interface TimingLineProps {
  readonly t: Dictionary;
  readonly answer: Answer;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly order: readonly string[];
  /** Index of the paragraph of each claim: a gap stands between paragraphs. */
  readonly paragraphOf: ReadonlyMap<string, number>;
  readonly chosen: string | undefined;
  readonly filter: Filter | undefined;
  /** Claims whose verdict moved with the last correction: old verdict by id. */
  readonly moved: ReadonlyMap<string, Finding['verdict']>;
  readonly took: number;
  readonly onChoose: (id: string) => void;
  readonly onFilter: (filter: Filter) => void;
}

/** More cells than this are too thin to tell apart: then a cell is a paragraph. */
const MOST_CELLS = 100;
/** So few cells have room for an old and a new sign. */
const ROOMY = 40;

/** The row of cells that sums up the page: one tab stop, arrows move. */
export function TimingLine(props: TimingLineProps) {
  const { t, answer, order, took } = props;
  const phone = useMedia(PHONE);
  return (
    <section className="tl" data-behind aria-label={t.line.name}>
      <div className="wrap">
        <div className="tl-h">
          <b>{t.line.title(order.length)}</b>
          <span>
            {t.line.took(took)} · {answer.page.against}
          </span>
          <span className="sp" />
          <span className="keys" aria-hidden="true">
            <kbd>J</kbd> <kbd>K</kbd> {t.line.keys} <kbd>X</kbd> {t.line.problem} <kbd>?</kbd> {t.line.help}
          </span>
        </div>
        {phone ? (
          <TimingSlider {...props} />
        ) : order.length > MOST_CELLS ? (
          <ParagraphCells {...props} />
        ) : (
          <Cells {...props} ids={order} />
        )}
        <Tally {...props} />
      </div>
    </section>
  );
}

function Cells(props: TimingLineProps & { readonly ids: readonly string[] }) {
  const { t, findings, ids, paragraphOf, chosen, filter, moved, onChoose } = props;
  const onKey = (e: KeyboardEvent): void => {
    const at = chosen ? ids.indexOf(chosen) : -1;
    const to = target(e.key, at, ids.length);
    const id = ids[to];
    if (to === at || id === undefined) return;
    e.preventDefault();
    onChoose(id);
    document.getElementById(`cell-${id}`)?.focus();
  };
  const tab = chosen && ids.includes(chosen) ? chosen : ids[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of cells, one tab stop
    <div className="cells" role="group" aria-label={t.line.name} onKeyDown={onKey}>
      {ids.map((id, i) => {
        const f = findings.get(id);
        if (!f) return null;
        const before = ids[i - 1];
        const gap = before !== undefined && paragraphOf.get(before) !== paragraphOf.get(id);
        const was = moved.get(id);
        const classes = [
          'cell',
          f.verdict,
          id === chosen ? 'on' : '',
          passes(filter, f) ? '' : 'off',
          gap ? 'gap' : '',
          was ? 'moved' : '',
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
            {was && ids.length <= ROOMY && <Glyph verdict={was} />}
            <Glyph verdict={f.verdict} />
          </button>
        );
      })}
    </div>
  );
}

/** A long text: one cell a paragraph with its worst verdict, and the claims of the chosen paragraph below. */
function ParagraphCells(props: TimingLineProps) {
  const { t, findings, order, paragraphOf, chosen, filter, onChoose } = props;
  const groups = new Map<number, string[]>();
  for (const id of order) {
    const p = paragraphOf.get(id) ?? -1;
    groups.set(p, [...(groups.get(p) ?? []), id]);
  }
  const open = (chosen ? paragraphOf.get(chosen) : undefined) ?? -1;
  const list = [...groups];
  const onKey = (e: KeyboardEvent): void => {
    const at = list.findIndex(([p]) => p === open);
    const to = target(e.key, at, list.length);
    const first = list[to]?.[1][0];
    if (to === at || first === undefined) return;
    e.preventDefault();
    onChoose(first);
    document.getElementById(`group-${list[to]![0]}`)?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a toolbar of cells, one tab stop */}
      <div className="cells" role="group" aria-label={t.line.paragraphs} onKeyDown={onKey}>
        {list.map(([p, ids]) => {
          const verdict = worstOf(ids.map((id) => findings.get(id)!.verdict)) ?? 'unverifiable';
          const classes = [
            'cell',
            verdict,
            p === open ? 'on' : '',
            ids.some((id) => passes(filter, findings.get(id))) ? '' : 'off',
          ];
          const worst = ids.find((id) => findings.get(id)?.verdict === verdict)!;
          return (
            <button
              key={p}
              id={`group-${p}`}
              type="button"
              className={classes.filter(Boolean).join(' ')}
              tabIndex={p === open || (open < 0 && p === list[0]?.[0]) ? 0 : -1}
              aria-label={t.line.paragraph(p + 1, ids.length, t.verdict[verdict])}
              aria-current={p === open ? 'true' : undefined}
              onClick={() => onChoose(worst)}
            >
              <Glyph verdict={verdict} />
            </button>
          );
        })}
      </div>
      {open >= 0 && <Cells {...props} ids={groups.get(open) ?? []} />}
    </>
  );
}

function target(key: string, at: number, length: number): number {
  if (key === 'ArrowRight') return Math.min(length - 1, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : at;
}

function Tally({ t, answer, findings, filter, onFilter }: TimingLineProps) {
  const all = [...findings.values()];
  const more: readonly [Filter, string, number][] = [
    ['missed', t.line.goals, all.filter((f) => f.outcome === 'missed').length],
    ['framing', t.line.framing, all.filter((f) => f.framing.length > 0).length],
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggle buttons, not form fields
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
      {more.map(([name, label, n]) =>
        n === 0 ? null : (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={filter === name}
            onClick={() => onFilter(name)}
          >
            {label} <b>{n}</b>
          </button>
        ),
      )}
    </div>
  );
}
