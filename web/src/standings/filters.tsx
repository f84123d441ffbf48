import { type ReactNode, useId } from 'react';
import type { Named, Vocabulary } from '../api.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Query } from './standings-page.tsx';

interface FiltersProps {
  readonly t: Dictionary;
  readonly words: Vocabulary;
  readonly query: Query;
  readonly years: readonly string[];
  readonly onChange: (change: Partial<Query>) => void;
}

export function Filters({ t, words, query, years, onChange }: FiltersProps) {
  const year = (y: string): Named => ({ id: y, name: y });
  const known = years.includes(query.period) ? years : [...years, query.period].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useSemanticElements: selects side by side, nothing is sent
    <div className="filters" role="group" aria-label={t.standings.filters}>
      <Pick
        name={t.standings.metric}
        value={query.metric}
        from={words.metrics}
        onPick={(metric) => onChange({ metric })}
      />
      <Pick
        name={t.standings.class}
        value={query.class}
        from={words.classes}
        onPick={(id) => onChange({ class: id })}
      />
      <Pick
        name={t.standings.period}
        value={query.period}
        from={[...known].reverse().map(year)}
        onPick={(period) => onChange({ period })}
      />
      <Pick
        name={t.standings.basis}
        value={query.basis}
        from={words.bases}
        first={<option value="">{t.standings.anyBasis}</option>}
        onPick={(basis) => onChange({ basis })}
      />
      <div className="fl">
        <label htmlFor="asof">{t.standings.asOf}</label>
        <input
          id="asof"
          type="date"
          className="in"
          value={query.asof}
          onChange={(e) => onChange({ asof: e.target.value })}
        />
      </div>
    </div>
  );
}

interface PickProps {
  readonly name: string;
  readonly value: string;
  readonly from: readonly Named[];
  readonly first?: ReactNode;
  readonly onPick: (id: string) => void;
}

export function Pick({ name, value, from, first, onPick }: PickProps) {
  const id = useId();
  return (
    <div className="fl">
      <label htmlFor={id}>{name}</label>
      <select id={id} className="in" value={value} onChange={(e) => onPick(e.target.value)}>
        {first}
        {!from.some((o) => o.id === value) && value !== '' && <option value={value}>{value}</option>}
        {from.map((o) => (
          <option key={o.id} value={o.id}>
            {o.name}
          </option>
        ))}
      </select>
    </div>
  );
}
