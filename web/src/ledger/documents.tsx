import type { Dictionary } from '../i18n/dictionary.ts';
import { follow } from '../route.ts';
import { useJson } from '../use-json.ts';

interface DocumentsView {
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly published: string;
    readonly claims: number;
    readonly corrections: number;
    readonly seq: number;
  }[];
}

/** Articles that were added; each opens as a check, with what was corrected by hand. */
export function Documents({ t }: { readonly t: Dictionary }) {
  const { value } = useJson<DocumentsView>('/api/documents');
  if (!value) return null;
  return (
    <section className="box">
      <h2>{t.docs.title}</h2>
      {value.documents.length === 0 && <p className="dim">{t.docs.none}</p>}
      <ul className="lst">
        {value.documents.map((d) => (
          <li key={d.id}>
            <a href={`/d/${d.id}`} onClick={follow}>
              {d.title || d.id}
            </a>{' '}
            <span className="dim">
              {[
                d.publisher,
                d.published,
                t.docs.claims(d.claims),
                d.corrections > 0 ? t.docs.corrected(d.corrections) : '',
                t.docs.record(d.seq),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
