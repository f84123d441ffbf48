import type { ViewRequest } from '../app/view-query.ts';

export interface ViewOptions {
  readonly class?: string;
  readonly entities?: string;
  readonly within?: string;
  readonly basis?: string;
}

/** Class or list, place and basis as typed. */
export function viewRequest(metric: string, options: ViewOptions): ViewRequest {
  const { class: cls, entities, within, basis } = options;
  return {
    metric,
    ...(cls === undefined ? {} : { class: cls }),
    ...(entities === undefined ? {} : { entities: entities.split(',').filter((e) => e.trim() !== '') }),
    ...(within === undefined ? {} : { within }),
    ...(basis === undefined ? {} : { basis }),
  };
}
