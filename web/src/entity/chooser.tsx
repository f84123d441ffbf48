import { useState } from 'react';
import type { Vocabulary } from '../api.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { go } from '../route.ts';

interface ChooserProps {
  readonly t: Dictionary;
  readonly words: Vocabulary;
  readonly query: URLSearchParams;
}

/** Whom and what to explain; a name that nobody has is told with the nearest. */
export function Chooser({ t, words, query }: ChooserProps) {
  const asked = query.get('entity') ?? '';
  const [entity, setEntity] = useState(words.entities.find((e) => e.id === asked)?.name ?? asked);
  // The metric of the longest series is known only once the answer is there: what was typed meanwhile must stay.
  const [picked, setPicked] = useState<string>();
  const metric = picked ?? query.get('metric') ?? '';
  const [asOf, setAsOf] = useState(query.get('asOf') ?? '');
  const show = (of: string, day = asOf): void => {
    const id = words.entities.find((e) => e.name === entity)?.id ?? entity;
    if (id.trim() === '') return;
    // Somebody else may have no figure of this metric: their own longest series is shown.
    const what = id === asked ? of : '';
    const q = { entity: id, ...(what ? { metric: what } : {}), ...(day ? { asOf: day } : {}) };
    go(`/entity?${new URLSearchParams(q)}`);
  };
  return (
    <form
      className="filters"
      aria-label={t.standings.filters}
      onSubmit={(e) => {
        e.preventDefault();
        show(metric);
      }}
    >
      <div className="fl">
        <label htmlFor="of">{t.correct.field.entity}</label>
        <input
          id="of"
          className="in"
          list="of-list"
          value={entity}
          onChange={(e) => setEntity(e.target.value)}
        />
        <datalist id="of-list">
          {[...new Set(words.entities.map((e) => e.name))].map((n) => (
            <option key={n} value={n} />
          ))}
        </datalist>
      </div>
      <div className="fl">
        <label htmlFor="what">{t.standings.metric}</label>
        <select
          id="what"
          className="in"
          value={metric}
          onChange={(e) => {
            setPicked(e.target.value);
            show(e.target.value);
          }}
        >
          {metric === '' && <option value="">{t.entity.longest}</option>}
          {words.metrics.map((m) => (
            <option key={m.id} value={m.id}>
              {m.name}
            </option>
          ))}
        </select>
      </div>
      <div className="fl">
        <label htmlFor="as-of">{t.standings.asOf}</label>
        <input
          id="as-of"
          type="date"
          className="in"
          value={asOf}
          onChange={(e) => {
            setAsOf(e.target.value);
            show(metric, e.target.value);
          }}
        />
      </div>
      <button type="submit" className="btn">
        {t.report.show}
      </button>
    </form>
  );
}
