import type { Ref } from 'react';
import type { Answer, Finding } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { ConflictBox } from './conflict-box.tsx';

interface PanelProps {
  readonly t: Dictionary;
  readonly answer: Answer;
  readonly finding: Finding;
  readonly order: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly onStep: (by: number) => void;
  readonly ref: Ref<HTMLElement>;
}

/** The chosen claim: verdict, quote, reading, arithmetic, conflict, framing, sources, what would settle it. */
export function Panel({ t, answer, finding: f, order, onChoose, onStep, ref }: PanelProps) {
  const at = order.indexOf(f.claim);
  const verdict = answer.verdicts.find((v) => v.claim === f.claim);
  const conflicts = answer.conflicts.filter((k) => verdict?.conflicts.includes(k.id));
  return (
    <aside className="panel" aria-label={t.panel.label} ref={ref} tabIndex={-1}>
      <div className={`p-h ${f.verdict}`}>
        <span className="tag">
          <Glyph verdict={f.verdict} /> {t.verdict[f.verdict]}
        </span>
        <span className="num">{f.claim}</span>
        {f.outcome && <span className="pill">{t.outcome[f.outcome] ?? f.outcome}</span>}
        <span className="sp" />
        <span className="num">{t.panel.of(at + 1, order.length)}</span>
        <button type="button" aria-label={t.panel.previous} onClick={() => onStep(-1)}>
          ‹
        </button>
        <button type="button" aria-label={t.panel.next} onClick={() => onStep(1)}>
          ›
        </button>
      </div>
      <section>
        <p className="quote" lang={answer.document.language === 'zh' ? 'zh-Hans' : 'en'}>
          {f.quote}
        </p>
        <h3 className="h3 mt">{t.panel.reading}</h3>
        <p className="verdict">
          {f.phrase.map((part, i) =>
            part.inherited ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
              <span key={i} className="inh" title={t.panel.inherited}>
                {part.text}
              </span>
            ) : (
              part.text
            ),
          )}
          {f.voice}
        </p>
        {f.otherReadings.length > 0 && (
          <>
            <h3 className="h3 mt">{t.panel.others}</h3>
            <ul className="plain">
              {f.otherReadings.map((r) => (
                <li key={r}>{r}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h3 className="h3">{t.panel.arithmetic}</h3>
        {f.because.length === 0 ? (
          <p className="dim">{t.panel.nothing}</p>
        ) : (
          <ol className="steps">
            {f.because.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps never move
              <li key={i}>{line}</li>
            ))}
          </ol>
        )}
      </section>
      {conflicts.map((k) => (
        <ConflictBox key={k.id} t={t} answer={answer} conflict={k} chosen={f.claim} onChoose={onChoose} />
      ))}
      {f.framing.length > 0 && (
        <section>
          <h3 className="h3">{t.panel.framing}</h3>
          <ul className="plain">
            {f.framing.map((x) => (
              <li key={x}>{x}</li>
            ))}
          </ul>
        </section>
      )}
      {f.sources.length > 0 && (
        <section>
          <h3 className="h3">{t.panel.witnesses(f.witnesses)}</h3>
          <ul className="wit">
            {f.sources.map((s) => (
              <li key={s.text}>
                {s.url && /^https?:\/\//.test(s.url) ? (
                  <a href={s.url} rel="noopener noreferrer" target="_blank">
                    {s.text}
                  </a>
                ) : (
                  s.text
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {f.settle.length > 0 && (
        <section>
          <h3 className="h3">{t.panel.settle}</h3>
          <ul className="plain">
            {f.settle.map((s) => (
              <li key={s}>{s}</li>
            ))}
          </ul>
        </section>
      )}
      {f.repeated.length > 0 && (
        <section>
          <h3 className="h3">{t.panel.repeated}</h3>
          <p className="acts">
            {f.repeated.map((id) => (
              <button key={id} type="button" className="btn sm" onClick={() => onChoose(id)}>
                {id}
              </button>
            ))}
          </p>
        </section>
      )}
      <section className="to-text">
        <a
          className="btn sm"
          href={`#claim-${f.claim}`}
          onClick={(e) => {
            e.preventDefault();
            document.getElementById(`claim-${f.claim}`)?.focus();
          }}
        >
          {t.panel.back} <kbd>Esc</kbd>
        </a>
      </section>
    </aside>
  );
}
