/** Who was met at which event: read when first asked for, then followed. */
import type { Id } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';
import { watchChanges, type Changed } from '../storage/index.ts';

interface Named {
  readonly eventId: Id;
  readonly contactIds: readonly Id[];
}

type Doc = Readonly<Record<string, unknown>>;

const namedByContact = (doc: Doc): Named | undefined => {
  const eventId = (doc['met'] as { readonly eventId?: Id } | undefined)?.eventId;
  return eventId === undefined ? undefined : { eventId, contactIds: [doc['id'] as Id] };
};

const namedByInteraction = (doc: Doc): Named | undefined => {
  const eventId = doc['eventId'] as Id | undefined;
  return eventId === undefined ? undefined : { eventId, contactIds: doc['contactIds'] as readonly Id[] };
};

export interface Members {
  /** Each once, in the order in which they were written down. */
  of(eventId: Id): readonly Id[];
  close(): void;
}

/**
 * Cards that say they were met there, and entries of that event. It is looked for as text, which is five times as fast
 * as asking each of 100,000 documents for the field, and done once.
 */
export const createMembers = ({ file }: Pick<OpenStore, 'file'>): Members => {
  /** Event → card or entry → the people it names. */
  const byEvent = new Map<Id, Map<Id, readonly Id[]>>();
  const add = (source: Id, { eventId, contactIds }: Named) => {
    const sources = byEvent.get(eventId) ?? new Map<Id, readonly Id[]>();
    byEvent.set(eventId, sources.set(source, contactIds));
  };

  const read = (collection: string, namedBy: (doc: Doc) => Named | undefined) => {
    for (const doc of file.findText(collection, '"eventId":')) {
      const named = namedBy(doc);
      if (named !== undefined) add(doc['id'] as Id, named);
    }
  };
  read('contacts', namedByContact);
  read('interactions', namedByInteraction);

  const follow = (namedBy: (doc: Doc) => Named | undefined) => (changes: readonly Changed[]) => {
    for (const { id, before, after } of changes) {
      const was = before === undefined ? undefined : namedBy(before);
      if (was !== undefined) byEvent.get(was.eventId)?.delete(id);
      const is = after === undefined ? undefined : namedBy(after);
      if (is !== undefined) add(id, is);
    }
  };
  const stops = [
    watchChanges(file, 'contacts', follow(namedByContact)),
    watchChanges(file, 'interactions', follow(namedByInteraction)),
  ];

  return {
    of: (eventId) => [...new Set([...(byEvent.get(eventId)?.values() ?? [])].flat())].toSorted(),
    close: () => {
      for (const stop of stops) stop();
    },
  };
};
