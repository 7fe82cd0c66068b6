import { ActionIcon, Autocomplete, Textarea, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLiveQuery, usePeople, useRecord } from '#client/index.ts';
import type { Contact } from '#domain/records.ts';
import { foldText } from '#domain/text/text.ts';
import { PersonSelect } from '#ui/follow-up/PersonSelect.tsx';
import { fieldsToMet, metToFields } from '../details-view.ts';
import { eventsByDate } from '../../person-queries.ts';
import { useAutosave } from '../../saving/use-autosave.ts';
import { useQuietRun } from '../../saving/use-quiet-run.ts';
import classes from '../details.module.css';
import { IntroChain } from './IntroChain.tsx';
import { DateInputs } from '../PartialDateField.tsx';

/** Where, when and through whom: what one asks oneself first, years later. */
export function MetFields({ contact }: { readonly contact: Contact }) {
  const { id, met } = contact;
  const run = useQuietRun();
  const field = useAutosave(metToFields(met), (value) =>
    run('contacts.set-met', { id, met: fieldsToMet(met, value) }),
  );
  const { on, where, note } = field.value;
  const common = { onFocus: field.onFocus, onBlur: field.onBlur };
  return (
    <>
      <TextInput
        label="Where"
        placeholder="Harbour meet-up"
        dir="auto"
        autoComplete="off"
        value={where}
        onChange={({ currentTarget }) => field.change({ ...field.value, where: currentTarget.value })}
        {...common}
      />
      <DateInputs
        label="When"
        value={on}
        onChange={(next) => field.change({ ...field.value, on: next })}
        {...common}
      />
      <div className={classes['pair']}>
        <ThroughField contact={contact} />
        <EventField contact={contact} />
      </div>
      <IntroChain contact={contact} />
      <Textarea
        label="One important thing"
        dir="auto"
        autosize
        minRows={1}
        maxRows={12}
        value={note}
        onChange={({ currentTarget }) => field.change({ ...field.value, note: currentTarget.value })}
        {...common}
      />
    </>
  );
}

/** Who introduced them: somebody who is here, or a name that is added. */
function ThroughField({ contact }: { readonly contact: Contact }) {
  const { id, met } = contact;
  const run = useQuietRun();
  const [text, setText] = useState('');
  const found = usePeople(text);
  const through = useRecord('contacts', met?.throughId);
  if (met?.throughId !== undefined && through === undefined) return <div />;
  return (
    <PersonSelect
      // Another person is another field: what was typed goes with the old one.
      key={through?.id ?? 'nobody'}
      label="Through"
      found={found?.filter((person) => person.id !== id)}
      onSearch={setText}
      value={
        through === undefined || through === null
          ? undefined
          : { id: through.id, fullName: through.fullName, photo: through.photo }
      }
      onChange={(person) => {
        void run('contacts.set-met', { id, met: { ...met, throughId: person?.id } });
      }}
      onCreate={(throughName) => {
        void run('contacts.set-met', { id, met: met ?? null, throughName });
      }}
    />
  );
}

/** At which event. A name that is new makes one, on leaving the field. */
function EventField({ contact }: { readonly contact: Contact }) {
  const { id, met } = contact;
  const run = useQuietRun();
  const event = useRecord('events', met?.eventId);
  const [open, setOpen] = useState(false);
  const events = useLiveQuery('events', open ? eventsByDate : null);
  const field = useAutosave(
    event?.name ?? '',
    (name) =>
      run('contacts.set-met', {
        id,
        met: { ...met, eventId: undefined },
        ...(name.trim() === '' ? {} : { eventName: name.trim() }),
      }),
    { whileTyping: false },
  );
  const typed = foldText(field.value);
  const names = [...new Set((events ?? []).map(({ name }) => name))];
  return (
    <Autocomplete
      label="Event"
      placeholder="Name of the event"
      dir="auto"
      data={names.filter((name) => foldText(name).includes(typed)).slice(0, 8)}
      filter={({ options }) => options}
      rightSectionPointerEvents="all"
      rightSection={
        event && (
          <ActionIcon component={Link} href={`/events/${event.id}`} size={28} aria-label="Open the event">
            <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
          </ActionIcon>
        )
      }
      value={field.value}
      onChange={field.change}
      onFocus={() => {
        setOpen(true);
        field.onFocus();
      }}
      onBlur={field.onBlur}
    />
  );
}
