import { useEffect, useRef } from 'react';
import { AROUND_PAGES } from './around/pages.ts';
import { wordsOf } from './around/words.ts';
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

interface PageLink {
  readonly to: string;
  readonly name: string;
  readonly on: boolean;
}

/** So many stand in the bar itself; the others are one press away, and on a narrow screen all of them are. */
const IN_BAR = 6;

export function TopBar({ t, path, onLanguage, onTheme, onHelp }: TopBarProps) {
  const around = wordsOf(t.other === '中文' ? 'en' : 'zh');
  const own = (to: string, name: string): PageLink => ({ to, name, on: path === to });
  const pages: readonly PageLink[] = [
    { to: '/', name: t.check, on: path === '/' || ['/check', '/c/', '/d/'].some((p) => path.startsWith(p)) },
    own('/standings', t.league),
    own('/entity', t.report.nav['/entity'] ?? ''),
    own('/project', around.nav['/project'] ?? ''),
    own('/conflicts', t.ledger.conflicts),
    own('/sources', t.ledger.sources),
    own('/ledger', t.ledger.ledger),
    ...Object.keys(AROUND_PAGES)
      .filter((to) => to !== '/project')
      .map((to) => own(to, around.nav[to] ?? to)),
    ...REPORTS.map((to) => own(to, t.report.nav[to] ?? to)),
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
          <Links pages={pages.slice(0, IN_BAR)} />
          <More t={t} path={path} pages={pages} />
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

function Links({ pages }: { readonly pages: readonly PageLink[] }) {
  return pages.map((p) => (
    <a key={p.to} href={p.to} aria-current={p.on ? 'page' : undefined} onClick={follow}>
      {p.name}
    </a>
  ));
}

interface MoreProps {
  readonly t: Dictionary;
  readonly path: string;
  readonly pages: readonly PageLink[];
}

/** Opens below the bar; closes when a page is chosen, on Escape, and when something else is pressed. */
function More({ t, path, pages }: MoreProps) {
  const box = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [path]);
  useEffect(() => {
    const close = (e: Event): void => {
      const el = box.current;
      if (!el?.open) return;
      const isKey = e instanceof KeyboardEvent;
      if (isKey ? e.key !== 'Escape' : el.contains(e.target as Node)) return;
      el.open = false;
      if (isKey) el.querySelector('summary')?.focus();
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
    };
  }, []);
  const here = pages.slice(IN_BAR).find((p) => p.on) ?? pages.find((p) => p.on);
  const beyond = pages.slice(IN_BAR).some((p) => p.on);
  return (
    <details className={`more ${beyond ? 'on' : ''}`} ref={box}>
      <summary>
        <span className="wide-only">{beyond ? here?.name : t.more}</span>
        <span className="narrow-only">{here?.name ?? t.more}</span>
      </summary>
      <div className="menu">
        <Links pages={pages} />
      </div>
    </details>
  );
}
