/** When one spoke with each person: what it takes to tell whether it is ripe to ask them for help. */
import type { CalendarDate, Id, Interaction } from '#domain/records.ts';
import { encounterDates, encounterKinds } from '#domain/method/readiness.ts';
import type { OpenStore } from '../open.ts';
import { lastRow, readFields, watchChanges, type Changed } from '../storage/index.ts';

export interface Encounters {
  of(id: Id): readonly CalendarDate[];
  /** Reads on for some 30 ms, unless all is read. @returns whether it is */
  readOn(): boolean;
  close(): void;
}

const none: readonly CalendarDate[] = [];
/** Interactions. */
const readAtOnce = 5_000;

/**
 * Reads all interactions once, when somebody first asks (some 500 ms at 100,000) or before, in steps, and then only
 * those of people whose interactions changed.
 */
export const createEncounters = ({ file }: Pick<OpenStore, 'file'>, onChange: () => void): Encounters => {
  const datesById = new Map<Id, readonly CalendarDate[]>();
  const stale = new Set<Id>();

  /** Until all is read. */
  let daysById: Map<Id, Set<CalendarDate>> | undefined = new Map();
  let nextRow = 1;
  const last = lastRow(file, 'interactions');

  const readOn = (): boolean => {
    if (daysById === undefined) return true;
    const rows = { from: nextRow, to: nextRow + readAtOnce - 1 };
    const where = { field: 'kind', values: [...encounterKinds] };
    for (const { at, contactIds } of readFields(file, 'interactions', ['at', 'contactIds'], where, rows)) {
      const day = (at as string).slice(0, 10);
      for (const id of JSON.parse(contactIds as string) as readonly Id[]) {
        const days = daysById.get(id);
        if (days === undefined) daysById.set(id, new Set([day]));
        else days.add(day);
      }
    }
    nextRow += readAtOnce;
    if (nextRow <= last) return false;
    // What was changed or came meanwhile is in `stale`.
    for (const [id, days] of daysById) datesById.set(id, [...days].sort());
    daysById = undefined;
    return true;
  };

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
    readOn,
    of: (id) => {
      while (!readOn());
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
