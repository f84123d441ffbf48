import { type ChangeEvent, type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Asked } from '../answer.ts';
import { getJson, postAddress, postFile, type Sample, type Strips } from '../api.ts';
import type { Brought } from '../check/document-tabs.tsx';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { VERDICTS } from '../verdicts.ts';

interface StartPageProps {
  readonly t: Dictionary;
  readonly samples: readonly Sample[];
  readonly problem: string;
  readonly strips: Strips;
  /** What was checked last: Back finds it as it was. */
  readonly draft: Asked;
  readonly onCheck: (request: Asked) => void;
  /** Several files at once. */
  readonly onMany: (all: readonly Brought[]) => void;
  /** A whole text has come in: it will be asked about soon. */
  readonly onPasted: (request: Asked) => void;
}

export function StartPage({ t, samples, strips, problem, draft, onCheck, onMany, onPasted }: StartPageProps) {
  const [text, setText] = useState(draft.text);
  const [date, setDate] = useState(draft.date ?? '');
  const [publisher, setPublisher] = useState(draft.publisher ?? '');
  const [ledger, setLedger] = useState(draft.ledger ?? true);
  const [known, setKnown] = useState<Pick<Asked, 'title' | 'url'>>({});
  const [loading, setLoading] = useState(false);
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const said = trouble || problem;

  const go = (): void => {
    if (text.trim() === '') setTrouble(t.start.empty);
    else onCheck(asked({ ...known, text, date, publisher }));
  };
  /** Fields left blank are not said. */
  const asked = (a: Asked): Asked => {
    const { date: d, publisher: p, ...rest } = a;
    return { ...rest, ledger, ...(d ? { date: d } : {}), ...(p ? { publisher: p } : {}) };
  };
  const pasted = useRef(false);
  const [net, setNet] = useState(false);
  const [address, setAddress] = useState('');
  useEffect(() => {
    getJson<{ net: boolean }>('/api/session').then(
      (session) => setNet(session.net),
      () => undefined,
    );
  }, []);
  const take = async (fetched: Promise<Asked> | undefined): Promise<void> => {
    if (!fetched) return;
    setLoading(true);
    setTrouble('');
    try {
      const found = await fetched;
      setText(found.text);
      setKnown({ ...(found.title ? { title: found.title } : {}), ...(found.url ? { url: found.url } : {}) });
      if (found.date) setDate(found.date);
      if (found.publisher) setPublisher(found.publisher);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    } finally {
      setLoading(false);
    }
  };
  const onDrop = (e: DragEvent): void => {
    e.preventDefault();
    setOver(false);
    void bring([...e.dataTransfer.files]);
  };
  /** One file fills the field; several are checked at once, and one that cannot be read says so beside the others. */
  const bring = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (files.length < 2) return take(file && postFile(file));
    setLoading(true);
    const all = await Promise.all(
      files.map(
        (f): Promise<Brought> =>
          postFile(f).then(
            (found) => ({ name: f.name, asked: { ...found, ledger } }),
            (error: Error) => ({ name: f.name, asked: { text: '' }, problem: error.message }),
          ),
      ),
    );
    setLoading(false);
    onMany(all);
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
              onChange={(e) => {
                setText(e.target.value);
                setKnown({});
                if (pasted.current) onPasted(asked({ text: e.target.value, date, publisher }));
                pasted.current = false;
              }}
              onPaste={() => {
                pasted.current = true;
              }}
              onKeyDown={onKey}
            />
            <div className="ft">
              <button type="button" className="btn pri" onClick={go}>
                {t.start.go} <kbd>Ctrl ↵</kbd>
              </button>
              <button type="button" className="btn" onClick={() => picker.current?.click()}>
                {loading ? t.start.loading : t.start.file}
              </button>
              <input
                ref={picker}
                type="file"
                accept=".txt,.md,.html,.htm,.pdf,.docx,text/plain,text/markdown,text/html,application/pdf"
                hidden
                multiple
                onChange={(e: ChangeEvent<HTMLInputElement>) => void bring([...(e.target.files ?? [])])}
              />
              <span className="grow" />
              <span className="dim small">{t.start.stays}</span>
            </div>
          </div>
          {net && (
            <form
              className="addr"
              onSubmit={(e) => {
                e.preventDefault();
                if (address.trim() !== '') void take(postAddress(address.trim()));
              }}
            >
              <label htmlFor="address">{t.start.address}</label>
              <input
                id="address"
                type="url"
                className="in"
                placeholder="https://"
                value={address}
                onChange={(e) => setAddress(e.target.value)}
              />
              <button type="submit" className="btn">
                {loading ? t.start.loading : t.start.fetch}
              </button>
            </form>
          )}
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
              <span className="ey">
                {t.start.language[s.language]} · {s.published}
              </span>
              <span className="t" lang={s.language === 'zh' ? 'zh-Hans' : 'en'}>
                {s.title}
              </span>
              <span className="x">{s.about}</span>
              <Strip verdicts={strips[s.name] ?? []} />
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

/** The verdicts of a sample in reading order, taller where something is wrong. */
function Strip({ verdicts }: { readonly verdicts: Strips[string] }) {
  return (
    <span className="strip" aria-hidden="true">
      {verdicts.map((v, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: verdicts never move
        <i key={i} className={v} />
      ))}
    </span>
  );
}
