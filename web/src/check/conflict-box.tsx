import type { Drawing, Edit } from '../answer.ts';
import { ConflictRing, type RingNode } from '../conflict-ring.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { SourceLink } from '../source-link.tsx';
import { Gauge } from './gauge.tsx';
import { Steps } from './steps.tsx';

interface ConflictBoxProps {
  readonly t: Dictionary;
  readonly conflict: Drawing;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onTry: (edit: Edit) => void;
}

/** Single edits shown; the rest is one press away. */
const EDITS = 3;

/** A conflict as a chain: the members, the arithmetic down to the line that fails, the limits on one scale, and the edits that would close it. */
export function ConflictBox({ t, conflict: k, chosen, onChoose, onTry }: ConflictBoxProps) {
  return (
    <section className="clash">
      <h3 className="h3">
        {t.panel.conflict} {k.id}
        <span className="r">{t.panel.minimal}</span>
      </h3>
      <ConflictRing nodes={nodesOf(k)} gap={k.gap} alt={k.gauge?.alt ?? k.head} />
      <ol className="chain">
        {k.members.map((m) =>
          m.claim ? (
            <li key={m.name} className={m.claim === chosen ? 'on' : ''}>
              <button type="button" onClick={() => onChoose(m.claim!)}>
                <span className="num">{m.claim}</span> <q>{unquoted(m.text)}</q>
              </button>
            </li>
          ) : (
            <li key={`${m.name}${m.text}`}>
              <div className="out">
                <b>
                  <SourceLink text={m.name} url={m.url} />
                </b>
                {m.text}
              </div>
            </li>
          ),
        )}
      </ol>
      <Steps steps={k.steps} fails onChoose={onChoose} />
      {k.gap !== '' && !k.gauge && <p className="gapline">{k.gap}</p>}
      {k.gauge && <Gauge gauge={k.gauge} gap={k.gap} />}
      {k.edits.length > 0 && (
        <div className="fix">
          <b>{t.panel.repair}</b>
          <ul>
            {k.edits.slice(0, EDITS).map((r) => (
              <li key={`${r.claim}${r.field}${r.value}`}>
                <span>
                  <span className="num">{r.claim}</span> {r.label}: <del>{r.from}</del> → <ins>{r.to}</ins>{' '}
                  <span className="dim">
                    {t.panel.closes(r.closes.join(', '))}
                    {r.relieves.length > 0 && ` · ${t.panel.relieves(r.relieves.join(', '))}`}
                  </span>
                </span>
                <button type="button" className="btn sm" onClick={() => onTry(r)}>
                  {t.panel.tryIt}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Figures where the arithmetic has them; a clash of records is drawn by its members. */
function nodesOf(k: Drawing): readonly RingNode[] {
  if (k.steps.length > 1 && k.steps.every((s) => s.figure))
    return k.steps.map(({ text, figure, claim, by }) => {
      const whose = claim ?? by;
      return { text, ...(figure ? { figure } : {}), ...(whose ? { by: whose } : {}) };
    });
  return k.members.map((m) => (m.text === '' ? { text: m.name } : { text: m.text, by: m.claim ?? m.name }));
}

const unquoted = (text: string): string => text.replace(/^“|”$/g, '');
