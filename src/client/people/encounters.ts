import { useMemo } from 'react';
import { encounterDates, encounterKinds } from '#domain/method/readiness.ts';
import type { CalendarDate, Id } from '#domain/records.ts';
import { useLiveQuery } from '../live.ts';

/**
 * Days on which one spoke with a person, for the readiness rules. The latest hundred encounters are enough: no
 * bar wants more, but the first one tells how long they have known each other.
 */
export const useEncounters = (contactId: Id | undefined): readonly CalendarDate[] | undefined => {
  const selector = {
    contactIds: { $elemMatch: { $eq: contactId ?? '' } },
    kind: { $in: [...encounterKinds] },
  };
  const asked = contactId === undefined ? null : selector;
  const latest = useLiveQuery(
    'interactions',
    asked && { selector: asked, sort: [{ at: 'desc' }], limit: 100 },
  );
  const first = useLiveQuery('interactions', asked && { selector: asked, sort: [{ at: 'asc' }], limit: 1 });
  return useMemo(
    () => (latest === undefined || first === undefined ? undefined : encounterDates([...first, ...latest])),
    [latest, first],
  );
};
