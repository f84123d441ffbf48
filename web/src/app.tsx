import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Asked, Correction } from './answer.ts';
import { getJson, postBatch, type ReadSoFar, type Sample, type Strips } from './api.ts';
import { AROUND_PAGES } from './around/pages.ts';
import { checkAhead } from './check/ahead.ts';
import { CheckPage } from './check/check-page.tsx';
import { Checking } from './check/checking.tsx';
import { type Brought, DocumentTabs } from './check/document-tabs.tsx';
import { type Moves, movesBetween, NO_MOVES } from './check/moves.ts';
import { useKeys } from './check/use-keys.ts';
import { Help } from './help.tsx';
import type { Dictionary, Lang } from './i18n/dictionary.ts';
import { EN } from './i18n/en.ts';
import { ZH } from './i18n/zh.ts';
import { PAGES } from './pages.tsx';
import { recall, remember } from './remembered.ts';
import { REPORTS, ReportPage } from './reports/report-page.tsx';
import { go, usePlace } from './route.ts';
import { StartPage } from './start/start-page.tsx';
import { switchTheme } from './theme.ts';
import { TopBar } from './top-bar.tsx';

const DICTIONARIES: Record<Lang, Dictionary> = { en: EN, zh: ZH };
const SAVED = '/c/';
/** A document of the ledger, asked again with the corrections it was kept with. */
const KEPT = '/d/';
const LAST = 'asked';

interface Checked {
  readonly asked: Asked;
  readonly answer: Answer;
  readonly took: number;
  readonly moves: Moves;
  readonly lang: Lang;
}

