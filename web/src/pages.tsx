import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Dictionary, Lang } from './i18n/dictionary.ts';

export interface PageProps {
  readonly t: Dictionary;
  readonly lang: Lang;
}

/** Pages by the address that shows them; each is fetched when it is first asked for, so that the first page stays small. */
export const PAGES: Readonly<Record<string, LazyExoticComponent<ComponentType<PageProps>>>> = {
  '/standings': lazy(() =>
    import('./standings/standings-page.tsx').then((m) => ({ default: m.StandingsPage })),
  ),
  '/entity': lazy(() => import('./entity/entity-page.tsx').then((m) => ({ default: m.EntityPage }))),
  // The name of the verb leads to the same page.
  '/explain': lazy(() => import('./entity/entity-page.tsx').then((m) => ({ default: m.EntityPage }))),
  '/conflicts': lazy(() => import('./ledger/conflicts-page.tsx').then((m) => ({ default: m.ConflictsPage }))),
  '/sources': lazy(() => import('./ledger/sources-page.tsx').then((m) => ({ default: m.SourcesPage }))),
  '/ledger': lazy(() => import('./ledger/ledger-page.tsx').then((m) => ({ default: m.LedgerPage }))),
};
