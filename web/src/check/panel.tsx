import { type ReactNode, type Ref, useState } from 'react';
import type { Claim } from '../../../src/model/claim.ts';
import type { Answer, Correction, Edit, Finding } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { SourceLink } from '../source-link.tsx';
import { ConflictBox } from './conflict-box.tsx';
import { CorrectForm } from './correct-form.tsx';
import { Reading } from './reading.tsx';
import { Sheet } from './sheet.tsx';
import { Steps } from './steps.tsx';

interface PanelProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly answer: Answer;
  readonly finding: Finding;
  readonly order: readonly string[];
  readonly corrections: readonly Correction[];
  readonly was: Finding['verdict'] | undefined;
  readonly problem: string;
  readonly editing: boolean;
  readonly onEditing: (on: boolean) => void;
  readonly onChoose: (id: string) => void;
  readonly onStep: (by: number) => void;
  readonly onBack: () => void;
  readonly onCorrect: (corrections: readonly Correction[]) => void;
  readonly onTry: (edit: Edit) => void;
  readonly onLink: () => void;
  readonly ref: Ref<HTMLElement>;
}

/** Sources shown before "n more". */
const SOURCES = 5;

/** The chosen claim: verdict, quote, reading, arithmetic, conflict, framing, sources, what would settle it. */
export function Panel(props: PanelProps) {
  const { t, lang, answer, finding: f, order, corrections, was, editing } = props;
  const { onChoose, onStep, onBack, onCorrect, onTry, onEditing, onLink } = props;
  const at = order.indexOf(f.claim);
  const claim = answer.claims.find((c) => c.id === f.claim) as Claim;
  const ids = answer.verdicts.find((v) => v.claim === f.claim)?.conflicts ?? [];
  const conflicts = answer.page.conflicts.filter((k) => ids.includes(k.id));
  const own = corrections.filter((c) => c.claim === f.claim);
  const quoteLang = answer.document.language === 'zh' ? 'zh-Hans' : 'en';
  return (
    <Sheet
      t={t}
      panelRef={props.ref}
      head={
        <div className={`p-h ${f.verdict}`}>
          <span className="tag">
            {was && (
              <>
                <Glyph verdict={was} /> →{' '}
              </>
            )}
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
      }
    >
      <section>
        <p className="quote" lang={quoteLang}>
          {f.quote}
        </p>
        {f.headline !== '' && <p className="verdict">{f.headline}</p>}
      </section>
      <section>
        <h3 className="h3">
          {t.panel.reading}
          {own.length > 0 && <span className="r mine">{t.correct.byHand}</span>}
        </h3>
        <Reading t={t} finding={f} mine={own.map((c) => c.field)} onChoose={onChoose} />
        {editing ? (
          <CorrectForm
            key={f.claim}
            t={t}
            lang={lang}
            claim={claim}
            finding={f}
            corrections={corrections}
            problem={props.problem}
            onCorrect={onCorrect}
            onDone={() => onEditing(false)}
          />
        ) : (
          <button type="button" className="btn sm mt8" onClick={() => onEditing(true)}>
            {t.correct.open} <kbd>E</kbd>
          </button>
        )}
      </section>
      <section>
        <h3 className="h3">{t.panel.arithmetic}</h3>
        {f.steps.length === 0 ? (
          <p className="dim">{t.panel.nothing}</p>
        ) : (
          <Steps steps={f.steps} onChoose={onChoose} />
        )}
      </section>
      {conflicts.map((k) => (
        <ConflictBox key={k.id} t={t} conflict={k} chosen={f.claim} onChoose={onChoose} onTry={onTry} />
      ))}
      <Lines title={t.panel.framing} lines={f.framing} />
      {f.sources.length > 0 && (
        <Sources title={t.panel.witnesses(f.witnesses)} more={t.panel.more} sources={f.sources} />
      )}
      <Lines title={t.panel.settle} lines={f.settle} />
      {f.repeated.length > 0 && (
        <Part title={t.panel.repeated}>
          <p className="acts">
            {f.repeated.map((id) => (
              <button key={id} type="button" className="btn sm" onClick={() => onChoose(id)}>
                {id}
              </button>
            ))}
          </p>
        </Part>
      )}
      <section className="to-text">
        <button type="button" className="btn sm" onClick={onLink}>
          {t.panel.link} <kbd>L</kbd>
        </button>
        <button type="button" className="btn sm" onClick={onBack}>
          {t.panel.back} <kbd>Esc</kbd>
        </button>
      </section>
    </Sheet>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="h3">{title}</h3>
      {children}
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <Part title={title}>
      <ul className="plain">
        {lines.map((x) => (
          <li key={x}>{x}</li>
        ))}
      </ul>
    </Part>
  );
}

interface SourcesProps {
  readonly title: string;
  readonly more: (n: number) => string;
  readonly sources: Finding['sources'];
}

function Sources({ title, more, sources }: SourcesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? sources : sources.slice(0, SOURCES);
  return (
    <Part title={title}>
      <ul className="wit">
        {shown.map((s) => (
          <li key={s.text}>
            <SourceLink text={s.text} url={s.url} />
          </li>
        ))}
      </ul>
      {shown.length < sources.length && (
        <button type="button" className="btn sm mt8" onClick={() => setAll(true)}>
          {more(sources.length - shown.length)}
        </button>
      )}
    </Part>
  );
}
