import type { KeyboardEvent } from 'react';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { ConflictsView } from './views.ts';

interface ConflictLineProps {
  readonly t: Dictionary;
  readonly view: ConflictsView;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The conflicts of the page in one row, each a cell with its gap: one tab stop, arrows move. */
export function ConflictLine({ t, view, chosen, onChoose }: ConflictLineProps) {
  const { rows } = view.page;
  const onKey = (e: KeyboardEvent): void => {
    const at = rows.findIndex((r) => r.id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: rows.length - 1 }[e.key];
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    e.preventDefault();
    onChoose(row.id);
    document.getElementById(`kl-${row.id}`)?.focus();
  };
  const tab = rows.some((r) => r.id === chosen) ? chosen : rows[0]?.id;
  return (
    <section className="tl" aria-label={t.ledger.conflicts}>
      <div className="wrap">
        <div className="tl-h">
          <b>{t.ledger.worstFirst(view.counts.open)}</b>
          <span className="sp" />
          <span className="keys">{t.ledger.howFar}</span>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a toolbar of conflicts, one tab stop */}
        <div className="kline" role="group" aria-label={t.ledger.conflicts} onKeyDown={onKey}>
          {rows.map((r) => (
            <button
              key={r.id}
              id={`kl-${r.id}`}
              type="button"
              className={`${r.explained ? 'none' : ''} ${r.id === chosen ? 'on' : ''}`}
              tabIndex={r.id === tab ? 0 : -1}
              aria-current={r.id === chosen ? 'true' : undefined}
              aria-label={`${r.title}, ${r.gap}`}
              title={r.title}
              onClick={() => onChoose(r.id)}
            >
              {r.gap || '·'}
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}
