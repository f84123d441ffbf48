import type { Vocabulary } from '../api.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { go } from '../route.ts';
import type { BumpPoint, RaceView } from '../standings/views.ts';
import { type StripCell, StripLine } from '../strip-line.tsx';
import { useJson } from '../use-json.ts';
import type { Picture } from './views.ts';

interface PlaceLineProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly words: Vocabulary;
  readonly entity: string;
  readonly metric: string;
  readonly metricName: string;
  readonly asOf: string;
  readonly points: Picture['points'];
}

/** The place of every year among its like; where nobody of its kind is ranked, the years on file. */
export function PlaceLine(props: PlaceLineProps) {
  const { t, lang, words, entity, metric, metricName, asOf, points } = props;
  const kind = entity.slice(0, entity.indexOf(':'));
  const among = words.classes.find((c) => c.id === kind);
  const asked = new URLSearchParams({ metric, class: kind, lang, ...(asOf ? { asOf } : {}) });
  const race = useJson<RaceView>(among && `/api/race?${asked}`);
  const bump = race.problem ? undefined : race.value?.charts.bump;
  const own = bump?.lines.find((l) => l.entity === entity)?.points ?? [];
  const [first] = own;
  // As high as what comes: nothing below moves when it does.
  const isAwaited = among !== undefined && race.busy && !race.value;
  if (bump && first && own.length > 1) {
    const years = bump.years.map((y) => y.year).filter((y) => y >= first.year);
    return (
      <StripLine
        title={t.entity.line(among?.name ?? '')}
        about={metricName}
        legend={t.entity.lineKeys}
        years
        cells={years.map((year) =>
          placeCell(
            t,
            year,
            own.find((p) => p.year === year),
          ),
        )}
        onPick={(period) => go(`/standings?${new URLSearchParams({ metric, class: kind, period })}`)}
      />
    );
  }
  if (points.length < 2) return null;
  return (
    <StripLine
      title={isAwaited ? t.entity.line(among.name) : t.entity.years}
      about={metricName}
      legend={isAwaited ? t.entity.lineKeys : t.entity.yearsKeys}
      years
      cells={points.map((p) => ({
        id: String(p.year),
        over: String(p.year),
        text: isAwaited ? '·' : shortly(p.interval, lang),
        tone: isAwaited ? 'void' : p.contested ? 'range' : 'plain',
        label: `${p.year}: ${shortly(p.interval, lang)}`,
      }))}
      onPick={(period) => go(`/ledger?${new URLSearchParams({ entity, metric, period })}`)}
    />
  );
}

function placeCell(t: Dictionary, year: string, at: BumpPoint | undefined): StripCell {
  if (!at) return { id: year, over: year, text: '·', tone: 'void', label: t.entity.noPlace(year) };
  const { best, worst } = at;
  const text = worst === null ? `${best}+` : best === worst ? `P${best}` : `${best}–${worst}`;
  const sure = best === worst;
  return {
    id: year,
    over: year,
    text,
    tone: best === 1 ? (sure ? 'lead' : 'lead range') : sure ? 'plain' : 'range',
    label: t.entity.place(year, worst === null ? `${best}+` : sure ? String(best) : `${best}–${worst}`),
  };
}

/** Three digits: what a cell has room for. */
function shortly([lo, hi]: readonly [number | null, number | null], lang: Lang): string {
  const middle = lo === null ? hi : hi === null ? lo : (lo + hi) / 2;
  if (middle === null) return '·';
  return new Intl.NumberFormat(lang, { notation: 'compact', maximumSignificantDigits: 3 }).format(middle);
}
