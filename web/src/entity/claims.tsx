import type { VerdictStatus } from '../../../src/model/verdict.ts';
import { Glyph } from '../glyph.tsx';
import type { ConflictsView } from '../ledger/views.ts';
import type { PageProps } from '../pages.tsx';
import { follow } from '../route.ts';
import { SourceLink } from '../source-link.tsx';
import { useJson } from '../use-json.ts';

interface PressView {
  readonly page: {
    readonly rows: readonly {
      readonly published: string;
      readonly by: string;
      readonly url?: string;
      readonly statement: string;
      readonly reading: string;
      readonly verdict: VerdictStatus;
      readonly verdictText: string;
    }[];
  };
}

interface OfEntity extends PageProps {
  readonly entity: string;
}

const SHOWN = '30';
const CONFLICTS_SHOWN = '6';

/** What papers said of it, each with its verdict: the interesting first. */
export function PressClaims({ t, lang, entity }: OfEntity) {
  const { value, problem } = useJson<PressView>(
    `/api/press?${new URLSearchParams({ entity, lang, limit: SHOWN })}`,
  );
  const rows = value?.page.rows ?? [];
  return (
    <section className="box" aria-busy={!value && !problem}>
      <h2>{t.press.title}</h2>
      <p className="sub">{t.press.sub}</p>
      {problem && <p className="trouble">{problem}</p>}
      {!value && !problem && <p className="dim">{t.press.loading}</p>}
      {value && rows.length === 0 && <p className="dim">{t.press.none}</p>}
      <ul className="lst press">
        {rows.map((r) => (
          <li key={r.by + r.published + r.reading + r.statement}>
            <span className={`v-${r.verdict}`}>
              <Glyph verdict={r.verdict} /> {r.verdictText}
            </span>
            <span>
              {r.reading} <q lang="en">{r.statement}</q>{' '}
              <SourceLink text={[r.by, r.published].filter(Boolean).join(', ')} url={r.url} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its conflicts, open and explained, and where its ties are told. */
export function EntityConflicts({ t, lang, entity }: OfEntity) {
  const asked = new URLSearchParams({ entity, status: 'all' });
  const { value } = useJson<ConflictsView>(`/api/conflicts?${asked}&lang=${lang}&limit=${CONFLICTS_SHOWN}`);
  return (
    <section className="box" aria-busy={!value}>
      <h2>{t.press.conflicts}</h2>
      {!value && <p className="dim">{t.standings.loading}</p>}
      {value?.page.rows.length === 0 && <p className="dim">{t.press.noConflict}</p>}
      <ul className="lst">
        {value?.page.rows.map((r) => (
          <li key={r.id} className={r.explained ? 'dim' : ''}>
            <b>{r.title}</b> {r.gap && t.ledger.offBy(r.gap)}
            <br />
            {r.sides.map((s) => s.head).join(' · ')}
            {r.explained && ` · ${r.explained}`}
          </li>
        ))}
      </ul>
      <p className="links">
        <a className="ref" href={`/conflicts?${asked}`} onClick={follow}>
          {t.press.all}
        </a>
        <a className="ref" href={`/alliances?${new URLSearchParams({ entity })}`} onClick={follow}>
          {t.press.ties}
        </a>
      </p>
    </section>
  );
}
