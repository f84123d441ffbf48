import type { Finding } from '../answer.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

interface ReadingProps {
  readonly t: Dictionary;
  readonly finding: Finding;
  /** Fields that a person corrected. */
  readonly mine: readonly string[];
  readonly onChoose: (id: string) => void;
}

/** What was read, field by field, with where each carried-over field came from. */
export function Reading({ t, finding: f, mine, onChoose }: ReadingProps) {
  return (
    <>
      <dl className="kv">
        <div>
          <dt>{t.panel.says}</dt>
          <dd>
            {f.phrase.map((p) => p.text).join('')}
            {f.voice}
          </dd>
        </div>
        {f.reading.map((row) => (
          <div key={row.field + row.text} className={mine.includes(row.field) ? 'mine' : ''}>
            <dt>{row.label}</dt>
            <dd>
              {row.text}
              {row.from && (
                <span className="from">
                  ↖ {row.from.text}
                  {row.from.claim && (
                    <button type="button" className="ref" onClick={() => onChoose(row.from!.claim!)}>
                      {row.from.claim}
                    </button>
                  )}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {f.otherReadings.length > 0 && (
        <>
          <h4 className="h4">{t.panel.others}</h4>
          <ul className="plain">
            {f.otherReadings.map((r) => (
              <li key={r}>{r}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
