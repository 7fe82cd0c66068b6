import { useMemo, useState } from 'react';
import { usePeopleList, useRecords, useStages } from '#client/index.ts';
import { noFilter } from '#domain/people-filter.ts';
import { organizationIdOf } from '#domain/positions.ts';
import { stageOf } from '#domain/stages.ts';
import { readRecentIds } from './recent-people.ts';
import type { RecentPerson } from './search-sections.ts';

const limit = 5;
const lately = { filter: noFilter, sort: { key: 'last', descending: true }, offset: 0, limit } as const;

/** Who was looked at last; before anybody was, whom one was in touch with last. */
export const useRecentPeople = (): readonly RecentPerson[] => {
  const [ids] = useState(() => readRecentIds());
  const stages = useStages();
  const contacts = useRecords('contacts', ids);
  const here = useMemo(
    () =>
      ids
        .flatMap((id) => contacts.get(id) ?? [])
        .filter(({ binnedAt }) => binnedAt === 0)
        .slice(0, limit),
    [ids, contacts],
  );
  const organizationIds = useMemo(() => here.flatMap((contact) => organizationIdOf(contact) ?? []), [here]);
  const organizations = useRecords('organizations', organizationIds);
  const others = usePeopleList(ids.length === 0 ? lately : null);
  return useMemo(() => {
    const known = here.map((contact) => ({
      id: contact.id,
      fullName: contact.fullName,
      stage: stageOf(stages, contact).colour,
      photo: contact.photo,
      detail: organizations.get(organizationIdOf(contact) ?? '')?.name ?? '',
    }));
    if (known.length > 0) return known;
    return (others?.rows ?? []).map(({ id, fullName, stage, photo, company = '' }) => ({
      id,
      fullName,
      stage: stageOf(stages, { stage }).colour,
      photo,
      detail: company,
    }));
  }, [here, organizations, others, stages]);
};
