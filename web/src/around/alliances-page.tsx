import type { Vocabulary } from '../api.ts';
import { follow, go } from '../route.ts';
import { leadTo, StripLine } from '../strip-line.tsx';
import { useJson } from '../use-json.ts';
import type { Beside, CircleAnswer, Evidence, Interval, Tie } from './answers.ts';
import { address, useAsked } from './asked.ts';
import type { AroundWords } from './en.ts';
import type { AroundPageProps } from './pages.ts';
import { Choose, Files, Head, range, Slide, Sources, Wide } from './parts.tsx';
import { TieGraph } from './tie-graph.tsx';
import { wordsOf } from './words.ts';

/** With more of them names would be cut; the list below has everybody. */
const STRIP_CELLS = 14;

interface PrintedFigure {
  readonly metric: string;
  readonly period: string;
  readonly reported: string;
  readonly evidence: Evidence;
}
interface ListAnswer extends Beside {
  readonly kind: 'list';
  readonly entities: readonly { readonly entity: string; readonly ties: number }[];
  readonly field?: {
    readonly exits: readonly {
      readonly entity: string;
      readonly date: string;
      readonly description: string;
      readonly last?: {
        readonly metric: string;
        readonly period: string;
        readonly interval: Interval;
        readonly evidence: readonly Evidence[];
      };
      readonly evidence: readonly Evidence[];
    }[];
    readonly listings: readonly {
      readonly entity: string;
      readonly date: string;
      readonly description: string;
      readonly proceeds: readonly PrintedFigure[];
      readonly evidence: readonly Evidence[];
    }[];
    readonly sites: readonly {
      readonly entity: string;
      readonly place?: string;
      readonly capacity: PrintedFigure;
    }[];
  };
}

const FIRST_YEAR = 2010;

/** Ties of one entity on a day as columns by role; without one, who has most, who left, who went public, what was built where. */
export function AlliancesPage({ lang }: AroundPageProps) {
  const w = wordsOf(lang);
  const asked = useAsked();
  const words = useJson<Vocabulary>(`/api/vocabulary?lang=${lang}`).value;
  const entity = asked.get('entity');
  const asOf = asked.get('asOf');
  const list = useJson<ListAnswer>(address('/api/alliances', { asOf, lang }));
  const circle = useJson<CircleAnswer>(
    entity ? address('/api/alliances', { entity, asOf, lang }) : undefined,
  );
  const shown = entity && !circle.problem ? circle.value : undefined;
  const name = (id: string): string =>
    shown?.names[id] ??
    list.value?.names[id] ??
    words?.entities.find((e) => e.id === id)?.name ??
    words?.metrics.find((m) => m.id === id)?.name ??
    id;
  const size = (id: string): string => (shown ? sizeOf(w, shown, id, lang, name) : '');
  const thisYear = new Date().getFullYear();
  const year = Number(asOf.slice(0, 4)) || thisYear;
  const problem = entity ? circle.problem : list.problem;
  const roles = [...new Set((shown?.ties ?? []).map(roleOf))];
  return (
    <>
      {shown && roles.length > 0 && (
        <StripLine
          title={w.line.ties}
          cells={roles.map((role) => {
            const of = shown.ties.filter((tie) => roleOf(tie) === role);
            const [first] = of;
            const called = first?.side === 'in' ? w.ties.into(name(first.type)) : name(first?.type ?? role);
            return {
              id: role,
              over: called,
              text: String(of.length),
              tone: 'plain',
              label: w.line.tiesOf(called, of.length),
            };
          })}
          onPick={(role) => leadTo(`tie-${role}`)}
        />
      )}
      {!entity && list.value && !problem && (
        <StripLine
          title={w.line.most}
          cells={list.value.entities.slice(0, STRIP_CELLS).map((e) => ({
            id: e.entity,
            over: name(e.entity),
            text: String(e.ties),
            tone: 'plain',
            label: w.line.tiesOf(name(e.entity), e.ties),
          }))}
          onPick={(id) => go(address('/alliances', { entity: id, asOf }))}
        />
      )}
      <main id="main" className="wrap league" aria-busy={entity ? circle.busy : list.busy}>
        <Head
          crumbs={[
            w.nav['/alliances'],
            entity && name(entity),
            w.asOfDay(shown?.asOf ?? (asOf || String(thisYear))),
          ]}
          title={entity ? (shown || problem ? w.ties.of(name(entity)) : w.loading) : w.ties.title}
          say={shown ? w.ties.say(shown.ties.length, shown.ended.length) : undefined}
          problem={problem}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a choice and a slider side by side, nothing is sent */}
        <div className="filters" role="group" aria-label={w.filters}>
          <Choose
            name={w.who}
            value={entity}
            none={w.ties.choose}
            from={(list.value?.entities ?? []).map((e) => ({
              id: e.entity,
              name: `${name(e.entity)} (${e.ties})`,
            }))}
            onPick={(id) => asked.set({ entity: id })}
          />
          <Slide
            name={w.ties.day}
            value={year}
            min={FIRST_YEAR}
            max={thisYear}
            step={1}
            says={(y) => (y === thisYear && asOf === '' ? String(y) : `${y}-12-31`)}
            onSlide={(y) => asked.set({ asOf: y >= thisYear ? undefined : `${y}-12-31` }, true)}
          />
        </div>
        {shown && (
          <>
            <TieGraph w={w} circle={shown} name={name} size={size} />
            <TieList w={w} size={size} circle={shown} name={name} title={w.ties.table} ties={shown.ties} />
            {shown.ended.length > 0 && (
              <TieList w={w} size={size} circle={shown} name={name} title={w.ties.ended} ties={shown.ended} />
            )}
            <Files name={w.files} path="/api/alliances" query={address('', { entity, asOf, lang })} />
          </>
        )}
        {!entity && list.value && !problem && (
          <>
            <section className="box">
              <h2>{w.ties.choose}</h2>
              <ul className="cloud">
                {list.value.entities.map((e) => (
                  <li key={e.entity}>
                    <a href={address('/alliances', { entity: e.entity, asOf })} onClick={follow}>
                      {name(e.entity)}
                    </a>{' '}
                    <span className="dim small">{w.ties.count(e.ties)}</span>
                  </li>
                ))}
              </ul>
            </section>
            {list.value.field && <Field w={w} lang={lang} list={list.value} name={name} />}
          </>
        )}
      </main>
    </>
  );
}

