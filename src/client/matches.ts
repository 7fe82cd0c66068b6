import { useEffect, useState } from 'react';
import type { Match } from '#domain/matches.ts';
import type { Id } from '#domain/records.ts';
import { useStoreEvent, useStoreRequest } from './hooks.ts';

/** Needs that somebody could help with, the best first: of one person or of all; again after each change. */
export const useMatches = (contactId: Id | undefined, limit: number): readonly Match[] | undefined => {
  const request = useStoreRequest();
  const [changes, setChanges] = useState(0);
  const [found, setFound] = useState<{ readonly of: Id | undefined; readonly matches: readonly Match[] }>();
  useStoreEvent('history.changed', () => setChanges((count) => count + 1));
  useEffect(() => {
    let isCurrent = true;
    request('matches.list', { ...(contactId === undefined ? {} : { contactId }), limit }).then(
      (matches) => {
        if (isCurrent) setFound({ of: contactId, matches });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [request, contactId, limit, changes]);
  return found === undefined || found.of !== contactId ? undefined : found.matches;
};
