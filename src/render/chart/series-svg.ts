import type { SeriesPicture } from '../../brief/explain/series-picture.ts';
import { seriesChart } from '../../chart/kinds/series.ts';
import type { Language } from '../../model/pack.ts';
import { chartSvg } from './standalone.ts';

const WIDTH = 720;

/** One series as a picture that stands alone: title and bases above, whose figures they are below. */
export function seriesSvg(
  series: SeriesPicture,
  frame: { readonly title: string; readonly foot: string; readonly lang: Language },
): string {
  const bases = [...new Set(series.points.map((p) => p.basisName))];
  return chartSvg(seriesChart(series, { ...frame, width: WIDTH, facts: bases.join(', ') }));
}
