import { useState } from 'react';
import { useLiveCount, useLiveQuery } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { Contact } from '#domain/records.ts';
import type { RowWindow } from '#ui/virtual/window-pages.ts';
import { columnQuery, inStage } from '../board-queries.ts';
import { useFilteredColumn } from '../filters/use-filtered-people.ts';
import type { LoadedCards } from '../moves/pending-moves.ts';

export interface ColumnCards {
  /** Undefined until the first answer. */
  readonly loaded: LoadedCards | undefined;
  /** All cards of the column, loaded or not. Undefined until the first answer. */
  readonly total: number | undefined;
}

/**
 * The cards of a window of a column, live.
 *
 * @param filter absent: everybody
 */
export const useColumnCards = (
  stage: string,
  window: RowWindow,
  filter: PeopleFilter | undefined,
): ColumnCards => {
  const whole = useWholeColumn(filter === undefined ? stage : undefined, window);
  const filtered = useFilteredColumn(stage, window, filter);
  return filter === undefined ? whole : filtered;
};

const useWholeColumn = (stage: string | undefined, { skip, limit }: RowWindow): ColumnCards => {
  const cards: readonly Contact[] | undefined = useLiveQuery(
    'contacts',
    stage === undefined ? null : columnQuery(stage, skip, limit),
  );
  const counted = useLiveCount('contacts', stage === undefined ? null : inStage(stage));
  // While the next pages are on their way, the rows that were there stay.
  const [kept, setKept] = useState(cards && { skip, cards });
  if (cards !== undefined && (kept?.cards !== cards || kept.skip !== skip)) setKept({ skip, cards });
  const reachesEnd = cards !== undefined && cards.length < limit && (skip === 0 || cards.length > 0);
  return {
    loaded: cards !== undefined && kept?.cards !== cards ? { skip, cards } : kept,
    // Cards and count answer apart from each other: at the end of the column the cards know better.
    total: reachesEnd ? skip + cards.length : counted,
  };
};
