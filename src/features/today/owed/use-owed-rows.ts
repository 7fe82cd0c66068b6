import { useMemo } from 'react';
import { useOwed, useRecords, useRun, useToday } from '#client/index.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { owedRows, type OwedRow } from './owed-rows.ts';
import type { TodayRow } from '../rows/today-rows.ts';

/** Undefined while it is read. */
export const useOwedRows = (shown: readonly TodayRow[]): readonly OwedRow[] | undefined => {
  const today = useToday();
  const owed = useOwed();
  const ids = useMemo(() => (owed ?? []).map(({ contactId }) => contactId), [owed]);
  const contacts = useRecords('contacts', ids);
  return useMemo(
    () =>
      owed === undefined || (ids.length > 0 && contacts.size === 0)
        ? undefined
        : owedRows(owed, shown, contacts, today),
    [owed, ids, shown, contacts, today],
  );
};

export interface OwedCommands {
  /** Told or thanked, without more words. */
  readonly settle: (row: OwedRow) => void;
  /** With what came of it. */
  readonly tell: (row: OwedRow) => void;
}

/** @param leave called with the row that is about to go, so that the focus goes to its neighbour */
export const useOwedCommands = (leave: (key: string) => void): OwedCommands => {
  const run = useRun();
  const { open } = useDialogLink();
  return useMemo(
    () => ({
      settle: ({ key, owed: { kind, id } }) => {
        leave(key);
        switch (kind) {
          case 'report':
            return void run('leads.report-back', { id, thanked: true });
          case 'advice':
            return void run('favours.report-back', { id });
          case 'lead-thanks':
            return void run('leads.thank', { id });
          case 'thanks':
            return void run('favours.thank', { id });
          case 'interview-thanks':
            return void run('interviews.thank', { id });
        }
      },
      tell: ({ owed: { id } }) => open('report', { of: id }),
    }),
    [run, open, leave],
  );
};
