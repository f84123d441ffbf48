import type { StepLine } from '../answer.ts';
import { SourceLink } from '../source-link.tsx';

interface StepsProps {
  readonly steps: readonly StepLine[];
  /** The last step is where a chain fails. */
  readonly fails?: boolean;
  readonly onChoose: (id: string) => void;
}

/** Arithmetic as rows: what is spoken of, whose it is, the figure at the right. */
export function Steps({ steps, fails = false, onChoose }: StepsProps) {
  return (
    <ol className="steps">
      {steps.map((s, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps never move
          key={i}
          className={fails && i === steps.length - 1 ? 'end' : ''}
        >
          <span className="st">
            {s.text}
            {s.claim && (
              <button type="button" className="ref" onClick={() => onChoose(s.claim!)}>
                {s.claim}
              </button>
            )}
            {s.by && (
              <span className="by">
                <SourceLink text={s.by} url={s.url} />
              </span>
            )}
          </span>
          {s.figure && <span className="fig">{s.figure}</span>}
        </li>
      ))}
    </ol>
  );
}
