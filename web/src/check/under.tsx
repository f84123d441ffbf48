import type { Page } from '../answer.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

/** What stands under the article: derived facts, the call list, notes of the reader. */
export function Under({ t, page }: { readonly t: Dictionary; readonly page: Page }) {
  const lists: readonly [string, readonly string[]][] = [
    [t.under.derived, page.derived],
    [t.under.calls, page.calls],
    [t.under.notes, page.notes],
  ];
  return (
    <div className="under">
      {lists
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
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
