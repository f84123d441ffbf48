import { useId } from 'react';
import { fitted, widthOf, wrap } from '../../src/chart/measure.ts';
import { useWidth } from './chart/use-width.ts';

export interface RingNode {
  /** What is spoken of, and how it hangs on the node before. */
  readonly text: string;
  readonly figure?: string;
  /** Whose it is: a claim of the text, or a source. */
  readonly by?: string;
}

interface ConflictRingProps {
  readonly nodes: readonly RingNode[];
  /** By how much the way round fails. */
  readonly gap: string;
  /** The same in words. */
  readonly alt: string;
}

const LEFT = 46;
const PAD = 10;
const LINE = 16;
const BETWEEN = 24;
const SIZE = 12;
const MOST_LINES = 3;

/** The figures of a conflict one under the other, what follows from what, and the dashed way back that does not fit. */
export function ConflictRing({ nodes, gap, alt }: ConflictRingProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const inside = width - LEFT - 2 * PAD - 2;
  let at = 2;
  const boxes = nodes.map((n) => {
    const lines = linesOf(n.text, inside);
    const y = at;
    const height = 2 * PAD + LINE * (lines.length + (n.figure ? 1 : 0) + (n.by ? 1 : 0)) - 4;
    at = y + height + BETWEEN;
    return { ...n, lines, y, height };
  });
  const first = boxes[0];
  const last = boxes.at(-1);
  const bottom = last ? last.y + last.height : 0;
  const [top, end] = first && last ? [first.y + first.height / 2, last.y + last.height / 2] : [0, 0];
  // Written along the way back where there is room for it, else under the last box.
  const isBeside = widthOf(gap, SIZE) < end - top - 12;
  const height = bottom + (gap === '' || isBeside ? 4 : 24);
  return (
    <div className="ring" ref={box}>
      <p className="vh">{alt}</p>
      {width > LEFT * 3 && (
        <svg width={width} height={height} aria-hidden="true">
          <defs>
            {(['ink-2', 'fail'] as const).map((ink) => (
              <marker
                key={ink}
                id={`${id}${ink}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                orient="auto"
              >
                <path d="M0 0L8 4L0 8z" fill={`var(--${ink})`} />
              </marker>
            ))}
          </defs>
          {boxes.map((n, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nodes never move
            <g key={i}>
              <rect
                x={LEFT}
                y={n.y}
                width={width - LEFT - 2}
                height={n.height}
                rx="4"
                className={i === boxes.length - 1 ? 'end' : ''}
              />
              {n.lines.map((line, j) => (
                <text key={line} x={LEFT + PAD} y={n.y + PAD + 8 + j * LINE}>
                  {line}
                </text>
              ))}
              {n.figure && (
                <text className="fig" x={LEFT + PAD} y={n.y + PAD + 8 + n.lines.length * LINE}>
                  {fitted(n.figure, inside, 13)}
                </text>
              )}
              {n.by && (
                <text className="by" x={LEFT + PAD} y={n.y + n.height - PAD + 2}>
                  {fitted(n.by, inside, 11)}
                </text>
              )}
              {i > 0 && (
                <path
                  d={`M${LEFT + 24} ${n.y - BETWEEN + 1}V${n.y - 2}`}
                  stroke="var(--ink-2)"
                  strokeWidth="1.5"
                  markerEnd={`url(#${id}ink-2)`}
                />
              )}
            </g>
          ))}
          <path
            d={`M${LEFT} ${end}H26V${top}H${LEFT - 2}`}
            fill="none"
            stroke="var(--fail)"
            strokeWidth="1.5"
            strokeDasharray="5 4"
            markerEnd={`url(#${id}fail)`}
          />
          {gap !== '' &&
            (isBeside ? (
              <text
                className="gap"
                transform={`translate(17 ${(top + end) / 2}) rotate(-90)`}
                textAnchor="middle"
              >
                {gap}
              </text>
            ) : (
              <text className="gap" x={LEFT} y={bottom + 18}>
                {fitted(gap, width - LEFT, SIZE)}
              </text>
            ))}
        </svg>
      )}
    </div>
  );
}

function linesOf(text: string, width: number): string[] {
  if (width <= 0) return [];
  const lines = wrap(text, width, SIZE);
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), fitted(lines.slice(MOST_LINES - 1).join(' '), width, SIZE)];
}
