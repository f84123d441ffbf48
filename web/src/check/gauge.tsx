import type { Drawing, GaugeEnd } from '../answer.ts';

interface GaugeProps {
  readonly gauge: NonNullable<Drawing['gauge']>;
  readonly gap: string;
}

/** Share of the width on either side of the two limits. */
const MARGIN = 24;

/** Floor and ceiling of one quantity on one scale: what lies between them is where no number can be. */
export function Gauge({ gauge, gap }: GaugeProps) {
  const { floor, ceiling, cell, alt } = gauge;
  const right = 100 - MARGIN;
  return (
    <figure className="gauge">
      <figcaption className="vh">{alt}</figcaption>
      <div aria-hidden="true">
        <End end={ceiling} at={MARGIN} side="ceiling" />
        <End end={floor} at={right} side="floor" />
        <div className="track">
          <span className="may low" style={{ width: `${MARGIN}%` }} />
          <span className="may high" style={{ width: `${MARGIN}%` }} />
          <span className="none" style={{ left: `${MARGIN}%`, right: `${MARGIN}%` }}>
            {gap}
          </span>
        </div>
        <p className="unit">{cell}</p>
      </div>
    </figure>
  );
}

function End({ end, at, side }: { readonly end: GaugeEnd; readonly at: number; readonly side: string }) {
  const style = side === 'ceiling' ? { right: `${100 - at}%` } : { left: `${at}%` };
  return (
    <div className={`lim ${side}`} style={style}>
      <span>{end.label}</span>
      <b>{end.text}</b>
      {end.by !== '' && <span className="by">{end.by}</span>}
    </div>
  );
}
