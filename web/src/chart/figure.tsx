import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { pictureOf } from '../../../src/chart/picture.ts';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import { vegaOf } from '../../../src/chart/vega.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { csvOf, pngOf, saveFile } from './export.ts';
import { paletteNow } from './palette-now.ts';
import { useWidth } from './use-width.ts';

interface ChartFigureProps {
  readonly t: Dictionary;
  /** Made anew for every width: keep it with `useCallback`. Undefined: nothing to draw. */
  readonly make: (width: number) => ChartSpec | undefined;
  /** Address of the same picture from the server, where there is one. */
  readonly href?: string;
  readonly children?: ReactNode;
}

const FORMS = ['png', 'svg', 'csv', 'vega'] as const;
type Form = (typeof FORMS)[number];

/** A chart with what belongs to it: drawn for the width it has, told in words, as a table, and as files. */
export function ChartFigure({ t, make, href, children }: ChartFigureProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const id = `c${useId().replaceAll(/[^A-Za-z0-9]/g, '')}`;
  const spec = useMemo(() => (width > 0 ? make(Math.round(width)) : undefined), [make, width]);
  const picture = usePicture(box, spec, id);
  const take = (form: Form): void => {
    if (spec && picture.current) void save(spec, picture.current, form);
  };
  return (
    <figure className="fig">
      <div
        ref={box}
        className="chart"
        role="img"
        aria-label={spec ? spec.alt : t.standings.loading}
        // The height is kept while it is drawn, so that nothing below jumps.
        style={{ minHeight: spec?.height ?? 120 }}
      />
      <figcaption>
        {children}
        {spec && <span className="dim small">{[spec.facts, spec.foot].filter(Boolean).join(' · ')}</span>}
        <span className="links">
          {FORMS.map((form) => (
            <button key={form} type="button" className="ref" onClick={() => take(form)}>
              {form === 'vega' ? 'Vega-Lite' : form.toUpperCase()}
            </button>
          ))}
          {href && (
            <a className="ref" href={href}>
              {t.chart.address}
            </a>
          )}
        </span>
        {spec && <TableOf t={t} spec={spec} />}
      </figcaption>
    </figure>
  );
}

/** Draws when the library is there; the picture lives outside of React, which does not know its elements. */
function usePicture(
  box: { readonly current: HTMLDivElement | null },
  spec: ChartSpec | undefined,
  id: string,
): { readonly current: string } {
  const text = useRef('');
  useEffect(() => {
    if (!spec) return;
    let gone = false;
    void import('../../../src/chart/draw.ts').then(({ drawChart }) => {
      if (gone || !box.current) return;
      const drawn = drawChart(spec, { document, id });
      text.current = new XMLSerializer().serializeToString(drawn as unknown as SVGSVGElement);
      box.current.replaceChildren(drawn as unknown as SVGSVGElement);
    });
    return () => {
      gone = true;
    };
  }, [box, spec, id]);
  return text;
}

async function save(spec: ChartSpec, drawn: string, form: Form): Promise<void> {
  const name = `pitwall-${spec.name}`;
  if (form === 'csv') saveFile(csvOf([[...spec.table.columns], ...spec.table.rows]), `${name}.csv`);
  else if (form === 'vega')
    saveFile(
      new Blob([JSON.stringify(vegaOf(spec), null, 2)], { type: 'application/json' }),
      `${name}.vl.json`,
    );
  else {
    const svg = pictureOf(drawn, spec, paletteNow());
    if (form === 'svg') saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
    else saveFile(await pngOf(svg), `${name}.png`);
  }
}

function TableOf({ t, spec }: { readonly t: Dictionary; readonly spec: ChartSpec }) {
  const [open, setOpen] = useState(false);
  const name = `${t.bump.table}: ${spec.title}`;
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t.bump.table}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keys too
        <section className="scroll" tabIndex={0} aria-label={name}>
          <table className="plain-t">
            <thead>
              <tr>
                {spec.table.columns.map((c) => (
                  <th key={c} scope="col">
                    {c}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {spec.table.rows.map((r, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
                <tr key={n}>
                  {r.map((v, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                    <td key={i} className={typeof v === 'number' ? 'r num' : ''}>
                      {v ?? '…'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