/** A tie and the side it is on: what it is to the one asked about. */
const roleOf = (tie: Tie): string => `${tie.type}.${tie.side}`;

function sizeOf(
  w: AroundWords,
  circle: CircleAnswer,
  id: string,
  lang: 'en' | 'zh',
  name: (id: string) => string,
): string {
  const size = circle.sizes[id];
  return size ? w.ties.size(name(size.metric), size.period, range(size.interval, '', lang)) : '';
}

interface TieListProps {
  readonly w: AroundWords;
  readonly size: (id: string) => string;
  readonly circle: CircleAnswer;
  readonly name: (id: string) => string;
  readonly title: string;
  readonly ties: readonly Tie[];
}

function TieList({ w, circle, name, size, title, ties }: TieListProps) {
  return (
    <section className="box">
      <h2>{title}</h2>
      <ul className="says">
        {ties.map((tie, i) => (
          <li
            key={`${tie.type}${tie.side}${tie.other}`}
            id={i === ties.findIndex((x) => roleOf(x) === roleOf(tie)) ? `tie-${roleOf(tie)}` : undefined}
            tabIndex={-1}
          >
            <span className="kind">{tie.side === 'in' ? w.ties.into(name(tie.type)) : name(tie.type)}</span>{' '}
            <b>{name(tie.other)}</b>{' '}
            <span className="dim small">
              {[tie.since && w.since(tie.since), tie.until && w.until(tie.until), size(tie.other)]
                .filter(Boolean)
                .join(', ')}
            </span>{' '}
            <Sources w={w} of={tie.evidence} beside={circle} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FieldProps {
  readonly w: AroundWords;
  readonly lang: 'en' | 'zh';
  readonly list: ListAnswer;
  readonly name: (id: string) => string;
}

function Field({ w, lang, list, name }: FieldProps) {
  const field = list.field!;
  const heads = (...names: string[]) => (
    <thead>
      <tr>
        {names.map((h) => (
          <th key={h} scope="col">
            {h}
          </th>
        ))}
      </tr>
    </thead>
  );
  return (
    <>
      <section className="box">
        <h2>{w.ties.exits}</h2>
        <p className="sub">{w.ties.exitsSub}</p>
        <Wide name={w.ties.exits}>
          <table className="st data goals">
            {heads(w.ties.date, w.who, w.ties.event, w.ties.last, w.source)}
            <tbody>
              {field.exits.map((e) => (
                <tr key={e.entity}>
                  <td className="num">{e.date}</td>
                  <th scope="row">{name(e.entity)}</th>
                  <td>{e.description}</td>
                  <td>
                    {e.last
                      ? w.ties.size(name(e.last.metric), e.last.period, range(e.last.interval, '', lang))
                      : '·'}
                  </td>
                  <td className="src">
                    <Sources w={w} of={[...e.evidence, ...(e.last?.evidence ?? [])]} beside={list} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </section>
      <section className="box">
        <h2>{w.ties.listings}</h2>
        <Wide name={w.ties.listings}>
          <table className="st data goals">
            {heads(w.ties.date, w.who, w.ties.event, w.ties.proceeds, w.source)}
            <tbody>
              {field.listings.map((l) => (
                <tr key={`${l.entity}${l.date}`}>
                  <td className="num">{l.date}</td>
                  <th scope="row">{name(l.entity)}</th>
                  <td>{l.description}</td>
                  <td className="num">{l.proceeds.map((p) => p.reported).join('; ') || '·'}</td>
                  <td className="src">
                    <Sources w={w} of={[...l.proceeds.map((p) => p.evidence), ...l.evidence]} beside={list} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </section>
      <section className="box">
        <h2>{w.ties.sites}</h2>
        <Wide name={w.ties.sites}>
          <table className="st data goals">
            {heads(w.ties.place, w.ties.maker, w.ties.capacity, w.ties.date, w.source)}
            <tbody>
              {field.sites.map((x) => (
                <tr key={x.entity}>
                  <td>{x.place ? name(x.place) : '·'}</td>
                  <th scope="row">{name(x.entity)}</th>
                  <td className="num">{x.capacity.reported}</td>
                  <td className="num">{x.capacity.period}</td>
                  <td className="src">
                    <Sources w={w} of={[x.capacity.evidence]} beside={list} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </section>
    </>
  );
}
