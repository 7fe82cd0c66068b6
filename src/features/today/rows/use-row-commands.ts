import { useMemo } from 'react';
import { useRun, useToday } from '#client/index.ts';
import type { DateOrDateTime, EpochMs } from '#domain/records.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { logEntry } from './log-entry.ts';
import type { TodayRow } from './today-rows.ts';

export interface RowCommands {
  readonly open: (row: TodayRow) => void;
  readonly complete: (row: TodayRow) => void;
  /** Done, with a line of what happened; without one when there is nothing in it. */
  readonly log: (row: TodayRow, text: string) => void;
  readonly snooze: (row: TodayRow, until: EpochMs) => void;
  readonly reschedule: (row: TodayRow, due: DateOrDateTime) => void;
  /** On to the next of a series, or a cadence further. */
  readonly skip: (row: TodayRow) => void;
  readonly remove: (row: TodayRow) => void;
}

/** @param leave called with the row that is about to go, so that the focus goes to its neighbour */
export const useRowCommands = (leave: (id: string) => void): RowCommands => {
  const run = useRun();
  const today = useToday();
  const { open } = useOpenPerson();
  return useMemo(() => {
    const leaving =
      <A extends readonly unknown[]>(command: (id: string, row: TodayRow, ...args: A) => unknown) =>
      (row: TodayRow, ...args: A) => {
        leave(row.followUp.id);
        void command(row.followUp.id, row, ...args);
      };
    return {
      open: ({ contact }) => {
        if (contact !== undefined) open(contact.id);
      },
      complete: leaving((id) => run('follow-ups.complete', { id })),
      log: leaving((id, { followUp }, text: string) =>
        run('follow-ups.complete', {
          id,
          ...(text.trim() === '' ? {} : { log: logEntry(text, followUp, today) }),
        }),
      ),
      snooze: leaving((id, _row, until: EpochMs) => run('follow-ups.snooze', { id, until })),
      reschedule: leaving((id, _row, due: DateOrDateTime) => run('follow-ups.reschedule', { id, due })),
      skip: leaving((id) => run('follow-ups.skip', { id })),
      remove: leaving((id) => run('follow-ups.remove', { id })),
    };
  }, [leave, open, run, today]);
};
