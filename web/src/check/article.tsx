import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { Claim } from '../../../src/model/claim.ts';
import type { Answer, Finding } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { type Filter, isProblem, passes } from '../verdicts.ts';
import { MarginNote, remarksOf } from './margin-note.tsx';
import { layersOf, type Paragraph } from './segments.ts';

interface ArticleProps {
  readonly t: Dictionary;
  readonly answer: Answer;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly paragraphs: readonly Paragraph[];
  readonly chosen: string | undefined;
  /** Claims in the chosen claim's conflicts. */
  readonly related: ReadonlySet<string>;
  readonly filter: Filter | undefined;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** The text exactly as it came, as text nodes; underlines tell the verdicts, notes stand beside their paragraph. */
export function Article(props: ArticleProps) {
  const { t, answer, findings, paragraphs, chosen, onChoose } = props;
  const { text } = answer;
  const click = useRef<Clicked>(undefined);
  const start = paragraphs[0]?.start;
  let number = 0;
  return (
    <article lang={answer.document.language === 'zh' ? 'zh-Hans' : 'en'}>
      {paragraphs.map((p) => {
        const claims = answer.claims.filter((c) => c.span.start >= p.start && c.span.start < p.end);
        const shared = { ...props, claims, click };
        if (p.kind === 'heading') {
          const level = text.slice(p.start, p.end).search(/[^#]/);
          // The title of the document stands above the article already.
          return level === 1 && p.start === start ? null : (
            <div className="row" key={p.start}>
              <span />
              <h2 className="sec-h">
                <Words {...shared} from={p.start + Math.max(0, level)} to={p.end} />
              </h2>
            </div>
          );
        }
        number++;
        const notes = remarksOf(
          claims.filter((c) => noteworthy(c, findings)).map((c) => findings.get(c.id)!),
          p.end - p.start,
          answer.document.language,
        );
        return (
          <div className="row" key={p.start}>
            <span className="n" aria-hidden="true">
              {number}
            </span>
            <p>
              <Words {...shared} from={p.start} to={p.end} />
            </p>
            <div className="side">
              {notes.map((r) => (
                <MarginNote key={r.finding.claim} t={t} remark={r} chosen={chosen} onChoose={onChoose} />
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

/** The last click: a second one on the same stretch goes outward. */
interface Clicked {
  readonly at: number;
  readonly id: string;
}

interface WordsProps extends ArticleProps {
  readonly from: number;
  readonly to: number;
  readonly claims: readonly Claim[];
  readonly click: { current: Clicked | undefined };
}

function Words(props: WordsProps) {
  const { t, answer, findings, from, to, claims, chosen, related, filter, click, onChoose, onOpen } = props;
  const marked = claims
    .filter((c) => passes(filter, findings.get(c.id)))
    .map((c) => ({ id: c.id as string, start: c.span.start, end: c.span.end }));
  return layersOf(from, to, marked).map((s) => {
    const words = answer.text.slice(s.start, s.end);
    const inner = s.claims[0];
    const f = inner ? findings.get(inner) : undefined;
    if (!inner || !f) return <span key={s.start}>{words}</span>;
    const signs = s.opens.map((id) => findings.get(id)).filter((x) => x !== undefined && isProblem(x));
    const first = s.anchors.includes(inner);
    const on = chosen !== undefined && s.claims.includes(chosen);
    const rel = !on && s.claims.some((id) => related.has(id));
    const choose = (e: MouseEvent): void => {
      e.preventDefault();
      const last = click.current;
      const again = last?.at === s.start && last.id === chosen ? s.claims.indexOf(last.id) + 1 : 0;
      const id = s.claims[again % s.claims.length]!;
      click.current = { at: s.start, id };
      onChoose(id);
    };
    return (
      <span key={s.start}>
        <a
          id={first ? `claim-${inner}` : undefined}
          href={`#${inner}`}
          tabIndex={first ? 0 : -1}
          className={['cl', f.verdict, on ? 'on' : '', rel ? 'rel' : ''].filter(Boolean).join(' ')}
          aria-describedby={first ? `say-${inner}` : undefined}
          aria-current={first && inner === chosen ? 'true' : undefined}
          data-claims={s.claims.join(' ')}
          onClick={choose}
          onKeyDown={(e) => openOnEnter(e, s.claims, chosen, onOpen)}
        >
          {signs.map((x) => (
            <Glyph key={x!.claim} verdict={x!.verdict} />
          ))}
          {words}
        </a>
        {first && (
          <span hidden id={`say-${inner}`}>
            {t.verdict[f.verdict]}. {f.headline}
          </span>
        )}
        {s.twins.map((id) => (
          <Twin key={id} id={id} {...props} />
        ))}
      </span>
    );
  });
}

/** A claim whose every word belongs to another claim too has a link of its own behind them. */
function Twin({ id, t, findings, chosen, onChoose, onOpen }: WordsProps & { readonly id: string }) {
  const f = findings.get(id)!;
  return (
    <a
      id={`claim-${id}`}
      href={`#${id}`}
      className={['twin', f.verdict, id === chosen ? 'on' : ''].filter(Boolean).join(' ')}
      aria-label={t.doc.twin(id, t.verdict[f.verdict])}
      aria-current={id === chosen ? 'true' : undefined}
      title={f.headline}
      onClick={(e) => {
        e.preventDefault();
        onChoose(id);
      }}
      onKeyDown={(e) => openOnEnter(e, [id], chosen, onOpen)}
    >
      {id}
    </a>
  );
}

/** Enter on the chosen claim goes into the panel; on another it chooses, as a click does. */
function openOnEnter(
  e: KeyboardEvent,
  claims: readonly string[],
  chosen: string | undefined,
  onOpen: (id: string) => void,
): void {
  if (e.key !== 'Enter' || chosen === undefined || !claims.includes(chosen)) return;
  e.preventDefault();
  onOpen(chosen);
}
