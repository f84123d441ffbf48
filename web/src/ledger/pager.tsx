import type { Dictionary } from '../i18n/dictionary.ts';
import { follow } from '../route.ts';

interface PagerProps {
  readonly t: Dictionary;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

/** One page back and forward; where one is stands in the address. */
export function Pager({ t, path, query, total, limit, offset }: PagerProps) {
  if (total <= limit) return null;
  const to = (at: number): string => {
    const next = new URLSearchParams(query);
    next.delete('lang');
    next.delete('limit');
    if (at === 0) next.delete('offset');
    else next.set('offset', String(at));
    return `${path}?${next}`;
  };
  return (
    <nav className="pager" aria-label={t.ledger.pages}>
      {offset > 0 && (
        <a href={to(Math.max(0, offset - limit))} onClick={follow} rel="prev">
          ‹ {t.ledger.before}
        </a>
      )}
      <span className="num">{t.ledger.range(offset + 1, Math.min(total, offset + limit), total)}</span>
      {offset + limit < total && (
        <a href={to(offset + limit)} onClick={follow} rel="next">
          {t.ledger.after} ›
        </a>
      )}
    </nav>
  );
}
