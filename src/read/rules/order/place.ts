import type { Clause } from '../../context/clauses.ts';
import type { ClassMention, EntityMention, PeriodMention } from '../../types.ts';

/** Words that put the subject at a place of an order. */
export interface Place {
  /** Pattern name, for the rule field. */
  readonly form:
    | 'ranked-nth'
    | 'top-spot'
    | 'superlative'
    | 'above-all-others'
    | 'top-n'
    | 'runner-up'
    | 'leads'
    | 'top-list'
    | 'moved'
    | 'followed-by'
    | 'nth-to';
  /** First token of verb and place together; the binder is asked here. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly place: number;
  readonly bound: 'exact' | 'at_most' | 'more_than';
  readonly by: 'size' | 'time';
  /** Back at a place held before. */
  readonly again: boolean;
  /** The class named by the place's own words ("the largest city"). */
  readonly own?: ClassMention;
  readonly clause: Clause;
  /** Whose place it is, where a name stands for it; else the subject of the verb. */
  readonly who?: EntityMention;
  /** When, where a time stands beside the place itself. */
  readonly when?: PeriodMention;
  /** The place of the same row that this one shares metric, class and time with. */
  readonly like?: Place;
  /** The row may be told in any order: the place is then one of the first so many. */
  readonly loose?: number;
}
