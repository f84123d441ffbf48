import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';

export interface AroundPageProps {
  readonly t: Dictionary;
  readonly lang: Lang;
}

type Page = LazyExoticComponent<ComponentType<AroundPageProps>>;

/** Pages that are fetched when somebody goes there. */
export const AROUND_PAGES: Readonly<Record<string, Page>> = {
  '/project': lazy(async () => ({ default: (await import('../next/next-page.tsx')).NextPage })),
  '/targets': lazy(async () => ({ default: (await import('./goals-page.tsx')).GoalsPage })),
  '/nextround': lazy(async () => ({ default: (await import('./round-page.tsx')).RoundPage })),
  '/index': lazy(async () => ({ default: (await import('./index-page.tsx')).IndexPage })),
  '/timeline': lazy(async () => ({ default: (await import('./timeline-page.tsx')).TimelinePage })),
  '/alliances': lazy(async () => ({ default: (await import('./alliances-page.tsx')).AlliancesPage })),
};
