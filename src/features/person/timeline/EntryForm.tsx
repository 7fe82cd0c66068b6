import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CommandArgs } from '#data/commands/specs.ts';
import { dateOf, timeOf, withTime } from '#domain/dates/dates.ts';
import type { CalendarDate, Interaction, InteractionKind } from '#domain/records.ts';
import { LinesField } from '#ui/forms/fields.tsx';
import { PastDayField } from '#ui/dates/DayFields.tsx';
import { textOrNull } from '../details/details-view.ts';
import { interactionWords } from '../person-view.ts';
import classes from '../lists.module.css';
import { isPopupOpen } from '../popups.ts';

interface EntryFormProps {
  readonly entry: Interaction;
  readonly today: CalendarDate;
  readonly onSave: (patch: CommandArgs<'interactions.update'>['patch']) => void;
  readonly onCancel: () => void;
}

const kinds = Object.entries(interactionWords).map(([value, label]) => ({ value, label }));

/** An entry of the timeline, edited in its place. Enter saves, Esc gives up. */
export function EntryForm({ entry, today, onSave, onCancel }: EntryFormProps) {
  const [kind, setKind] = useState<InteractionKind>(entry.kind);
  const [date, setDate] = useState<CalendarDate | undefined>(dateOf(entry.at));
  const [summary, setSummary] = useState(entry.summary);
  const [place, setPlace] = useState(entry.place ?? '');
  const [notes, setNotes] = useState(entry.notes ?? '');
  return (
    <form
      className={classes['form']}
      aria-label="Edit entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (date === undefined) return;
        onSave({
          kind,
          at: withTime(date, timeOf(entry.at)),
          summary: summary.trim(),
          place: textOrNull(place),
          notes: textOrNull(notes),
        });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || isPopupOpen()) return;
        // The panel would close too.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextInput
        label="What happened"
        dir="auto"
        autoFocus
        value={summary}
        onChange={({ currentTarget }) => setSummary(currentTarget.value)}
      />
      <div className={classes['pair']}>
        <Select
          label="Kind"
          data={kinds}
          allowDeselect={false}
          value={kind}
          onChange={(value) => value !== null && setKind(value as InteractionKind)}
        />
        <PastDayField label="Day" value={date} today={today} onChange={setDate} />
      </div>
      <TextInput
        label="Where"
        dir="auto"
        value={place}
        onChange={({ currentTarget }) => setPlace(currentTarget.value)}
      />
      <LinesField label="Notes" maxRows={12} value={notes} onChange={setNotes} />
      <div className={classes['formEnd']}>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="filled" type="submit">
          Save
        </Button>
      </div>
    </form>
  );
}
