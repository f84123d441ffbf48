import { type FormEvent, useEffect, useRef, useState } from 'react';
import { takeBack } from '../api.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { follow } from '../route.ts';
import { useJson } from '../use-json.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly claims: number;
  readonly corrections: number;
  readonly seq: number;
}

/** Articles that were added; each opens as a check, with what was corrected by hand, and can be taken back with a reason. */
export function Documents({ t }: { readonly t: Dictionary }) {
  const { value } = useJson<{ readonly documents: readonly Entry[] }>('/api/documents');
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState('');
  const [told, setTold] = useState('');
  if (!value) return null;
  const documents = value.documents.filter((d) => !gone.has(d.id));
  return (
    <section className="box">
      <h2>{t.docs.title}</h2>
      {documents.length === 0 && <p className="dim">{t.docs.none}</p>}
      <p role="status">{told}</p>
      <ul className="lst docs">
        {documents.map((d) => (
          <li key={d.id}>
            <span>
              <a href={`/d/${d.id}`} onClick={follow}>
                {d.title || d.id}
              </a>{' '}
              <span className="dim">
                {[
                  d.publisher,
                  d.published,
                  t.docs.claims(d.claims),
                  d.corrections > 0 ? t.docs.corrected(d.corrections) : '',
                  t.docs.record(d.seq),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <button
              type="button"
              className="btn sm"
              aria-expanded={asked === d.id}
              aria-label={t.docs.backOf(d.title || d.id)}
              onClick={() => setAsked(asked === d.id ? '' : d.id)}
            >
              {t.docs.back}
            </button>
            {asked === d.id && (
              <TakeBack
                t={t}
                of={d}
                onKeep={() => setAsked('')}
                onGone={(said) => {
                  setGone(new Set([...gone, d.id]));
                  setAsked('');
                  setTold(said);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TakeBackProps {
  readonly t: Dictionary;
  readonly of: Entry;
  readonly onKeep: () => void;
  readonly onGone: (said: string) => void;
}

function TakeBack({ t, of, onKeep, onGone }: TakeBackProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    setBusy(true);
    try {
      const { seq, claims } = await takeBack(of.id, reason.trim());
      onGone(t.docs.gone(of.title || of.id, seq, claims));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <form className="take-back" aria-busy={busy} onSubmit={(e) => void send(e)}>
      <p className="sub">{t.docs.backSub}</p>
      <div className="fl wide">
        <label htmlFor={`why-${of.id}`}>{t.docs.why}</label>
        <input
          id={`why-${of.id}`}
          ref={field}
          className="in"
          maxLength={500}
          value={reason}
          onChange={(e) => setReason(e.target.value)}
        />
      </div>
      <p className="acts">
        <button type="submit" className="btn" disabled={busy || reason.trim() === ''}>
          {t.docs.backNow}
        </button>
        <button type="button" className="btn" onClick={onKeep}>
          {t.docs.keep}
        </button>
      </p>
      {problem !== '' && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
