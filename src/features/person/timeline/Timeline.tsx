import { useEffect, useMemo, useRef, useState } from 'react';
import { useRun } from '#client/index.ts';
import type { CalendarDate, Contact, Stage } from '#domain/records.ts';
import { itemKey, type TimelineItem } from '#domain/log/timeline.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { windowAround } from '#ui/virtual/window-pages.ts';
import { entryWords } from './entry-words.ts';
import classes from '../lists.module.css';
import { TimelineEntry } from './TimelineEntry.tsx';
import { TimelineFilterMenu } from './TimelineFilterMenu.tsx';
import { filterKey, timelineFilters, timelineRows } from './timeline-view.ts';
import { useEntryRecords } from './use-entry-records.ts';
import { useEntryRows } from './use-entry-rows.ts';

interface TimelineProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  /** Undefined while it is being read. */
  readonly items: readonly TimelineItem[] | undefined;
}

/** An entry that is being deleted, and where it stood. */
export interface Leaving {
  readonly id: string;
  readonly index: number;
}

/** Records are read by pages of this many entries. */
const pageSize = 20;

const noItems: readonly TimelineItem[] = [];

/** Everything that happened with a person, the latest first. */
export function Timeline({ contact, stages, today, items = noItems }: TimelineProps) {
  const { open } = useDialogLink();
  const run = useRun();
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState<string>();
  const [focused, setFocused] = useState(-1);
  const [rowWindow, setRowWindow] = useState(() => windowAround(0, 0, pageSize));
  const leaving = useRef<Leaving>(undefined);

  const filters = useMemo(() => timelineFilters(items), [items]);
  const rows = useMemo(() => {
    const keys = new Set(chosen.filter((key) => filters.some((filter) => filter.key === key)));
    return timelineRows(keys.size === 0 ? items : items.filter((item) => keys.has(filterKey(item))));
  }, [items, chosen, filters]);

  const inWindow = useMemo(
    () => rows.slice(rowWindow.skip, rowWindow.skip + rowWindow.limit),
    [rows, rowWindow],
  );
  const { ready, recordsOf, nameOf } = useEntryRecords(inWindow, contact);
  const editingRow = rows.findIndex(({ item }) => itemKey(item) === editing);
  const { virtual, offset } = useEntryRows(list, ready ? rows : [], [focused, editingRow]);

  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  const nextWindow = windowAround(first, last, pageSize);
  if (nextWindow.skip !== rowWindow.skip || nextWindow.limit !== rowWindow.limit) setRowWindow(nextWindow);

  // After a delete the focus goes to what took the entry's place.
  useEffect(() => {
    const { id, index } = leaving.current ?? {};
    if (id === undefined || index === undefined || rows.some(({ item }) => itemKey(item) === id)) return;
    leaving.current = undefined;
    const row = list.current?.querySelector<HTMLElement>(
      `[data-index="${String(Math.min(index, rows.length - 1))}"]`,
    );
    (row?.querySelector<HTMLElement>('[data-entry-menu]') ?? row ?? list.current)?.focus();
  }, [rows]);

  const context = { contact, stages, today, nameOf, items };
  return (
    <div className={classes['timeline']}>
      {filters.length > 1 && (
        <TimelineFilterMenu filters={filters} chosen={chosen} onChange={setChosen} shown={rows.length} />
      )}
      {items.length === 0 && (
        <p className={classes['nothing']}>
          Nothing yet. What you write in the line above comes here, with its day.
        </p>
      )}
      <ol
        ref={list}
        tabIndex={-1}
        className={classes['entries']}
        aria-label="Timeline"
        style={{ height: virtual.getTotalSize() }}
        onFocus={(event) => {
          const row = event.target.closest<HTMLElement>('[data-index]')?.dataset['index'];
          setFocused(row === undefined ? -1 : Number(row));
        }}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return undefined;
          const { item } = row;
          const records = recordsOf(item);
          const id = itemKey(item);
          const goes = () => {
            leaving.current = { id, index };
          };
          return (
            <TimelineEntry
              key={key}
              ref={virtual.measureElement}
              row={row}
              index={index}
              total={rows.length}
              start={start - offset}
              words={entryWords(item, records, context)}
              interaction={records.interaction}
              today={today}
              editing={editing === id}
              onEdit={(on) => setEditing(on ? id : undefined)}
              onSave={(patch) => void run('interactions.update', { id: item.id, patch })}
              onRemove={() => {
                goes();
                void run('interactions.remove', { id: item.id });
              }}
              onHelp={() => open('favour', { of: contact.id, about: records.interaction?.summary })}
              onReopen={() => {
                goes();
                void run('follow-ups.reopen', { id: item.id });
              }}
            />
          );
        })}
      </ol>
    </div>
  );
}
