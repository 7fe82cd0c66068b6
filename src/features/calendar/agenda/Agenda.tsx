import { Button } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useRecords } from '#client/index.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { usePageReady } from '#ui/page-state.ts';
import { agendaDays } from './agenda-days.ts';
import { contactIdsOf, type Chip } from '../chips/chips.ts';
import { useFollowing } from '../chips/use-following.ts';
import { ChipButton } from '../chips/ChipButton.tsx';
import classes from './agenda.module.css';
import { dayTitle, rangeOf, type Weeks } from '../range.ts';
import type { Follow } from '../use-grid-keys.ts';

export interface AgendaProps {
  readonly weeks: Weeks;
  readonly today: CalendarDate;
  /** In the order a day shows them. */
  readonly chips: readonly Chip[];
  readonly isRead: boolean;
  readonly follow: Follow | undefined;
  readonly onAdd: (due: DateOrDateTime, cell: HTMLElement) => void;
  readonly onOpen: (chip: Chip) => void;
  readonly onMove: (chip: Chip, to: CalendarDate) => void;
  readonly onKey: (chip: Chip, event: KeyboardEvent<HTMLElement>) => boolean;
}

/** Chips at a time: names are read for those only. */
const page = 100;

/** Four weeks as a list: only days that bring something, and today. */
export function Agenda({ weeks, today, chips, isRead, follow, onAdd, onOpen, onMove, onKey }: AgendaProps) {
  const root = useRef<HTMLDivElement>(null);
  const { keepOn, letGo } = useFollowing(root, follow);
  const [shown, setShown] = useState(page);
  const range = rangeOf(weeks);
  const days = agendaDays(chips, range, today, shown);
  const listed = days.flatMap((day) => day.chips);
  const ids = contactIdsOf(listed);
  const contacts = useRecords('contacts', ids);
  usePageReady(isRead && (ids.length === 0 || contacts.size > 0));

  /** Up and down through all rows; with Alt the row itself goes to another day. */
  const onChipKey = (chip: Chip, event: KeyboardEvent<HTMLElement>): boolean => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return onKey(chip, event);
    if (event.altKey) {
      if (!chip.movable) return true;
      keepOn(chip.key);
      onMove(chip, addDays(chip.from, by));
      return true;
    }
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])];
    rows[rows.indexOf(event.target as HTMLElement) + by]?.focus();
    return true;
  };

  return (
    <div
      ref={root}
      className={classes['agenda']}
      onPointerDownCapture={letGo}
      onKeyDownCapture={(event) => {
        if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
        letGo();
        const key = event.target.closest<HTMLElement>('[data-chip]')?.dataset['chip'];
        const chip = listed.find((other) => other.key === key);
        if (chip === undefined || !onChipKey(chip, event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {days.map((day) => (
        <section key={day.date} className={classes['day']} aria-label={dayTitle(day.date, today)}>
          <h2 className={classes['title']} data-today={day.date === today || undefined}>
            {day.date === today ? 'Today' : dayTitle(day.date, today)}
          </h2>
          {day.chips.length === 0 ? (
            <div className={classes['nothing']}>
              Nothing.{' '}
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={({ currentTarget }) => onAdd(day.date, currentTarget)}
              >
                Add a follow-up
              </Button>
            </div>
          ) : (
            <ul className={classes['rows']}>
              {day.chips.map((chip) => (
                <li key={chip.key}>
                  <ChipButton chip={chip} contact={contacts.get(chip.contactId ?? '')} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {isRead && listed.length === 0 && !days.some(({ date }) => date === today) && (
        <p className={classes['nothing']}>Nothing in these four weeks.</p>
      )}
      {chips.length > listed.length && listed.length >= shown && (
        <Button onClick={() => setShown(shown + page)}>Show more</Button>
      )}
    </div>
  );
}
