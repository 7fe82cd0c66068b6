import { useEffect, useState } from 'react';
import type { SyncConflict, SyncStatus } from '#contract/values/sync.ts';
import { useStoreEvent, useStoreRequest } from '../hooks.ts';

/** Whether sync is on and how it goes; undefined until the store has answered, or while it is not asked. */
export const useSyncStatus = (asked = true): SyncStatus | undefined => {
  const request = useStoreRequest();
  const [status, setStatus] = useState<SyncStatus>();
  useStoreEvent('sync.changed', setStatus);
  useEffect(() => {
    if (asked) request('sync.status', undefined).then(setStatus, () => undefined);
  }, [request, asked]);
  return status;
};

/** What about a person was changed on two machines, and the way to say that it was seen. */
export const useSyncConflicts = (contactId: string) => {
  const request = useStoreRequest();
  const [found, setFound] = useState<{
    readonly contactId: string;
    readonly conflicts: readonly SyncConflict[];
  }>();
  const [asked, setAsked] = useState(0);
  useStoreEvent('sync.conflict', () => setAsked((count) => count + 1));
  useEffect(() => {
    let isCurrent = true;
    request('sync.conflicts', { contactId }).then(
      (conflicts) => {
        if (isCurrent) setFound({ contactId, conflicts });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [request, contactId, asked]);
  return {
    conflicts: found?.contactId === contactId ? found.conflicts : [],
    dismiss: async (id: string): Promise<void> => {
      await request('sync.dismiss-conflict', { id });
      setAsked((count) => count + 1);
    },
  };
};
