import type { Correction } from '../answer.ts';
import type { Vocabulary } from '../api.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { useJson } from '../use-json.ts';

interface CorrectionsProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly corrections: readonly Correction[];
  readonly problem: string;
  readonly onCorrect: (corrections: readonly Correction[]) => void;
}

/** What a person changed in the reading, kept apart from the publisher's words, each with its undo. */
export function Corrections({ t, lang, corrections, problem, onCorrect }: CorrectionsProps) {
  const hasIds = corrections.some((c) => c.value.includes(':'));
  const words = useJson<Vocabulary>(hasIds ? `/api/vocabulary?lang=${lang}` : undefined).value;
  if (corrections.length === 0 && problem === '') return null;
  const named = (value: string): string => words?.entities.find((e) => e.id === value)?.name ?? value;
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
                {t.correct.field[c.field] ?? c.field}: <ins>{named(c.value)}</ins>
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
