import { useCallback } from 'react';
import { useAskPeopleIds, useStore } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { Contact } from '#domain/records.ts';
import { columnQuery } from './board-queries.ts';
import { inColumn } from './filters/board-filter.ts';
import { byRank } from './filters/use-filtered-people.ts';

/** Cards of a range that is selected in one go. */
const maxRange = 1000;

/** Asks for a run of a column's cards, whether they are shown or not: at most {@link maxRange}. */
export const useFindCards = (filter: PeopleFilter | undefined) => {
  const { database } = useStore();
  const askIds = useAskPeopleIds();
  return useCallback(
    async (stage: string, first: number, count: number): Promise<readonly Contact[]> => {
      const limit = Math.min(count, maxRange);
      if (filter === undefined) {
        const found = await database.contacts.find(columnQuery(stage, first, limit)).exec();
        return found.map((document) => document.toJSON() as Contact);
      }
      const ids = await askIds({ filter: inColumn(filter, stage), sort: byRank, offset: first, limit });
      const found = await database.contacts.findByIds([...ids]).exec();
      return ids.flatMap((id) => (found.get(id)?.toJSON() as Contact | undefined) ?? []);
    },
    [database, askIds, filter],
  );
};
