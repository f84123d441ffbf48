import { useCallback, useMemo, useRef, useState } from 'react';
import type { VerdictStatus } from '../../../src/model/verdict.ts';
import { type Answer, type Asked, type Correction, type Edit, type Finding, findingsOf } from '../answer.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { go, usePlace } from '../route.ts';
import { type Filter, isProblem, passes, VERDICTS } from '../verdicts.ts';
import { Actions, keepIn, linkTo, messageOf } from './actions.tsx';
import { Article } from './article.tsx';
import { Corrections } from './corrections.tsx';
import type { Moves } from './moves.ts';
import { Panel } from './panel.tsx';
import { paragraphsOf } from './segments.ts';
import { TimingLine } from './timing-line.tsx';
import { Beside, Under } from './under.tsx';
import { useKeys } from './use-keys.ts';

interface CheckPageProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly asked: Asked;
  readonly answer: Answer;
  readonly took: number;
  readonly moves: Moves;
  /** Why the last correction was refused. */
  readonly problem: string;
  readonly keysOn: boolean;
  readonly onCorrect: (corrections: readonly Correction[]) => void;
  readonly onNew: () => void;
}

export function CheckPage(props: CheckPageProps) {
  const { t, lang, asked, answer, took, moves, problem, keysOn, onCorrect, onNew } = props;
  const place = usePlace();
  const findings = useMemo(() => findingsOf(answer), [answer]);
  const order = useMemo(() => readingOrder(answer, findings), [answer, findings]);
  const paragraphs = useMemo(
    () => paragraphsOf(answer.text, answer.bodyStart),
    [answer.text, answer.bodyStart],
  );
  const paragraphOf = useMemo(
    () =>
      new Map(
        answer.claims.map((c) => [
          c.id as string,
          paragraphs.findIndex((p) => c.span.start >= p.start && c.span.start < p.end),
        ]),
      ),
    [answer, paragraphs],
  );
  const problems = order.filter((id) => isProblem(findings.get(id)!));
  const chosen = findings.has(place.hash) ? place.hash : worst(problems, findings);
  const filter = filterIn(place.query);
  const [editing, setEditing] = useState(false);
  const [told, setTold] = useState<{ readonly of: Asked; readonly text: string }>();
  const panel = useRef<HTMLElement>(null);
  const corrections = asked.corrections ?? [];

  const setFilter = useCallback(
    (next: Filter) => go(`${place.path}${filter === next ? '' : `?v=${next}`}${location.hash}`, true),
    [place.path, filter],
  );
  const choose = useCallback((id: string) => {
    setEditing(false);
    go(`${location.pathname}${location.search}#${id}`);
    scrollToClaim(id);
  }, []);
  const step = useCallback(
    (by: number, among: readonly string[] = order) => {
      const next = stepFrom(order, among, chosen, by);
      if (next) choose(next);
    },
    [order, chosen, choose],
  );
  const open = useCallback(() => panel.current?.focus(), []);
  const back = useCallback(() => {
    if (chosen) document.getElementById(`claim-${chosen}`)?.focus();
  }, [chosen]);
  const setSaid = useCallback((text: string) => setTold({ of: asked, text }), [asked]);
  const say = useCallback(
    async (what: () => Promise<string>) => setSaid(await what().catch(messageOf)),
    [setSaid],
  );
  const link = useCallback(
    () =>
      void say(async () => {
        const { path, said: told } = await linkTo(asked, lang, chosen, t);
        go(path, true);
        return told;
      }),
    [say, asked, lang, chosen, t],
  );
  const add = useCallback(() => void say(() => keepIn(asked, lang, t)), [say, asked, lang, t]);
  const tryEdit = useCallback(
    (edit: Edit) =>
      onCorrect([
        ...corrections.filter((c) => c.claim !== edit.claim || c.field !== edit.field),
        { claim: edit.claim, field: edit.field, value: edit.value },
      ]),
    [corrections, onCorrect],
  );
  const conflictIds = answer.verdicts.find((v) => v.claim === chosen)?.conflicts ?? [];
  const firstEdit = answer.page.conflicts.find((k) => conflictIds.includes(k.id))?.edits[0];

  useKeys(
    useCallback(
      (key, shift) => {
        const shown = order.filter((id) => passes(filter, findings.get(id)));
        const k = key.toLowerCase();
        if (k === 'j') step(1, shown);
        else if (k === 'k') step(-1, shown);
        else if (k === 'x') step(shift ? -1 : 1, problems);
        else if (key === 'Enter' && isQuiet(document.activeElement)) open();
        else if (key === 'Escape') back();
        else if (k === 'e' && chosen) {
          setEditing(true);
          panel.current?.scrollTo(0, 0);
        } else if (k === 't' && firstEdit) tryEdit(firstEdit);
        else if (k === 'a') add();
        else if (k === 'l') link();
        else if (key >= '1' && key <= '6') setFilter(VERDICTS[Number(key) - 1]!);
        else return false;
        return true;
      },
      [step, order, findings, problems, filter, chosen, open, back, firstEdit, tryEdit, add, link, setFilter],
    ),
    keysOn,
  );

  const finding = chosen ? findings.get(chosen) : undefined;
  const related = useMemo(() => {
    const own = answer.verdicts.find((v) => v.claim === chosen)?.conflicts ?? [];
    const members = answer.conflicts.filter((k) => own.includes(k.id)).flatMap((k) => k.members);
    return new Set(members.filter((m) => m.kind === 'claim' && m.id !== chosen).map((m) => m.id));
  }, [answer, chosen]);

  return (
    <>
      <TimingLine
        t={t}
        answer={answer}
        findings={findings}
        order={order}
        paragraphOf={paragraphOf}
        chosen={chosen}
        filter={filter}
        moved={moves.verdicts}
        took={took}
        onChoose={choose}
        onFilter={setFilter}
      />
      <main id="main" className="wrap check">
        <div data-behind>
          <header className="doc-h">
            <p className="ey">{answer.document.publisher ?? t.doc.text}</p>
            <h1 lang={answer.document.language === 'zh' ? 'zh-Hans' : 'en'}>
              {answer.document.title ?? firstWords(answer.text)}
            </h1>
            <p className="meta">
              {answer.document.published && <span>{answer.document.published}</span>}
              <span>{t.doc.length(lengthOf(answer.text), answer.document.language)}</span>
            </p>
            <Actions
              t={t}
              lang={lang}
              asked={asked}
              said={told?.of === asked ? told.text : ''}
              onSay={setSaid}
              onNew={onNew}
              onLink={link}
              onAdd={add}
            />
            <Corrections
              t={t}
              lang={lang}
              corrections={corrections}
              problem={editing ? '' : problem}
              onCorrect={onCorrect}
            />
            {order.length === 0 ? (
              <p className="say">{t.doc.none}</p>
            ) : (
              problems.length === 0 && <p className="say">{t.doc.quiet(order.length)}</p>
            )}
          </header>
          <Article
            t={t}
            answer={answer}
            findings={findings}
            paragraphs={paragraphs}
            chosen={chosen}
            related={related}
            filter={filter}
            onChoose={choose}
            onOpen={open}
          />
          <Under t={t} page={answer.page} />
        </div>
        <div className="side">
          {finding ? (
            <Panel
              t={t}
              lang={lang}
              answer={answer}
              finding={finding}
              order={order}
              corrections={corrections}
              was={moves.verdicts.get(finding.claim)}
              problem={problem}
              editing={editing}
              onEditing={setEditing}
              onChoose={choose}
              onStep={step}
              onBack={back}
              onCorrect={onCorrect}
              onTry={tryEdit}
              onLink={link}
              ref={panel}
            />
          ) : (
            order.length > 0 && (
              <aside className="panel idle" aria-label={t.panel.label} tabIndex={-1}>
                <section className="dim">{t.panel.choose}</section>
              </aside>
            )
          )}
          <Beside t={t} page={answer.page} />
        </div>
      </main>
      <p className="vh" aria-live="polite">
        {liveText(t, moves, findings, finding, order.length, problems.length)}
      </p>
    </>
  );
}

