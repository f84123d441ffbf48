import type { Page } from '../answer.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

interface ListsProps {
  readonly t: Dictionary;
  readonly page: Page;
}

type Lists = readonly (readonly [string, readonly string[]])[];

/** Derived facts and the call list, then notes of the reader; empty ones are not there. */
function listsOf({ t, page }: ListsProps): Lists {
  const lists: Lists = [
    [t.under.derived, page.derived],
    [t.under.calls, page.calls],
    [t.under.notes, page.notes],
  ];
  return lists.filter(([, lines]) => lines.length > 0);
}

/** Beside the text, under the panel: one press away while one reads. */
export function Beside({ t, page }: ListsProps) {
  return (
    <div className="beside">
      {listsOf({ t, page }).map(([title, lines]) => (
        <details key={title} name="beside">
          <summary>
            {title} <span className="num">{lines.length}</span>
          </summary>
          <ul className="plain">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

/** Under the article, where there is no room beside it, and on paper. */
export function Under({ t, page }: ListsProps) {
  return (
    <div className="under">
      {listsOf({ t, page }).map(([title, lines]) => (
        <section className="box" key={title}>
          <h2>{title}</h2>
          <ul className="plain">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
