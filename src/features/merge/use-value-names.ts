import { useMemo } from 'react';
import { useRecords, useStages } from '#client/index.ts';
import type { Contact } from '#domain/records.ts';
import type { ValueNames } from '#ui/merge/field-words.ts';

/** Names of the organizations, people and events that some people's fields point at. */
export const useValueNames = (people: readonly Contact[]): ValueNames => {
  const stages = useStages();
  const organizations = useRecords(
    'organizations',
    people.flatMap(({ positions }) => positions.flatMap(({ organizationId }) => organizationId ?? [])),
  );
  const others = useRecords(
    'contacts',
    people.flatMap(({ met }) => met?.throughId ?? []),
  );
  const events = useRecords(
    'events',
    people.flatMap(({ met }) => met?.eventId ?? []),
  );
  return useMemo(
    () => ({
      stages,
      organization: (id) => organizations.get(id)?.name,
      person: (id) => others.get(id)?.fullName,
      event: (id) => events.get(id)?.name,
    }),
    [stages, organizations, others, events],
  );
};
