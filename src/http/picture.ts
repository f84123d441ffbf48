import type { Context } from 'hono';
import { z } from 'zod';
import type { ChartSpec } from '../chart/spec.ts';
import { chartSvg } from '../render/chart/standalone.ts';
import { tagged } from './tagged.ts';

/** What every picture takes beside what its table takes. */
export const PictureQuery = z.object({
  width: z.coerce.number().int().min(280).max(2400).default(960),
  theme: z.enum(['light', 'dark']).default('light'),
});

export function sendPicture(c: Context, spec: ChartSpec, theme: 'light' | 'dark', name: string): Response {
  c.header('content-disposition', `inline; filename="pitwall-${name}.svg"`);
  return tagged(c, chartSvg(spec, theme), 'image/svg+xml; charset=utf-8');
}
