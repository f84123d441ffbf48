import { useWidth } from '../chart/use-width.ts';
import { follow } from '../route.ts';
import { useMedia } from '../use-media.ts';
import type { CircleAnswer, Tie } from './answers.ts';
import { address } from './asked.ts';
import type { AroundWords } from './en.ts';

interface TieGraphProps {
  readonly w: AroundWords;
  readonly circle: CircleAnswer;
  readonly name: (id: string) => string;
  readonly size: (id: string) => string;
}

interface Column {
  readonly id: string;
  readonly head: string;
  readonly ties: readonly Tie[];
}

const NODE = 30;
const HEAD = 26;
const GAP = 10;

/** Roles as columns beside the centre, one line to each: nothing crosses, however many there are. */
export function TieGraph({ w, circle, name, size }: TieGraphProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const narrow = useMedia('(max-width: 720px)');
  const groups = columnsOf(w, circle, name);
  // The larger half goes right, so that both sides are about as tall.
  const [left, right] = narrow ? [[], groups] : halves(groups);
  const tall = Math.max(heightOf(left), heightOf(right), 60);
  const half = narrow ? 0 : Math.max(0, width / 2 - 110);
  const middle = tall / 2;
  const lines = (side: readonly Column[], x1: number, x2: number): { key: string; d: string }[] =>
    placed(side, tall).flatMap(({ column, at }) =>
      column.ties.map((tie, i) => {
        const y = at + HEAD + i * NODE + NODE / 2;
        return {
          key: `${column.id}${tie.other}`,
          d: `M${x1} ${middle}C${(x1 + x2) / 2} ${middle} ${(x1 + x2) / 2} ${y} ${x2} ${y}`,
        };
      }),
    );
  return (
    <section
      className="box"
      aria-label={w.ties.alt(name(circle.entity), groups.map((g) => `${g.head} ${g.ties.length}`).join(', '))}
    >
      <h2 className="vh">{w.ties.graph}</h2>
      <div ref={box} className={`ties${narrow ? ' narrow' : ''}`} style={narrow ? {} : { height: tall }}>
        {!narrow && width > 0 && (
          <svg width={width} height={tall} aria-hidden="true">
            {lines(left, width / 2 - 100, half - 26).map((l) => (
              <path key={l.key} d={l.d} />
            ))}
            {lines(right, width / 2 + 100, width - half + 26).map((l) => (
              <path key={l.key} d={l.d} />
            ))}
          </svg>
        )}
        <Side
          columns={left}
          tall={tall}
          at="left"
          circle={circle}
          name={name}
          size={size}
          narrow={narrow}
          w={w}
        />
        <div className="centre" style={narrow ? {} : { top: middle }}>
          <b>{name(circle.entity)}</b>
          <small>{size(circle.entity)}</small>
        </div>
        <Side
          columns={right}
          tall={tall}
          at="right"
          circle={circle}
          name={name}
          size={size}
          narrow={narrow}
          w={w}
        />
      </div>
    </section>
  );
}

interface SideProps extends TieGraphProps {
  readonly columns: readonly Column[];
  readonly tall: number;
  readonly at: 'left' | 'right';
  readonly narrow: boolean;
}

function Side({ w, columns, tall, at, circle, name, size, narrow }: SideProps) {
  if (columns.length === 0) return null;
  return (
    <div className={`side ${at}`}>
      {placed(columns, tall).map(({ column, at: top }) => (
        <div key={column.id} className="role" style={narrow ? {} : { top }}>
          <h3>{column.head}</h3>
          <ul>
            {column.ties.map((tie) => (
              <li key={tie.other} title={size(tie.other)}>
                <a
                  href={address('/alliances', {
                    entity: tie.other,
                    asOf: new URLSearchParams(location.search).get('asOf') ?? '',
                  })}
                  onClick={follow}
                >
                  {name(tie.other)}
                </a>
                {tie.since && <small>{w.since(tie.since)}</small>}
                {circle.sizes[tie.other] && <i aria-hidden="true" className="has" />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function columnsOf(w: AroundWords, circle: CircleAnswer, name: (id: string) => string): Column[] {
  const groups = new Map<string, Tie[]>();
  for (const tie of circle.ties) {
    const key = `${tie.type} ${tie.side}`;
    groups.set(key, [...(groups.get(key) ?? []), tie]);
  }
  return [...groups].map(([id, ties]) => {
    const type = name(ties[0]!.type);
    return { id, head: ties[0]!.side === 'in' ? w.ties.into(type) : type, ties };
  });
}

const heightOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, c) => sum + HEAD + c.ties.length * NODE + GAP, 0);

function halves(groups: readonly Column[]): [Column[], Column[]] {
  const left: Column[] = [];
  const right: Column[] = [];
  for (const g of [...groups].sort((a, b) => b.ties.length - a.ties.length || (a.id < b.id ? -1 : 1)))
    (heightOf(left) < heightOf(right) ? left : right).push(g);
  return [left, right];
}

/** Stacked and centred. */
function placed(columns: readonly Column[], tall: number): { column: Column; at: number }[] {
  let at = (tall - heightOf(columns)) / 2;
  return columns.map((column) => {
    const here = at;
    at += heightOf([column]);
    return { column, at: here };
  });
}
