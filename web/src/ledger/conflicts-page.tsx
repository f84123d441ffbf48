import { useEffect, useState } from 'react';
import type { Vocabulary } from '../api.ts';
import { ConflictRing } from '../conflict-ring.tsx';
import type { PageProps } from '../pages.tsx';
import { go, usePlace } from '../route.ts';
import { SourceLink } from '../source-link.tsx';
import { Pick } from '../standings/filters.tsx';
import { useJson } from '../use-json.ts';
import { ConflictLine } from './conflict-line.tsx';
import { Pager } from './pager.tsx';
import { RowGauge } from './row-gauge.tsx';
import type { ConflictRowView, ConflictsView } from './views.ts';

const LIMIT = '30';

/** What cannot all be true, worst first; below, what looks like a conflict and is not. */
export function ConflictsPage({ t, lang }: PageProps) {
  const place = usePlace();
  const words = useJson<Vocabulary>(`/api/vocabulary?lang=${lang}`).value;
  const query = new URLSearchParams(place.query);
  query.set('lang', lang);
  query.set('limit', LIMIT);
  const { value, problem, busy } = useJson<ConflictsView>(`/api/conflicts?${query}`);
  const beside = new URLSearchParams(query);
  beside.set('status', 'explained');
  beside.set('limit', '8');
  beside.delete('offset');
  const looks = useJson<ConflictsView>(value ? `/api/conflicts?${beside}` : undefined).value;
  const [chosen, setChosen] = useState<string>();
  const rows = problem ? [] : (value?.page.rows ?? []);
  const open = chosen ?? rows[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins with its first row open
  useEffect(() => setChosen(undefined), [place.query]);
  const set = (name: string, to: string): void => {
    const next = new URLSearchParams(place.query);
    next.delete('offset');
    if (to === '') next.delete(name);
    else next.set(name, to);
    go(`/conflicts?${next}`);
  };
  const choose = (id: string): void => {
    setChosen(id);
    document.getElementById(`k-${id}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      {value && !problem && rows.length > 0 && (
        <ConflictLine t={t} view={value} chosen={open ?? ''} onChoose={choose} />
      )}
      <main id="main" className="wrap league" aria-busy={busy}>
        <header className="page-h">
          <h1>{problem ? t.ledger.conflicts : (value?.page.title ?? t.standings.loading)}</h1>
          {value && !problem && <p className="lede">{value.page.about}</p>}
          {problem && (
            <p className="trouble" role="alert">
              {problem}
            </p>
          )}
        </header>
        {words && (
          // biome-ignore lint/a11y/useSemanticElements: selects side by side, nothing is sent
          <div className="filters" role="group" aria-label={t.standings.filters}>
            <Pick
              name={t.ledger.status}
              value={query.get('status') ?? 'open'}
              from={(['open', 'explained', 'all'] as const).map((id) => ({
                id,
                name: t.ledger.statusName[id],
              }))}
              onPick={(v) => set('status', v === 'open' ? '' : v)}
            />
            <Pick
              name={t.standings.metric}
              value={query.get('metric') ?? ''}
              from={words.metrics}
              first={<option value="">{t.ledger.any}</option>}
              onPick={(v) => set('metric', v)}
            />
            <Pick
              name={t.correct.field.entity ?? ''}
              value={query.get('entity') ?? ''}
              from={words.entities}
              first={<option value="">{t.ledger.any}</option>}
              onPick={(v) => set('entity', v)}
            />
          </div>
        )}
        <div className="conf">
          {rows.map((row) => (
            <Row
              key={row.id}
              t={t}
              row={row}
              open={row.id === open}
              onToggle={(on) => setChosen(on ? row.id : '')}
            />
          ))}
        </div>
        {value && !problem && (
          <>
            <Pager
              t={t}
              path="/conflicts"
              query={query}
              total={value.total}
              limit={value.limit}
              offset={value.offset}
            />
            <p className="links">
              {(['csv', 'json', 'svg'] as const).map((form) => (
                <a key={form} className="ref" href={`/api/conflicts.${form}?${addressOf(query)}`}>
                  {form.toUpperCase()}
                </a>
              ))}
            </p>
          </>
        )}
        {value && !problem && (
          <div className="two">
            {looks && looks.page.rows.length > 0 && (
              <section className="box">
                <h2>{t.ledger.looks}</h2>
                <p className="sub">{value.page.explainedNote}</p>
                <ul className="lst">
                  {looks.page.rows.map((row) => (
                    <li key={row.id}>
                      <b>{row.title}</b>
                      <br />
                      {row.sides.map((s) => s.head).join(' · ')}
                      <br />
                      <span className="dim">{row.explained}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <Kinds t={t} kinds={value.page.kinds} />
          </div>
        )}
      </main>
    </>
  );
}

/** The same question in its other forms, which are whole. */
function addressOf(query: URLSearchParams): string {
  const asked = new URLSearchParams(query);
  asked.delete('limit');
  asked.delete('offset');
  return asked.toString();
}

interface RowProps {
  readonly t: PageProps['t'];
  readonly row: ConflictRowView;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

function Row({ t, row, open, onToggle }: RowProps) {
  const body = `kb-${row.id}`;
  return (
    <section className={`krow ${open ? 'on' : ''}`} id={`k-${row.id}`}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={body} onClick={() => onToggle(!open)}>
          <span className="kt">
            <b>{row.title}</b>
            <span className="dim">{row.what}</span>
          </span>
        </button>
      </h2>
      {row.gauge && <RowGauge gauge={row.gauge} alt={row.alt} />}
      <span className={`kg ${row.explained ? 'none' : ''}`}>
        {row.explained ? t.ledger.statusName.explained : row.gap && t.ledger.offBy(row.gap)}
      </span>
      {open && (
        <div className="kopen" id={body}>
          <div>
            <h3 className="h4">{t.ledger.chain}</h3>
            <ConflictRing
              nodes={row.sides.map((s) => ({
                text: row.title,
                figure: s.head,
                by: s.witnesses[0]?.by ?? '',
              }))}
              gap={row.gap === '' ? '' : t.ledger.offBy(row.gap)}
              alt={row.alt}
            />
            <p className="fails">{row.chain}</p>
            {row.explained && <p>{row.explained}</p>}
          </div>
          <div>
            <h3 className="h4">{t.ledger.bothSides}</h3>
            {row.sides.map((s) => (
              <div key={s.head} className="kside">
                <p>
                  <b>{s.head}</b> <span className="num dim">{t.ledger.weighs(s.origins, s.weight)}</span>
                </p>
                <ul>
                  {s.witnesses.map((w) => (
                    <li key={w.id}>
                      {w.text} <SourceLink text={w.by} url={w.url} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
          <div>
            <h3 className="h4">{t.ledger.repairs}</h3>
            <ol className="krep">
              {row.repairs.map((r) => (
                <li key={r}>{r}</li>
              ))}
            </ol>
          </div>
        </div>
      )}
    </section>
  );
}

function Kinds({ t, kinds }: { readonly t: PageProps['t']; readonly kinds: ConflictsView['page']['kinds'] }) {
  const most = Math.max(1, ...kinds.map((k) => k.count));
  return (
    <section className="box">
      <h2>{t.ledger.kinds}</h2>
      <dl className="kinds">
        {kinds.map((k) => (
          <div key={k.kind}>
            <dt>{k.name}</dt>
            <dd>
              <span className="drawn" aria-hidden="true">
                <i style={{ width: `${(k.count / most) * 100}%` }} />
              </span>
              <span className="num">{k.count}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
