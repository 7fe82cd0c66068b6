import { useEffect, useMemo, useState } from 'react';
import { useStore, useStoreRequest, watchCollections } from '#client/index.ts';
import type { Contact, Id } from '#domain/records.ts';
import { itemsOfContact, sortTimeline, type TimelineItem } from '#domain/log/timeline.ts';

const collections = [
  'interactions',
  'follow-ups',
  'favours',
  'leads',
  'introductions',
  'interviews',
] as const;

/** Whether a changed record is, or may have been, one of the person's. */
const isAbout = (record: unknown, id: Id): boolean =>
  record === undefined || record === null || JSON.stringify(record).includes(id);

/**
 * Everything that happened with a person, the latest first, without its words; undefined while loading. Asked again
 * when a record that names the person changes.
 */
export const useTimeline = (contact: Contact): readonly TimelineItem[] | undefined => {
  const { id } = contact;
  const { database } = useStore();
  const request = useStoreRequest();
  const [read, setRead] = useState<readonly TimelineItem[]>();

  useEffect(() => {
    let gone = false;
    let asked = 0;
    let waiting = false;
    const ask = async () => {
      asked += 1;
      const mine = asked;
      const items = await request('timeline.read', { contactId: id });
      if (!gone && mine === asked) setRead(items);
    };
    // Several records of one command change at once: asked once.
    const askSoon = () => {
      if (waiting) return;
      waiting = true;
      queueMicrotask(() => {
        waiting = false;
        if (!gone) void ask();
      });
    };
    void ask();
    const stop = watchCollections(database, collections, (change) => {
      if (isAbout(change.documentData, id) || isAbout(change.previousDocumentData, id)) askSoon();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [database, request, id]);

  return useMemo(
    () => (read === undefined ? undefined : sortTimeline([...read, ...itemsOfContact(contact)])),
    [read, contact],
  );
};
