import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useRunOrThrow, useToday } from '#client/index.ts';
import { defaultGoal, eventKinds, eventKindWords, eventMissing } from '#domain/events/events.ts';
import type { DateOrDateTime, Event } from '#domain/records.ts';
import { ChoiceField, LineField, LinesField } from '#ui/forms/fields.tsx';
import { DueField } from '#ui/follow-up/DueField.tsx';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';

const kinds = eventKinds.map((value) => ({ value, label: eventKindWords[value] }));

const countOf = (value: string | number): number => (typeof value === 'number' ? value : 0);

/** Plans an event, and opens it. */
export function EventDialog({ link, onClose }: DialogProps) {
  const run = useRunOrThrow();
  const today = useToday();
  const [, navigate] = useLocation();
  const [name, setName] = useState(link.about ?? '');
  const [kind, setKind] = useState<Event['kind']>('meet-up');
  const [start, setStart] = useState<DateOrDateTime | undefined>(today);
  const [end, setEnd] = useState<DateOrDateTime>();
  const [place, setPlace] = useState('');
  const [meet, setMeet] = useState<string | number>(defaultGoal.meet);
  const [help, setHelp] = useState<string | number>(defaultGoal.help);
  const [notes, setNotes] = useState('');
  const save = async () => {
    if (start === undefined) return;
    const { id } = await run('events.create', {
      name: name.trim(),
      kind,
      start,
      ...(end === undefined ? {} : { end }),
      ...(place.trim() === '' ? {} : { place: place.trim() }),
      goal: { meet: countOf(meet), help: countOf(help) },
      notes: notes.trim(),
      attended: false,
    });
    navigate(`/events/${id}`);
  };
  const count = { min: 0, max: 99, allowDecimal: false, clampBehavior: 'strict' } as const;
  return (
    <FormDialog
      title="Plan an event"
      save="Plan"
      size={560}
      missing={eventMissing(name, start, end)}
      onSave={save}
      onClose={onClose}
    >
      <LineField label="Name" placeholder="Harbour meet-up" data-autofocus value={name} onChange={setName} />
      <div className={classes['pair']}>
        <ChoiceField label="Kind" data={kinds} value={kind} onChange={setKind} />
        <LineField label="Where" value={place} onChange={setPlace} />
      </div>
      <div className={classes['pair']}>
        <DueField label="Starts" value={start} onChange={setStart} today={today} />
        <DueField label="Ends, if on another day" value={end} onChange={setEnd} today={today} />
      </div>
      <div className={classes['pair']}>
        <NumberInput label="People to meet" {...count} value={meet} onChange={setMeet} />
        <NumberInput label="People to help" {...count} value={help} onChange={setHelp} />
      </div>
      <LinesField
        label="Notes"
        placeholder="Whom to look for, what to offer"
        value={notes}
        onChange={setNotes}
      />
    </FormDialog>
  );
}
