import { Button } from '@mantine/core';
import { useId, useMemo, useRef } from 'react';
import { currentZone, useRecords, useRun } from '#client/index.ts';
import type { SyncConflict } from '#contract/sync.ts';
import { dayWords, timeWords } from '#domain/dates/date-words.ts';
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import type { CalendarDate, Contact, Position, Stage } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { changedTwice, type ChangedTwice } from './changed-twice-view.ts';
import classes from './history.module.css';

interface ChangedTwiceListProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly conflicts: readonly SyncConflict[];
  readonly onDismiss: (id: string) => Promise<void>;
}

/** Both values of each field that was changed twice; the other one can be taken. */
export function ChangedTwiceList({ contact, stages, today, conflicts, onDismiss }: ChangedTwiceListProps) {
  const run = useRun();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const organizationIds = useMemo(
    () =>
      conflicts.flatMap(({ field, kept, lost }) =>
        field === 'positions'
          ? [...((kept ?? []) as Position[]), ...((lost ?? []) as Position[])].flatMap(
              ({ organizationId }) => organizationId ?? [],
            )
          : [],
      ),
    [conflicts],
  );
  const organizations = useRecords('organizations', organizationIds);
  const rows = changedTwice(conflicts, contact, {
    stages,
    organization: (id) => organizations.get(id)?.name,
    person: () => undefined,
    event: () => undefined,
  });
  if (rows.length === 0) return null;

  const done = async (id: string) => {
    await onDismiss(id);
    // The button that had the focus is gone: the next one, or the box itself.
    (box.current?.querySelector('button') ?? box.current)?.focus();
  };
  const take = async (row: ChangedTwice) => {
    if (row.take === undefined) return;
    await run(row.take.name, row.take.args as never);
    await done(row.id);
  };
  const whenOf = (at: number): string => {
    const local = localOf(at, currentZone());
    return `${dayWords(dateOf(local), today)}, ${timeWords(timeOf(local) ?? '')}`;
  };
  return (
    <section ref={box} className={classes['twice']} aria-labelledby={titleId} tabIndex={-1}>
      <h3 className={classes['twiceTitle']} id={titleId}>
        Changed on two machines
      </h3>
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={row.id} className={classes['entry']}>
            <div className={classes['words']}>
              <span className={classes['quiet']}>{row.label}: </span>
              {row.kept}
              <div className={classes['quiet']}>
                {row.lostHere ? 'Here' : 'On the other one'}, {whenOf(row.lostAt)}: {row.lost}
              </div>
            </div>
            <div className={classes['choices']}>
              {row.take !== undefined && (
                <Button
                  size="compact-xs"
                  aria-label={`Take the other ${row.label}: ${row.lost}`}
                  onClick={() => void take(row)}
                >
                  Take the other
                </Button>
              )}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Keep ${row.label}: ${row.kept}`}
                onClick={() => void done(row.id)}
              >
                {row.take === undefined ? 'Seen' : 'Keep'}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
