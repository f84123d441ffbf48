import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, type CheckRequest, getSamples, postCheck, type Sample } from './answer.ts';
import { CheckPage } from './check/check-page.tsx';
import type { Dictionary, Lang } from './i18n/dictionary.ts';
import { EN } from './i18n/en.ts';
import { ZH } from './i18n/zh.ts';
import { StartPage } from './start/start-page.tsx';
import { TopBar } from './top-bar.tsx';

const DICTIONARIES: Record<Lang, Dictionary> = { en: EN, zh: ZH };
type Asked = Omit<CheckRequest, 'lang'>;
type State =
  | { readonly at: 'start'; readonly problem: string; readonly draft: string }
  | { readonly at: 'checking'; readonly asked: Asked }
  | { readonly at: 'checked'; readonly asked: Asked; readonly answer: Answer; readonly took: number };

export function App() {
  const [lang, setLang] = useState<Lang>(() =>
    (localStorage.getItem('lang') ?? navigator.language).startsWith('zh') ? 'zh' : 'en',
  );
  const [state, setState] = useState<State>({ at: 'start', problem: '', draft: '' });
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const running = useRef<AbortController>(undefined);
  const t = DICTIONARIES[lang];

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : 'en';
    localStorage.setItem('lang', lang);
  }, [lang]);
  useEffect(() => {
    getSamples().then(setSamples, () => undefined);
  }, []);

  const check = useCallback(async (asked: Asked, language: Lang, quiet = false) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const since = performance.now();
    if (!quiet) {
      history.replaceState(null, '', location.pathname);
      setState({ at: 'checking', asked });
    }
    try {
      const answer = await postCheck({ ...asked, lang: language }, abort.signal);
      setState({ at: 'checked', asked, answer, took: Math.round(performance.now() - since) });
      if (!quiet) scrollTo(0, 0);
    } catch (error) {
      if (abort.signal.aborted) return;
      const problem = error instanceof Error ? error.message : String(error);
      // What was pasted is never lost.
      setState({ at: 'start', problem, draft: asked.text });
    }
  }, []);

  const onLanguage = (): void => {
    const next: Lang = lang === 'en' ? 'zh' : 'en';
    setLang(next);
    if (state.at === 'checked') void check(state.asked, next, true);
  };

  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <TopBar t={t} onLanguage={onLanguage} onTheme={switchTheme} />
      {state.at === 'start' && (
        <StartPage
          key={state.problem}
          t={t}
          samples={samples}
          problem={state.problem}
          draft={state.draft}
          onCheck={(asked) => void check(asked, lang)}
        />
      )}
      {state.at === 'checking' && (
        <main id="main" className="wrap">
          <h1 className="waiting" role="status">
            {t.doc.checking}
          </h1>
          <p className="raw">{state.asked.text.slice(0, 4000)}</p>
        </main>
      )}
      {state.at === 'checked' && (
        <CheckPage
          t={t}
          answer={state.answer}
          took={state.took}
          onNew={() => {
            history.replaceState(null, '', location.pathname);
            setState({ at: 'start', problem: '', draft: '' });
          }}
        />
      )}
    </>
  );
}

function switchTheme(): void {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
}
