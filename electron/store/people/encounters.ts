/** When one spoke with each person: what it takes to tell whether it is ripe to ask them for help. */
import type { CalendarDate, Id, Interaction } from '#domain/records.ts';
import { encounterDates, encounterKinds } from '#domain/readiness.ts';
import type { OpenStore } from '../open.ts';
import { readFields, watchChanges, type Changed } from '../storage/index.ts';

export interface Encounters {
  of(id: Id): readonly CalendarDate[];
  close(): void;
}

const none: readonly CalendarDate[] = [];

/**
 * Reads all interactions once, when somebody first asks (some 300 ms at 100,000), and then only those of people
 * whose interactions changed.
 */
export const createEncounters = ({ file }: Pick<OpenStore, 'file'>, onChange: () => void): Encounters => {
  const datesById = new Map<Id, readonly CalendarDate[]>();
  const stale = new Set<Id>();

  const daysById = new Map<Id, Set<CalendarDate>>();
  const fields = readFields(file, 'interactions', ['at', 'contactIds'], {
    field: 'kind',
    values: [...encounterKinds],
  });
  for (const { at, contactIds } of fields) {
    const day = (at as string).slice(0, 10);
    for (const id of JSON.parse(contactIds as string) as readonly Id[]) {
      const days = daysById.get(id);
      if (days === undefined) daysById.set(id, new Set([day]));
      else days.add(day);
    }
  }
  for (const [id, days] of daysById) datesById.set(id, [...days].sort());

  const onInteractions = (changes: readonly Changed[]) => {
    for (const { before, after } of changes) {
      for (const doc of [before, after]) {
        for (const id of (doc?.['contactIds'] as readonly Id[] | undefined) ?? []) stale.add(id);
      }
    }
    onChange();
  };
  const stop = watchChanges(file, 'interactions', onInteractions);

  return {
    of: (id) => {
      if (stale.delete(id)) {
        const interactions = file.find('interactions', {
          selector: { contactIds: { $elemMatch: { $eq: id } } },
        });
        datesById.set(id, encounterDates(interactions as unknown as readonly Interaction[]));
      }
      return datesById.get(id) ?? none;
    },
    close: stop,
  };
};