export function App() {
  const [lang, setLang] = useState<Lang>(() =>
    (recall('lang') ?? navigator.language).startsWith('zh') ? 'zh' : 'en',
  );
  const t = DICTIONARIES[lang];
  const place = usePlace();
  const [draft, setDraft] = useState<Asked>({ text: '' });
  const [problem, setProblem] = useState('');
  const [refused, setRefused] = useState('');
  const [running, setRunning] = useState<Asked>();
  const [read, setRead] = useState<ReadSoFar>();
  const [checked, setChecked] = useState<Checked>();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [strips, setStrips] = useState<Strips>({});
  const [brought, setBrought] = useState<readonly Brought[]>([]);
  const [help, setHelp] = useState(false);
  const [keysOn, setKeysOn] = useState(() => recall('keys') !== 'off');
  const abort = useRef<AbortController>(undefined);
  const [ahead] = useState(checkAhead);

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : 'en';
    remember('lang', lang);
  }, [lang]);
  /** Asks the server; `keep`: the page stays as it is until the answer is there. */
  const ask = useCallback(
    async (asked: Asked, language: Lang, keep?: Checked): Promise<void> => {
      abort.current?.abort();
      const own = new AbortController();
      abort.current = own;
      const since = performance.now();
      setRead(undefined);
      if (!keep) setRunning(asked);
      try {
        const answer = await ahead.ask({ ...asked, lang: language }, own.signal, setRead);
        const moves = keep && keep.asked !== asked ? movesBetween(keep.answer, answer) : NO_MOVES;
        setChecked({ asked, answer, took: Math.round(performance.now() - since), moves, lang: language });
        setDraft(asked);
        setRefused('');
        remember(LAST, JSON.stringify(asked), sessionStorage);
      } catch (error) {
        if (own.signal.aborted) return;
        const told = error instanceof Error ? error.message : String(error);
        if (keep) setRefused(told);
        else {
          // What was pasted is never lost.
          setProblem(told);
          setDraft(asked);
          go('/', true);
        }
      } finally {
        if (abort.current === own) setRunning(undefined);
      }
    },
    [ahead],
  );

  const start = (asked: Asked): void => {
    setProblem('');
    setBrought([]);
    setDraft(asked);
    setChecked(undefined);
    go('/check');
    scrollTo(0, 0);
    void ask(asked, lang);
  };
  const startMany = async (all: readonly Brought[]): Promise<void> => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    const since = performance.now();
    let isFirst = true;
    const refusals: string[] = [];
    setProblem('');
    setChecked(undefined);
    setRead(undefined);
    setBrought(all);
    const read = all.filter((d) => d.problem === undefined);
    setRunning((read[0] ?? all[0])?.asked);
    go('/check');
    scrollTo(0, 0);
    const tell = (of: Brought, told: Partial<Brought>): void =>
      setBrought((now) => now.map((d) => (d.asked === of.asked ? { ...d, ...told } : d)));
    try {
      if (read.length === 0) throw new Error(all[0]?.problem ?? t.start.empty);
      await postBatch(
        read.map((d) => ({ ...d.asked, lang })),
        own.signal,
        (index, answer, told) => {
          const of = read[index];
          if (!of) return;
          if (!answer) {
            refusals.push(told);
            return tell(of, { problem: told });
          }
          tell(of, { answer, lang });
          if (!isFirst) return;
          isFirst = false;
          const took = Math.round(performance.now() - since);
          setChecked({ asked: of.asked, answer, took, moves: NO_MOVES, lang });
          setDraft(of.asked);
          setRunning(undefined);
        },
      );
      if (isFirst) throw new Error(refusals[0] ?? t.start.empty);
    } catch (error) {
      if (own.signal.aborted) return;
      setBrought([]);
      setProblem(error instanceof Error ? error.message : String(error));
      go('/', true);
    } finally {
      if (abort.current === own) setRunning(undefined);
    }
  };
  const show = ({ asked, answer, lang: told }: Brought): void => {
    if (!answer) return;
    const next: Checked = { asked, answer, took: 0, moves: NO_MOVES, lang: told ?? lang };
    setChecked(next);
    setDraft(asked);
    remember(LAST, JSON.stringify(asked), sessionStorage);
    go('/check');
    scrollTo(0, 0);
    if (next.lang !== lang) void ask(asked, lang, next);
  };
  const stop = (): void => {
    abort.current?.abort();
    setRunning(undefined);
    go('/', true);
  };

  // A link, a reload, or Forward: what the address names is asked again.
  const path = place.path;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address asks; the rest is read as it is then
  useEffect(() => {
    if (running) return;
    const kept = path.startsWith(KEPT);
    if (kept || path.startsWith(SAVED)) {
      if (checked && !kept) return;
      const id = encodeURIComponent(path.slice(SAVED.length));
      getJson<Asked>(`/api/${kept ? 'documents' : 'checks'}/${id}`).then(
        (asked) => ask(asked, lang),
        (error: Error) => {
          setProblem(error.message);
          go('/', true);
        },
      );
    } else if (path === '/check' && !checked) {
      const last = recall(LAST, sessionStorage);
      if (last) void ask(JSON.parse(last) as Asked, lang);
      else go('/', true);
    }
  }, [path]);

  const onCheck = path === '/check' || path.startsWith(SAVED) || path.startsWith(KEPT);
  const Page = PAGES[path] ?? AROUND_PAGES[path];
  const atStart = !onCheck && !Page && !REPORTS.includes(path);
  useEffect(() => {
    if (!atStart) return;
    getJson<{ samples: Sample[] }>('/api/samples').then(
      async (found) => {
        setSamples(found.samples);
        setStrips((await getJson<{ strips: Strips }>('/api/samples/strips')).strips);
      },
      () => undefined,
    );
  }, [atStart]);

  const onLanguage = (): void => {
    const next: Lang = lang === 'en' ? 'zh' : 'en';
    setLang(next);
    if (checked) void ask(checked.asked, next, checked);
  };
  const onCorrect = useCallback(
    (corrections: readonly Correction[]) => {
      if (!checked) return;
      const { corrections: _, ...rest } = checked.asked;
      void ask(corrections.length > 0 ? { ...rest, corrections } : rest, lang, checked);
    },
    [ask, checked, lang],
  );
  useKeys(
    useCallback((key) => {
      if (key !== '?') return false;
      setHelp(true);
      return true;
    }, []),
    keysOn,
  );

  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <TopBar t={t} path={path} onLanguage={onLanguage} onTheme={switchTheme} onHelp={() => setHelp(true)} />
      {onCheck && brought.length > 1 && (
        <DocumentTabs t={t} documents={brought} shown={checked?.asked} onShow={show} />
      )}
      {onCheck && running && <Checking t={t} text={running.text} read={read} onStop={stop} />}
      {onCheck && !running && checked && (
        <CheckPage
          t={DICTIONARIES[checked.lang]}
          lang={checked.lang}
          asked={checked.asked}
          answer={checked.answer}
          took={checked.took}
          moves={checked.moves}
          problem={refused}
          keysOn={keysOn}
          onCorrect={onCorrect}
          onNew={() => {
            setDraft({ text: '' });
            go('/');
          }}
        />
      )}
      {Page && (
        <Suspense fallback={<main id="main" className="wrap league" aria-busy="true" />}>
          <Page t={t} lang={lang} />
        </Suspense>
      )}
      {REPORTS.includes(path) && <ReportPage t={t} lang={lang} />}
      {atStart && (
        <StartPage
          key={problem + draft.text.length}
          t={t}
          samples={samples}
          strips={strips}
          problem={problem}
          draft={draft}
          onCheck={start}
          onMany={(all) => void startMany(all)}
          onPasted={(asked) => ahead.begin({ ...asked, lang })}
        />
      )}
      {help && (
        <Help
          t={t}
          keysOn={keysOn}
          onKeys={(on) => {
            setKeysOn(on);
            remember('keys', on ? undefined : 'off');
          }}
          onClose={() => setHelp(false)}
        />
      )}
    </>
  );
}
