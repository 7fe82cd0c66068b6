import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { isInFloat } from '#ui/follow-up/in-float.ts';
import type { RowOpening } from './RowTools.tsx';
import type { TodayRow } from './today-rows.ts';

interface RowActionsInput {
  /** The row that keys act on. */
  readonly active: TodayRow | undefined;
  readonly hasRows: boolean;
  /** One of a row's tools is open: keys are for it. */
  readonly isOpening: boolean;
  readonly onOpen: (row: TodayRow, is: RowOpening) => void;
  readonly onComplete: (row: TodayRow) => void;
}

/** Keys that act on a row: log it, done, snooze, move. */
export const useRowActions = ({ active, hasRows, isOpening, onOpen, onComplete }: RowActionsInput): void => {
  const when = () => active !== undefined && !isOpening && !isInFloat();
  const otherwise = () =>
    hasRows && active === undefined && !isOpening && !isInFloat()
      ? 'Choose a row first, with the arrows or the pointer.'
      : undefined;
  const action = (name: string, title: string, shortcut: string, act: (row: TodayRow) => void) => ({
    name,
    title,
    group: 'Today',
    shortcuts: [shortcut],
    when,
    otherwise,
    run: () => {
      if (active !== undefined) act(active);
    },
  });
  useActions([
    action('row-log', 'Log it: done, with a line', 'E', (row) => onOpen(row, 'log')),
    action('row-done', 'Done', 'D', onComplete),
    action('row-snooze', 'Snooze', 'S', (row) => onOpen(row, 'snooze')),
    action('row-move', 'Move to another day', 'R', (row) => onOpen(row, 'reschedule')),
  ]);
};
