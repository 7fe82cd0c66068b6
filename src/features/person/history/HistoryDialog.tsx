import { Button, Modal } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { currentZone, useRecords, useRun, useStages, useStoreRequest, useToday } from '#client/index.ts';
import type { HistoryEntry } from '#contract/values/history.ts';
import { dayWords, timeWords } from '#domain/dates/date-words.ts';
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import type { Contact, Position } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import classes from './history.module.css';
import { historyRows, type HistoryField } from './history-view.ts';

const limit = 300;

interface HistoryDialogProps {
  readonly contact: Contact;
  readonly onClose: () => void;
}

const positionsIn = (entries: readonly HistoryEntry[]): readonly Position[] =>
  entries.flatMap(({ fields }) =>
    fields.flatMap(({ field, before, after }) =>
      field === 'positions' ? [...((before ?? []) as Position[]), ...((after ?? []) as Position[])] : [],
    ),
  );

/** What changed about a person in the last 90 days, and the way back to an earlier value. */
export function HistoryDialog({ contact, onClose }: HistoryDialogProps) {
  useReturnFocus();
  const request = useStoreRequest();
  const run = useRun();
  const today = useToday();
  const stages = useStages();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>();
  const organizations = useRecords(
    'organizations',
    positionsIn(entries ?? []).flatMap(({ organizationId }) => organizationId ?? []),
  );
  // Again after each change of theirs, an earlier value put back among them.
  useEffect(() => {
    request('history.of', { contactId: contact.id, limit }).then(setEntries, () => setEntries([]));
  }, [request, contact.id, contact.updatedAt]);
  const rows = useMemo(
    () =>
      historyRows(entries ?? [], contact, {
        stages,
        organization: (id) => organizations.get(id)?.name,
        person: () => undefined,
        event: () => undefined,
      }),
    [entries, contact, stages, organizations],
  );
  const whenOf = (at: number): string => {
    const local = localOf(at, currentZone());
    return `${dayWords(dateOf(local), today)}, ${timeWords(timeOf(local) ?? '')}`;
  };

  return (
    <Modal opened onClose={onClose} title={`History of ${contact.fullName}`} size={560}>
      {entries !== undefined && rows.length === 0 && (
        <p className={classes['quiet']}>Nothing about them has changed in the last 90 days.</p>
      )}
      <ol className={classes['list']}>
        {rows.map((row) => (
          <li key={row.seq} className={classes['entry']}>
            <div className={classes['head']}>
              <strong>{row.what}</strong>
              <span className={classes['quiet']}>{whenOf(row.at)}</span>
            </div>
            {row.fields.map((field) => (
              <FieldChange
                key={field.field}
                field={field}
                onPutBack={({ name, args }) => void run(name, args as never)}
              />
            ))}
          </li>
        ))}
      </ol>
    </Modal>
  );
}

interface FieldChangeProps {
  readonly field: HistoryField;
  readonly onPutBack: (putBack: NonNullable<HistoryField['putBack']>) => void;
}

const textOf = (lines: readonly string[]): string => {
  const text = lines.join(' · ').trim();
  return text === '' ? 'nothing' : text;
};

function FieldChange({ field: { label, before, after, putBack }, onPutBack }: FieldChangeProps) {
  return (
    <div className={classes['change']}>
      <div className={classes['words']}>
        <span className={classes['quiet']}>{label}: </span>
        {textOf(before)} <span aria-label="became">→</span> {textOf(after)}
      </div>
      {putBack !== undefined && (
        <Button
          size="compact-xs"
          aria-label={`Put back ${label}: ${textOf(before)}`}
          onClick={() => onPutBack(putBack)}
        >
          Put back
        </Button>
      )}
    </div>
  );
}
