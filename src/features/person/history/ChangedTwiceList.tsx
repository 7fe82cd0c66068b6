import { Button } from '@mantine/core';
import { useId, useMemo, useRef } from 'react';
import { currentZone, useLoadPhotos, useRecords, useRun, useStore } from '#client/index.ts';
import { KithError } from '#contract/errors.ts';
import type { SyncConflict } from '#contract/values/sync.ts';
import { dayWords, timeWords } from '#domain/dates/date-words.ts';
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import type { PhotoType } from '#domain/people/photos.ts';
import type { CalendarDate, Contact, Position, Stage } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { changedTwice, type ChangedTwice, type TakePhoto } from './changed-twice-view.ts';
import classes from './history.module.css';

interface ChangedTwiceListProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly conflicts: readonly SyncConflict[];
  readonly onDismiss: (id: string) => Promise<void>;
}

/** Large enough to tell two faces apart. */
const photoSize = 48;

/** Both values of each field that was changed twice; the other one can be taken. */
export function ChangedTwiceList({ contact, stages, today, conflicts, onDismiss }: ChangedTwiceListProps) {
  const run = useRun();
  const loadPhotos = useLoadPhotos();
  const { onError } = useStore();
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
  const takePhoto = async ({ name, args: { id, photo } }: TakePhoto) => {
    if (photo === null) return run(name, { id, photo });
    const found = (await loadPhotos([photo])).get(photo);
    if (found === undefined) {
      throw new KithError('not-found', 'That photo is not on this computer yet. Nothing was changed.');
    }
    const bytes = new Uint8Array(await found.arrayBuffer());
    return run(name, { id, photo: { type: found.type as PhotoType, bytes } });
  };
  const take = async ({ id, take: other }: ChangedTwice) => {
    if (other === undefined) return;
    try {
      await (other.name === 'contacts.set-photo' ? takePhoto(other) : run(other.name, other.args as never));
    } catch (error) {
      return onError(error);
    }
    await done(id);
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
              {row.photos?.kept !== undefined && (
                <Avatar name={contact.fullName} photo={row.photos.kept} size={photoSize} />
              )}
              <div className={classes['quiet']}>
                {row.lostHere ? 'Here' : 'On the other one'}, {whenOf(row.lostAt)}: {row.lost}
                {row.photos?.lost !== undefined && (
                  <Avatar name={contact.fullName} photo={row.photos.lost} size={photoSize} />
                )}
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
