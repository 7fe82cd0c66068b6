import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { usePeople } from '#client/index.ts';
import { eventKinds, eventKindWords, eventMissing } from '#domain/events/events.ts';
import type { CalendarDate, DateOrDateTime, Event } from '#domain/records.ts';
import { ChoiceField, LineField } from '#ui/forms/fields.tsx';
import { AddFollowUpForm, type NewFollowUp } from '#ui/follow-up/AddFollowUpForm.tsx';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { AnchoredPopover, type Anchor } from './AnchoredPopover.tsx';
import classes from '../calendar.module.css';

type NewEvent = Pick<Event, 'name' | 'kind' | 'start' | 'end'>;

export interface AddOnProps {
  readonly anchor: Anchor;
  readonly due: DateOrDateTime;
  /** Marked to there: only an event lasts. */
  readonly until?: DateOrDateTime | undefined;
  readonly today: CalendarDate;
  readonly onFollowUp: (followUp: NewFollowUp) => void;
  readonly onEvent: (event: NewEvent) => void;
  readonly onClose: () => void;
}

/** Something new at a place of the calendar: a follow-up, or an event where a length was marked. */
export function AddOn({ anchor, due, until, today, onFollowUp, onEvent, onClose }: AddOnProps) {
  const [what, setWhat] = useState(until === undefined ? 'follow-up' : 'event');
  const [text, setText] = useState('');
  const found = usePeople(text);
  return (
    <AnchoredPopover
      anchor={anchor}
      title={what === 'event' ? 'Add an event' : 'Add a follow-up'}
      onClose={onClose}
    >
      <SegmentedControl
        className={classes['what'] ?? ''}
        aria-label="What to add"
        fullWidth
        size="xs"
        value={what}
        onChange={setWhat}
        data={[
          { value: 'follow-up', label: 'Follow-up' },
          { value: 'event', label: 'Event' },
        ]}
      />
      {what === 'event' ? (
        <AddEventForm start={due} end={until} today={today} onAdd={onEvent} />
      ) : (
        <AddFollowUpForm due={due} today={today} found={found} onSearch={setText} onAdd={onFollowUp} />
      )}
    </AnchoredPopover>
  );
}

interface AddEventFormProps {
  readonly start: DateOrDateTime;
  readonly end: DateOrDateTime | undefined;
  readonly today: CalendarDate;
  readonly onAdd: (event: NewEvent) => void;
}

const kinds = eventKinds.map((value) => ({ value, label: eventKindWords[value] }));

function AddEventForm({ start: firstStart, end: firstEnd, today, onAdd }: AddEventFormProps) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Event['kind']>('meet-up');
  const [start, setStart] = useState<DateOrDateTime | undefined>(firstStart);
  const [end, setEnd] = useState(firstEnd);
  const missing = eventMissing(name, start, end);
  return (
    <form
      className={classes['form']}
      aria-label="Add an event"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (missing === undefined && start !== undefined)
          onAdd({ name: name.trim(), kind, start, ...(end === undefined ? {} : { end }) });
      }}
    >
      <LineField label="Name" placeholder="Harbour meet-up" data-autofocus value={name} onChange={setName} />
      <ChoiceField label="Kind" data={kinds} value={kind} onChange={setKind} />
      <DueField label="Starts" value={start} onChange={setStart} today={today} />
      <DueField label="Ends" value={end} onChange={setEnd} today={today} />
      <SubmitButton missing={missing}>Add event</SubmitButton>
    </form>
  );
}
