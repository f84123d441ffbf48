import type { ForeignText } from '../foreign-text.ts';

/** What the search for facts needs of a document; linkedom's has it. */
export interface FactSource {
  querySelector(selector: string): Attributed | null;
  querySelectorAll(selector: string): Iterable<Attributed>;
}
interface Attributed {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

type Facts = Omit<ForeignText, 'text'>;

const DATE_TAGS = [
  'meta[property="article:published_time"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="PubDate"]',
  'meta[name="date"]',
  'meta[name="DC.date"]',
  'meta[itemprop="datePublished"]',
];

/** What a page says of itself in its head (Open Graph, schema.org JSON-LD, Dublin Core). Only a full day counts as its date. */
export function pageFacts(page: FactSource): Facts {
  const content = (selector: string): string | undefined =>
    clean(page.querySelector(selector)?.getAttribute('content'));
  const linked = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((s) =>
    objectsOf(s.textContent ?? ''),
  );
  const title =
    content('meta[property="og:title"]') ?? clean(page.querySelector('title')?.textContent ?? undefined);
  const publisher =
    content('meta[property="og:site_name"]') ??
    clean(linked.map((o) => nameIn(o.publisher)).find((n) => n !== undefined));
  const published = [
    ...DATE_TAGS.map(content),
    ...linked.map((o) => (typeof o.datePublished === 'string' ? o.datePublished : undefined)),
    clean(page.querySelector('time[datetime]')?.getAttribute('datetime')),
  ]
    .map(dayOf)
    .find((d) => d !== undefined);
  const url =
    clean(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    content('meta[property="og:url"]');
  return {
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(url?.startsWith('http') ? { url } : {}),
  };
}

function clean(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed ? trimmed.slice(0, 300) : undefined;
}

/** The day of an ISO time stamp as its own clock shows it: the paper's day, not that of UTC. */
function dayOf(stamp: string | undefined): string | undefined {
  const day = stamp?.slice(0, 10).split('/').join('-');
  return day && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

type Json = Record<string, unknown>;

/** The objects of a JSON-LD script: one, a list, or a graph. Broken JSON says nothing. */
function objectsOf(source: string): Json[] {
  try {
    const parsed: unknown = JSON.parse(source);
    const list = Array.isArray(parsed) ? parsed : [parsed];
    const objects = list.filter((o): o is Json => typeof o === 'object' && o !== null);
    return objects.flatMap((o) => (Array.isArray(o['@graph']) ? [o, ...(o['@graph'] as Json[])] : [o]));
  } catch {
    return [];
  }
}

function nameIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const name = typeof value === 'object' && value !== null ? (value as Json).name : undefined;
  return typeof name === 'string' ? name : undefined;
}
