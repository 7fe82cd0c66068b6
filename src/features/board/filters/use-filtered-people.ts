import { useMemo, useState } from 'react';
import { usePeopleList, useRecords, type LoadedPeople } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { PeopleSort } from '#domain/people/filter/people-sort.ts';
import type { Contact, Id } from '#domain/records.ts';
import type { RowWindow } from '#ui/virtual/window-pages.ts';
import { inColumn } from './board-filter.ts';

/** The order of the cards in a column. */
export const byRank: PeopleSort = { key: 'rank', descending: false };

interface Column {
  readonly loaded: { readonly skip: number; readonly cards: readonly Contact[] } | undefined;
  readonly total: number | undefined;
}

const nobody: readonly Id[] = [];

/** A window of the people of a column who fit a filter, live. @param filter absent: nothing is asked */
export const useFilteredColumn = (
  stage: string,
  { skip, limit }: RowWindow,
  filter: PeopleFilter | undefined,
): Column => {
  const answer = usePeopleList(
    filter === undefined ? null : { filter: inColumn(filter, stage), sort: byRank, offset: skip, limit },
  );
  const ids = useMemo(() => answer?.rows.map(({ id }) => id) ?? nobody, [answer]);
  const records = useRecords('contacts', ids);
  const [kept, setKept] = useState<Column>({ loaded: undefined, total: undefined });
  const [shown, setShown] = useState<{ readonly answer: LoadedPeople; readonly records: typeof records }>();
  // The records come a moment after the ids: until they are all there, the rows that were there stay.
  if (answer !== undefined && (shown?.answer !== answer || shown.records !== records)) {
    const cards = ids.map((id) => records.get(id)).filter((card) => card !== undefined);
    if (cards.length === ids.length) {
      setShown({ answer, records });
      setKept({ loaded: { skip: answer.offset, cards }, total: answer.total });
    }
  }
  return kept;
};

/** How many people fit, in all columns. Undefined without a filter, and until the first answer. */
export const useFilteredCount = (filter: PeopleFilter | undefined): number | undefined =>
  usePeopleList(filter === undefined ? null : { filter, sort: byRank, offset: 0, limit: 0 })?.total;
