import { type KeyboardEvent, useEffect, useRef } from 'react';

/** `void`: nothing is known; `range`: the evidence leaves it open. */
export type StripTone =
  | 'ok'
  | 'fail'
  | 'split'
  | 'soft'
  | 'none'
  | 'lead'
  | 'plain'
  | 'range'
  | 'lead range'
  | 'void';

export interface StripCell {
  readonly id: string;
  readonly text: string;
  readonly tone: StripTone;
  /** What the cell says in full, for a pointer and for a reader. */
  readonly label: string;
  /** Above the cell: a year, a name. */
  readonly over?: string;
  /** What the cell is made of, as a foot of that many parts. */
  readonly mix?: readonly { readonly tone: StripTone; readonly n: number }[];
}

interface StripLineProps {
  readonly title: string;
  readonly about?: string;
  /** How the cells are to be read. */
  readonly legend?: string;
  readonly cells: readonly StripCell[];
  readonly chosen?: string | undefined;
  /** Cells are years: where they do not all fit, the latest are seen first. */
  readonly years?: boolean;
  readonly onPick: (id: string) => void;
}

/** The row of cells that sums up a page and leads into it: one tab stop, arrows move. */
export function StripLine({ title, about, legend, cells, chosen, years, onPick }: StripLineProps) {
  const strip = useRef<HTMLDivElement>(null);
  const at = cells.findIndex((c) => c.id === chosen);
  useEffect(() => {
    const box = strip.current;
    const el = box?.children[at < 0 && years ? cells.length - 1 : at];
    if (box && el instanceof HTMLElement)
      box.scrollLeft = el.offsetLeft - box.offsetLeft - (box.clientWidth - el.offsetWidth) / 2;
  }, [at, cells, years]);
  const onKey = (e: KeyboardEvent): void => {
    const now = [...(strip.current?.children ?? [])].indexOf(document.activeElement as Element);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: cells.length - 1 }[e.key];
    const el = to === undefined ? undefined : strip.current?.children[to];
    if (!(el instanceof HTMLElement)) return;
    e.preventDefault();
    el.focus();
  };
  const tab = cells[Math.max(0, at)]?.id;
  return (
    <section className="tl" data-behind aria-label={title}>
      <div className="wrap">
        <div className="tl-h">
          <b>{title}</b>
          {about && <span>{about}</span>}
          <span className="sp" />
          {legend && <span className="keys">{legend}</span>}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a toolbar of cells, one tab stop */}
        <div
          className={`strip-l ${cells.some((c) => c.over !== undefined) ? '' : 'bare'}`}
          ref={strip}
          role="group"
          aria-label={title}
          onKeyDown={onKey}
        >
          {cells.map((c) => (
            <button
              key={c.id}
              type="button"
              className={`${c.tone} ${c.id === chosen ? 'on' : ''}`}
              tabIndex={c.id === tab ? 0 : -1}
              aria-current={c.id === chosen ? 'true' : undefined}
              aria-label={c.label}
              title={c.label}
              onFocus={(e) => roam(strip.current, e.currentTarget)}
              onClick={() => onPick(c.id)}
            >
              {c.over !== undefined && <span className="yr">{c.over}</span>}
              <span className="in-c">
                <b>{c.text}</b>
                {c.mix && (
                  <span className="mix">
                    {c.mix.map((m) => (
                      <i key={m.tone} className={m.tone} style={{ flexGrow: m.n }} />
                    ))}
                  </span>
                )}
              </span>
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}

/** The tab stop goes where the focus is; React does not set what has not changed, so this stays until the cells do. */
function roam(strip: HTMLElement | null, to: HTMLElement): void {
  for (const el of strip?.children ?? []) if (el instanceof HTMLElement) el.tabIndex = el === to ? 0 : -1;
}

/** Leads to the part of the page that a cell stands for. */
export function leadTo(id: string): void {
  const el = document.getElementById(id);
  el?.scrollIntoView({ block: 'center' });
  el?.focus({ preventScroll: true });
}
