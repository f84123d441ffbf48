import type { Dictionary } from './i18n/dictionary.ts';
import { REPORTS } from './reports/report-page.tsx';
import { follow } from './route.ts';

interface TopBarProps {
  readonly t: Dictionary;
  readonly path: string;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ t, path, onLanguage, onTheme, onHelp }: TopBarProps) {
  const pages = [
    { to: '/', name: t.check, on: path === '/' || path === '/check' || path.startsWith('/c/') },
    { to: '/standings', name: t.league, on: path.startsWith('/standings') },
    { to: '/entity', name: t.report.nav['/entity'] ?? '', on: path === '/entity' },
    { to: '/conflicts', name: t.ledger.conflicts, on: path === '/conflicts' },
    { to: '/sources', name: t.ledger.sources, on: path === '/sources' },
    { to: '/ledger', name: t.ledger.ledger, on: path === '/ledger' },
    ...REPORTS.map((to) => ({ to, name: t.report.nav[to] ?? to, on: path === to })),
  ];
  return (
    <header className="bar" data-behind>
      <div className="wrap">
        <a className="logo" href="/" aria-label="Pitwall" onClick={follow}>
          <svg viewBox="0 0 30 16" aria-hidden="true">
            <path d="M6 1h5L7 15H2z" fill="#B995F7" />
            <path d="M14.5 1h5l-4 14h-5z" fill="#4FC4AA" />
            <path d="M23 1h5l-4 14h-5z" fill="none" stroke="#E4B052" strokeWidth="1.6" />
          </svg>
          <b>PITWALL</b>
        </a>
        <nav className="nav" aria-label={t.nav}>
          {pages.map((p) => (
            <a key={p.to} href={p.to} aria-current={p.on ? 'page' : undefined} onClick={follow}>
              {p.name}
            </a>
          ))}
        </nav>
        <div className="tools">
          <button type="button" className="q" aria-label={t.help.title} onClick={onHelp}>
            ?
          </button>
          <button type="button" onClick={onTheme}>
            {t.theme}
          </button>
          <button type="button" onClick={onLanguage} lang={t.other === '中文' ? 'zh-Hans' : 'en'}>
            {t.other}
          </button>
        </div>
      </div>
    </header>
  );
}
