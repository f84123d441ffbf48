import type { Dictionary } from './i18n/dictionary.ts';

interface TopBarProps {
  readonly t: Dictionary;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
}

export function TopBar({ t, onLanguage, onTheme }: TopBarProps) {
  return (
    <header className="bar">
      <div className="wrap">
        <a className="logo" href="/">
          <svg viewBox="0 0 30 16" aria-hidden="true">
            <path d="M6 1h5L7 15H2z" fill="#B995F7" />
            <path d="M14.5 1h5l-4 14h-5z" fill="#4FC4AA" />
            <path d="M23 1h5l-4 14h-5z" fill="none" stroke="#E4B052" strokeWidth="1.6" />
          </svg>
          <b>PITWALL</b>
        </a>
        <nav className="nav" aria-label={t.nav}>
          <a href="/" aria-current="page">
            {t.check}
          </a>
        </nav>
        <div className="tools">
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
