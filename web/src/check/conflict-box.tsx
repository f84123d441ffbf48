import type { Conflict } from '../../../src/model/verdict.ts';
import type { Answer } from '../answer.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

interface ConflictBoxProps {
  readonly t: Dictionary;
  readonly answer: Answer;
  readonly conflict: Conflict;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A conflict as a chain: the members, the arithmetic down to the line that fails, and the single edits that would close it. */
export function ConflictBox({ t, answer, conflict: k, chosen, onChoose }: ConflictBoxProps) {
  const claims = new Map(answer.claims.map((c) => [c.id as string, c] as const));
  const members = k.members.filter((m) => m.kind === 'claim' && claims.has(m.id));
  const gap = k.sharpened?.shortBy ?? k.shortBy;
  return (
    <section className="clash">
      <h3 className="h3">
        {t.panel.conflict} {k.id}
        <span className="r">{t.panel.minimal}</span>
      </h3>
      <ol className="chain">
        {members.map((m) => (
          <li key={m.id} className={m.id === chosen ? 'on' : ''}>
            <button type="button" onClick={() => onChoose(m.id)}>
              <span className="num">{m.id}</span> <q>{claims.get(m.id)?.quote}</q>
            </button>
          </li>
        ))}
      </ol>
      <ol className="steps">
        {k.lines.map((line, i) => (
          <li key={line} className={i === k.lines.length - 1 ? 'end' : ''}>
            {line}
          </li>
        ))}
      </ol>
      {gap !== undefined && gap > 0 && (
        <p className="gapline">{t.panel.short(`${(gap * 100).toFixed(1)}%`)}</p>
      )}
      {k.repairs.length > 0 && (
        <div className="fix">
          <b>{t.panel.repair}</b>
          <ul>
            {k.repairs.slice(0, 3).map((r) => (
              <li key={`${r.claim}${r.field}${r.to}`}>
                <span className="num">{r.claim}</span> {r.field}: <del>{r.from}</del> → <ins>{r.to}</ins>{' '}
                <span className="dim">{t.panel.closes(r.closes.join(', '))}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