function liveText(
  t: Dictionary,
  moves: Moves,
  findings: ReadonlyMap<string, Finding>,
  finding: Finding | undefined,
  claims: number,
  bad: number,
): string {
  const moved = [...moves.verdicts.keys()].flatMap((id) => {
    const f = findings.get(id);
    return f ? [t.live.now(id, t.verdict[f.verdict])] : [];
  });
  const closed = moves.closed.map((id) => t.live.closed(id));
  if (moved.length + closed.length > 0) return [...moved, ...closed].join(', ');
  return finding ? t.live.chosen(finding.claim, t.verdict[finding.verdict]) : t.live.done(claims, bad);
}

function readingOrder(answer: Answer, findings: ReadonlyMap<string, Finding>): readonly string[] {
  return [...answer.claims]
    .filter((c) => findings.has(c.id))
    .sort((a, b) => a.span.start - b.span.start)
    .map((c) => c.id as string);
}

/** The next of `among` in reading order, round the ends. */
function stepFrom(
  order: readonly string[],
  among: readonly string[],
  chosen: string | undefined,
  by: number,
): string | undefined {
  const here = chosen ? order.indexOf(chosen) : -1;
  return by > 0
    ? (among.find((id) => order.indexOf(id) > here) ?? among[0])
    : (among.findLast((id) => order.indexOf(id) < here) ?? among.at(-1));
}

/** The sentence stands a third down; the focus stays where it is. */
function scrollToClaim(id: string): void {
  const at = document.getElementById(`claim-${id}`);
  if (!at) return;
  const top = at.getBoundingClientRect().top + scrollY - innerHeight / 3;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top, behavior: calm ? 'auto' : 'smooth' });
}

/** Enter means something else on a link or a button. */
function isQuiet(el: Element | null): boolean {
  return (
    el === null || el === document.body || el.classList.contains('cell') || el.classList.contains('note')
  );
}

function filterIn(query: string): Filter | undefined {
  const v = new URLSearchParams(query).get('v');
  return [...VERDICTS, 'missed', 'framing'].find((f) => f === v) as Filter | undefined;
}

/** A text without a title goes by how it begins. */
function firstWords(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  if (line.length <= LONGEST_HEAD) return line;
  const space = line.lastIndexOf(' ', LONGEST_HEAD);
  return `${line.slice(0, Math.max(space, LONGEST_HEAD / 2))} …`;
}
const LONGEST_HEAD = 60;

/** Words, or letters where a language has no spaces. */
function lengthOf(text: string): { readonly words: number; readonly letters: number } {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return {
    words: trimmed === '' ? 0 : trimmed.split(' ').length,
    letters: trimmed.replaceAll(' ', '').length,
  };
}

/** The first thing a person on deadline wants to see. */
function worst(problems: readonly string[], findings: ReadonlyMap<string, Finding>): string | undefined {
  const rank: readonly VerdictStatus[] = ['contradicted', 'disputed', 'strained'];
  for (const v of rank) {
    const id = problems.find((p) => findings.get(p)?.verdict === v);
    if (id) return id;
  }
  return problems[0];
}
