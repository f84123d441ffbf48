import type { Dictionary } from '../i18n/dictionary.ts';
import type { KeyFigure } from './views.ts';

/** The latest year in a few figures, each with what the evidence allows. */
export function KeyFigures({
  t,
  figures,
}: {
  readonly t: Dictionary;
  readonly figures: readonly KeyFigure[];
}) {
  if (figures.length === 0) return null;
  return (
    <dl className="facts-l" aria-label={t.entity.key}>
      {figures.map((f) => (
        <div key={f.label}>
          <dt>{f.label}</dt>
          <dd className="val">{f.figure}</dd>
          <dd className="iv">{f.under}</dd>
          {f.marks.map((m) => (
            <dd key={m.text} className={`sct ${m.kind}`}>
              {m.text}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
