import type { Id, Setting } from '../../records.ts';
import { compare } from '../../text/compare.ts';

/** A filter, an order and a name: kept as a setting of kind `view`. */
export interface SavedView {
  readonly id: Id;
  readonly name: string;
  /** As in the address, without the question mark: what {@link parseFilter} and the sort understand. */
  readonly query: string;
  /** Fractional index among the views. */
  readonly rank: string;
}

/** The views among settings, in their order; what isn't one is left out. */
export const savedViewsFrom = (
  settings: readonly Pick<Setting, 'id' | 'kind' | 'value'>[],
): readonly SavedView[] =>
  settings
    .flatMap(({ id, kind, value: { name, query, rank } }) =>
      kind === 'view' && typeof name === 'string' && typeof query === 'string'
        ? [{ id, name, query, rank: typeof rank === 'string' ? rank : '~' }]
        : [],
    )
    .toSorted((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));

/** Where a view is shown. */
export const viewAddress = ({ id, query }: Pick<SavedView, 'id' | 'query'>): string =>
  `/people?${query}${query === '' ? '' : '&'}view=${encodeURIComponent(id)}`;
