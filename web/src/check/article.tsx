import type { MouseEvent } from 'react';
import type { Claim } from '../../../src/model/claim.ts';
import type { VerdictStatus } from '../../../src/model/verdict.ts';
import type { Answer, Finding } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { isProblem } from '../verdicts.ts';
import { MarginNote } from './margin-note.tsx';
import { type Paragraph, segmentsOf } from './segments.ts';

interface ArticleProps {
  readonly t: Dictionary;
  readonly answer: Answer;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly paragraphs: readonly Paragraph[];
  readonly chosen: string | undefined;
  /** Claims in the chosen claim's conflicts. */
  readonly related: ReadonlySet<string>;
  readonly filter: VerdictStatus | undefined;
  readonly onChoose: (id: string) => void;
}

/** The text exactly as it came, as text nodes; underlines tell the verdicts, notes stand beside their paragraph. */
export function Article(props: ArticleProps) {
  const { t, answer, findings, paragraphs, chosen, onChoose } = props;
  const { text } = answer;
  let number = 0;
  return (
    <article lang={answer.document.language === 'zh' ? 'zh-Hans' : 'en'}>
      {paragraphs.map((p) => {
        const claims = answer.claims.filter((c) => c.span.start >= p.start && c.span.start < p.end);
        const body = <Words {...props} from={p.start} to={p.end} claims={claims} />;
        if (p.kind === 'heading') {
          const level = text.slice(p.start, p.end).search(/[^#]/);
          const words = <Words {...props} from={p.start + Math.max(0, level)} to={p.end} claims={claims} />;
          // The title of the document stands above the article already.
          return level === 1 && p.start < 8 ? null : (
            <div className="row" key={p.start}>
              <span />
              <h2 className="sec-h">{words}</h2>
            </div>
          );
        }
        number++;
        const notes = claims.filter((c) => noteworthy(c, findings));
        return (
          <div className="row" key={p.start}>
            <span className="n" aria-hidden="true">
              {number}
            </span>
            <p>{body}</p>
            <div className="side">
              {notes.map((c) => (
                <MarginNote
                  key={c.id}
                  t={t}
                  finding={findings.get(c.id)!}
                  on={c.id === chosen}
                  onChoose={onChoose}
                />
              ))}
            </div>
          </div>
        );
      })}
    </article>
  );
}

/** Problems and framing only; what repeats an earlier claim is told there. */
function noteworthy(claim: Claim, findings: ReadonlyMap<string, Finding>): boolean {
  const f = findings.get(claim.id);
  return !!f && claim.sameAs === undefined && (isProblem(f) || f.framing.length > 0);
}

interface WordsProps extends ArticleProps {
  readonly from: number;
  readonly to: number;
  readonly claims: readonly Claim[];
}

function Words({ t, answer, findings, from, to, claims, chosen, related, filter, onChoose }: WordsProps) {
  const marked = claims.map((c) => ({ id: c.id as string, start: c.span.start, end: c.span.end }));
  const started = new Set<string>();
  const linked = new Set<string>();
  return segmentsOf(from, to, marked).map((s) => {
    const words = answer.text.slice(s.start, s.end);
    const shown = s.claims.filter((id) => !filter || findings.get(id)?.verdict === filter);
    const inner = shown[0];
    const f = inner ? findings.get(inner) : undefined;
    if (!inner || !f) return <span key={s.start}>{words}</span>;
    const fresh = shown.filter((id) => !started.has(id));
    for (const id of fresh) started.add(id);
    const signs = fresh.map((id) => findings.get(id)).filter((x) => x !== undefined && isProblem(x));
    // One tab stop a claim: its first stretch.
    const first = !linked.has(inner);
    linked.add(inner);
    const on = chosen !== undefined && s.claims.includes(chosen);
    const rel = !on && s.claims.some((id) => related.has(id));
    // Clicking again goes outward through the claims that lie over this stretch.
    const click = (e: MouseEvent): void => {
      e.preventDefault();
      const at = chosen ? shown.indexOf(chosen) : -1;
      onChoose(shown[(at + 1) % shown.length]!);
    };
    return (
      <a
        key={s.start}
        id={first ? `claim-${inner}` : undefined}
        href={`#${inner}`}
        tabIndex={first ? 0 : -1}
        className={['cl', f.verdict, on ? 'on' : '', rel ? 'rel' : ''].filter(Boolean).join(' ')}
        aria-describedby={first ? `say-${inner}` : undefined}
        data-claims={s.claims.join(' ')}
        onClick={click}
      >
        {signs.map((x) => (
          <Glyph key={x!.claim} verdict={x!.verdict} />
        ))}
        {words}
        {first && (
          <span hidden id={`say-${inner}`}>
            {t.verdict[f.verdict]}
          </span>
        )}
      </a>
    );
  });
}
