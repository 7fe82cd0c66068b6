import { useAskPeopleIds, useStore } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { Contact, Id } from '#domain/records.ts';
import { everybodyInList, neighboursIn, useOpenedInView, usePersonList } from '#ui/person/person-list.ts';
import { aboveInColumn, belowInColumn } from './board-queries.ts';
import { inColumn } from './filters/board-filter.ts';
import { byRank } from './filters/use-filtered-people.ts';

/** Offers a person's column as the list to go on in, and brings the card of the open person into view. */
export const useBoardList = (filter: PeopleFilter | undefined, opened: Id | undefined): void => {
  const { database } = useStore();
  const askIds = useAskPeopleIds();
  usePersonList(async (id) => {
    const contact = (await database.contacts.findOne(id).exec())?.toJSON() as Contact | undefined;
    if (contact === undefined) return {};
    const { stage, rank } = contact;
    if (filter !== undefined) {
      const filtered = { filter: inColumn(filter, stage), sort: byRank, offset: 0, limit: everybodyInList };
      return neighboursIn(await askIds(filtered), id);
    }
    const [above, below] = await Promise.all([
      database.contacts.find(aboveInColumn(stage, rank)).exec(),
      database.contacts.find(belowInColumn(stage, rank)).exec(),
    ]);
    return { previous: above[0]?.id, next: below[0]?.id };
  });
  useOpenedInView(opened);
};
