import { type ChangeEvent, type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { CheckRequest, Sample } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { VERDICTS } from '../verdicts.ts';

interface StartPageProps {
  readonly t: Dictionary;
  readonly samples: readonly Sample[];
  readonly problem: string;
  readonly draft: string;
  readonly onCheck: (request: Omit<CheckRequest, 'lang'>) => void;
}

export function StartPage({ t, samples, problem, draft, onCheck }: StartPageProps) {
  const [text, setText] = useState(draft);
  const [date, setDate] = useState('');
  const [publisher, setPublisher] = useState('');
  const [ledger, setLedger] = useState(true);
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const said = trouble || problem;

  const go = (): void => {
    if (text.trim() === '') setTrouble(t.start.empty);
    else onCheck({ text, ledger, ...(date ? { date } : {}), ...(publisher ? { publisher } : {}) });
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const content = await file.text();
    // A NUL or a replacement character tells a file that is not UTF-8 text.
    if (content.includes('\u0000') || content.includes('\uFFFD')) setTrouble(t.start.unreadable(file.name));
    else {
      setTrouble('');
      setText(content);
    }
  };
  const onDrop = (e: DragEvent): void => {
    e.preventDefault();
    setOver(false);
    void take(e.dataTransfer.files[0]);
  };
  const onKey = (e: KeyboardEvent): void => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) go();
  };

  return (
    <main id="main" className="wrap">
      <div className="hero">
        <div>
          <h1>{t.start.title}</h1>
          <p className="lede">{t.start.lede}</p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button */}
          <div
            className={over ? 'drop over' : 'drop'}
            onDragOver={(e) => {
              e.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={onDrop}
          >
            <label className="vh" htmlFor="text">
              {t.start.label}
            </label>
            <textarea
              id="text"
              value={text}
              placeholder={t.start.placeholder}
              onChange={(e) => setText(e.target.value)}
              onKeyDown={onKey}
            />
            <div className="ft">
              <button type="button" className="btn pri" onClick={go}>
                {t.start.go} <kbd>Ctrl ↵</kbd>
              </button>
              <button type="button" className="btn" onClick={() => picker.current?.click()}>
                {t.start.file}
              </button>
              <input
                ref={picker}
                type="file"
                accept=".txt,.md,text/plain,text/markdown"
                hidden
                onChange={(e: ChangeEvent<HTMLInputElement>) => void take(e.target.files?.[0])}
              />
              <span className="grow" />
              <span className="dim small">{t.start.stays}</span>
            </div>
          </div>
          <p className="trouble" role="alert">
            {said}
          </p>
          <div className="opts">
            <label className="fl">
              {t.start.date}
              <input
                className="in w-date"
                placeholder="YYYY-MM-DD"
                value={date}
                onChange={(e) => setDate(e.target.value)}
              />
            </label>
            <label className="fl">
              {t.start.publisher}
              <input
                className="in w-pub"
                placeholder={t.start.optional}
                value={publisher}
                onChange={(e) => setPublisher(e.target.value)}
              />
            </label>
            <label className="tick">
              <input type="checkbox" checked={ledger} onChange={(e) => setLedger(e.target.checked)} />
              {t.start.ledger}
            </label>
          </div>
        </div>
        <div>
          <section className="box">
            <h2>{t.start.verdicts}</h2>
            <p className="sub">{t.start.verdictsSub}</p>
            <ul className="legend">
              {VERDICTS.map((v) => (
                <li key={v}>
                  <span className={`v-${v}`}>
                    <Glyph verdict={v} />
                  </span>
                  <b>
                    <span className={`u ${v}`}>{t.verdict[v]}</span>
                  </b>
                  <span>{t.meaning[v]}</span>
                </li>
              ))}
            </ul>
          </section>
          <section className="box rules">
            <h2>{t.start.rules}</h2>
            <ul>
              {t.start.rule.map((r) => (
                <li key={r}>{r}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
      <h2 className="h2">{t.start.samples}</h2>
      <p className="sub">{t.start.samplesSub}</p>
      <ul className="smp">
        {samples.map((s) => (
          <li key={s.name}>
            <button
              type="button"
              onClick={() =>
                onCheck({
                  text: s.text,
                  title: s.title,
                  publisher: s.publisher,
                  ...(s.published ? { date: s.published } : {}),
                  ...(s.url ? { url: s.url } : {}),
                  ledger,
                })
              }
            >
              <span className="ey">{s.published}</span>
              <span className="t">{s.title}</span>
              <span className="x">{s.about}</span>
            </button>
          </li>
        ))}
      </ul>
      <footer className="foot">
        <span>
          {t.start.commandLine} <span className="mono">npx pitwall check article.txt</span>
        </span>
      </footer>
    </main>
  );
}
