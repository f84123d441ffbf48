import { useEffect, useState } from 'react';
import type { ReadSoFar } from '../api.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { segmentsOf } from './segments.ts';

interface CheckingProps {
  readonly t: Dictionary;
  readonly text: string;
  readonly read: ReadSoFar | undefined;
  readonly onStop: () => void;
}

/** As much of a long text as anybody sees in a second. */
const SHOWN = 12_000;
/** Nobody needs a sign of patience before this. */
const PATIENCE_MS = 300;

/** While a check runs: the text at once, the cells in grey as soon as the claims are found, and a way to stop. */
export function Checking({ t, text, read, onStop }: CheckingProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const claims = read?.claims ?? [];
  // What a text says of itself in front is shown as its facts, not as its words; where that ends is known once it is read.
  const from = read?.bodyStart ?? 0;
  return (
    <>
      <section className="tl" aria-label={t.line.name}>
        <div className="wrap">
          <div className="tl-h">
            <b role="status">{!late ? ' ' : read ? t.doc.checkingOf(claims.length) : t.doc.reading}</b>
            <span className="sp" />
            <button type="button" className="btn sm" onClick={onStop}>
              {t.doc.stop}
            </button>
          </div>
          <div className="cells" aria-hidden="true">
            {claims.slice(0, 200).map((c) => (
              <span key={c.id} className="cell wait" />
            ))}
          </div>
        </div>
      </section>
      <main id="main" className="wrap">
        <h1 className="vh">{t.doc.reading}</h1>
        <p className="raw">
          {segmentsOf(from, Math.min(text.length, from + SHOWN), claims).map((s) => (
            <span key={s.start} className={s.claims.length > 0 ? 'found' : undefined}>
              {text.slice(s.start, s.end)}
            </span>
          ))}
        </p>
      </main>
    </>
  );
}
