import type { Correction } from '../answer.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

interface CorrectionsProps {
  readonly t: Dictionary;
  readonly corrections: readonly Correction[];
  readonly problem: string;
  readonly onCorrect: (corrections: readonly Correction[]) => void;
}

/** What a person changed in the reading, kept apart from the publisher's words, each with its undo. */
export function Corrections({ t, corrections, problem, onCorrect }: CorrectionsProps) {
  if (corrections.length === 0 && problem === '') return null;
  return (
    <section className="mine-list" aria-label={t.correct.list}>
      <b>{t.correct.list}</b>
      <ul>
        {corrections.map((c) => (
          <li key={`${c.claim}${c.field}`}>
            <span className="num">{c.claim}</span>{' '}
            {c.field === 'not-a-claim' ? (
              t.correct.notAClaim
            ) : (
              <>
                {t.correct.field[c.field] ?? c.field}: <ins>{c.value}</ins>
              </>
            )}
            <button
              type="button"
              className="ref"
              aria-label={t.correct.undoOne(c.claim)}
              onClick={() => onCorrect(corrections.filter((x) => x !== c))}
            >
              {t.correct.undo}
            </button>
          </li>
        ))}
      </ul>
      {problem !== '' && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
