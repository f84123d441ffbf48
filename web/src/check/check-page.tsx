import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { VerdictStatus } from '../../../src/model/verdict.ts';
import { type Answer, findingsOf } from '../answer.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { isProblem, VERDICTS } from '../verdicts.ts';
import { Article } from './article.tsx';
import { Panel } from './panel.tsx';
import { paragraphsOf } from './segments.ts';
import { TimingLine } from './timing-line.tsx';
import { Under } from './under.tsx';
import { useKeys } from './use-keys.ts';

interface CheckPageProps {
  readonly t: Dictionary;
  readonly answer: Answer;
  readonly took: number;
  readonly onNew: () => void;
}

const idInUrl = (): string | undefined => decodeURIComponent(location.hash.slice(1)) || undefined;

export function CheckPage({ t, answer, took, onNew }: CheckPageProps) {
  const findings = useMemo(() => findingsOf(answer), [answer]);
  const order = useMemo(
    () =>
      [...answer.claims]
        .filter((c) => findings.has(c.id))
        .sort((a, b) => a.span.start - b.span.start)
        .map((c) => c.id as string),
    [answer, findings],
  );
  const paragraphs = useMemo(() => paragraphsOf(answer.text), [answer]);
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
  const [chosen, setChosen] = useState<string | undefined>(() => {
    const id = idInUrl();
    return id && findings.has(id) ? id : worst(problems, findings);
  });
  const [filter, setFilter] = useState<VerdictStatus | undefined>();
  const panel = useRef<HTMLElement>(null);

  const choose = useCallback((id: string) => {
    setChosen(id);
    history.pushState(null, '', `#${id}`);
    const at = document.getElementById(`claim-${id}`);
    if (at) {
      const top = at.getBoundingClientRect().top + scrollY - innerHeight / 3;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      scrollTo({ top, behavior: calm ? 'auto' : 'smooth' });
    }
  }, []);
  useEffect(() => {
    const onBack = (): void => setChosen(idInUrl());
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);

  const step = useCallback(
    (by: number, among: readonly string[] = order) => {
      if (among.length === 0) return;
      const here = chosen ? order.indexOf(chosen) : -1;
      const next =
        by > 0
          ? (among.find((id) => order.indexOf(id) > here) ?? among[0])
          : (among.findLast((id) => order.indexOf(id) < here) ?? among.at(-1));
      if (next) choose(next);
    },
    [order, chosen, choose],
  );
  useKeys(
    useCallback(
      (key, shift) => {
        const shown = filter ? order.filter((id) => findings.get(id)?.verdict === filter) : order;
        if (key === 'j' || key === 'J') step(1, shown);
        else if (key === 'k' || key === 'K') step(-1, shown);
        else if (key === 'x' || key === 'X') step(shift ? -1 : 1, problems);
        else if (key === 'Enter' && document.activeElement === document.body) panel.current?.focus();
        else if (key === 'Escape' && chosen) document.getElementById(`claim-${chosen}`)?.focus();
        else if (key >= '1' && key <= '6') {
          const v = VERDICTS[Number(key) - 1];
          setFilter((f) => (f === v ? undefined : v));
        } else return false;
        return true;
      },
      [step, order, findings, problems, filter, chosen],
    ),
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
        took={took}
        onChoose={choose}
        onFilter={(v) => setFilter((f) => (f === v ? undefined : v))}
      />
      <main id="main" className="wrap check">
        <div>
          <header className="doc-h">
            <p className="ey">{answer.document.publisher ?? t.doc.text}</p>
            <h1 lang={answer.document.language === 'zh' ? 'zh-Hans' : 'en'}>
              {answer.document.title ?? answer.page.title}
            </h1>
            <p className="meta">
              <span>{answer.document.published}</span>
              <span>{t.doc.words(answer.text.split(/\s+/).filter(Boolean).length)}</span>
            </p>
            <p className="acts">
              <button type="button" className="btn sm" onClick={onNew}>
                {t.doc.fresh}
              </button>
              <button type="button" className="btn sm" onClick={() => download(answer)}>
                {t.doc.json}
              </button>
              <button type="button" className="btn sm" onClick={() => print()}>
                {t.doc.print}
              </button>
            </p>
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
          />
          <Under t={t} page={answer.page} />
        </div>
        {finding ? (
          <Panel
            t={t}
            answer={answer}
            finding={finding}
            order={order}
            onChoose={choose}
            onStep={(by) => step(by)}
            ref={panel}
          />
        ) : (
          <aside className="panel" aria-label={t.panel.label}>
            <section className="dim">{t.panel.choose}</section>
          </aside>
        )}
      </main>
      <p className="vh" aria-live="polite">
        {finding
          ? t.live.chosen(finding.claim, t.verdict[finding.verdict])
          : t.live.done(order.length, problems.length)}
      </p>
    </>
  );
}

/** The first thing a person on deadline wants to see. */
function worst(problems: readonly string[], findings: ReturnType<typeof findingsOf>): string | undefined {
  const rank: readonly VerdictStatus[] = ['contradicted', 'disputed', 'strained'];
  for (const v of rank) {
    const id = problems.find((p) => findings.get(p)?.verdict === v);
    if (id) return id;
  }
  return problems[0];
}

function download(answer: Answer): void {
  const { page: _page, text: _text, ...contract } = answer;
  const blob = new Blob([`${JSON.stringify(contract, null, 2)}\n`], { type: 'application/json' });
  const a = document.createElement('a');
  a.href = URL.createObjectURL(blob);
  a.download = 'pitwall-check.json';
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 0);
}
