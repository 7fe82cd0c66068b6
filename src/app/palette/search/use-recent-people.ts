import { useMemo, useState } from 'react';
import { useLiveQuery, usePeopleList, useRecords, useStages } from '#client/index.ts';
import { noFilter } from '#domain/people/filter/people-filter.ts';
import { organizationIdOf } from '#domain/people/positions.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { readRecentIds } from './recent-people.ts';
import type { RecentPerson } from './search-sections.ts';

const limit = 5;
const lately = { filter: noFilter, sort: { key: 'last', descending: true }, offset: 0, limit } as const;

/** Who was looked at last; before anybody was, whom one was in touch with last. Undefined while they are looked up. */
export const useRecentPeople = (): readonly RecentPerson[] | undefined => {
  const [ids] = useState(() => readRecentIds());
  const stages = useStages();
  const found = useLiveQuery('contacts', ids.length === 0 ? null : { selector: { id: { $in: [...ids] } } });
  const here = useMemo(() => {
    const byId = new Map(found?.map((contact) => [contact.id, contact]));
    return ids
      .flatMap((id) => byId.get(id) ?? [])
      .filter(({ binnedAt }) => binnedAt === 0)
      .slice(0, limit);
  }, [ids, found]);
  const isNobody = ids.length === 0 || (found !== undefined && here.length === 0);
  const organizationIds = useMemo(() => here.flatMap((contact) => organizationIdOf(contact) ?? []), [here]);
  const organizations = useRecords('organizations', organizationIds);
  const others = usePeopleList(isNobody ? lately : null);
  return useMemo(() => {
    const known = here.map((contact) => ({
      id: contact.id,
      fullName: contact.fullName,
      stage: stageOf(stages, contact).colour,
      photo: contact.photo,
      detail: organizations.get(organizationIdOf(contact) ?? '')?.name ?? '',
    }));
    if (!isNobody) return found === undefined ? undefined : known;
    return others?.rows.map(({ id, fullName, stage, photo, company = '' }) => ({
      id,
      fullName,
      stage: stageOf(stages, { stage }).colour,
      photo,
      detail: company,
    }));
  }, [isNobody, found, here, organizations, others, stages]);
};
