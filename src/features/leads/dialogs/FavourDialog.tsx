import { Checkbox, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useRecord, useRunOrThrow, useToday } from '#client/index.ts';
import { favourKindHints, favourKinds, favourKindWords } from '#domain/method/favours.ts';
import type { CalendarDate, Favour, FavourKind, Id } from '#domain/records.ts';
import { ChoiceField, LineField } from '#ui/forms/fields.tsx';
import { PastDayField, whenItWasMissing } from '#ui/dates/DayFields.tsx';
import { PersonField, useChosenPerson } from './form/PersonField.tsx';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';

const kinds = favourKinds.map((value) => ({ value, label: favourKindWords[value] }));
const directions = [
  { value: 'given', label: 'I helped' },
  { value: 'received', label: 'They helped' },
];

/** Help given or received, in seconds. `of`: the person, or with `kind=edit` the favour. */
export function FavourDialog({ link, onClose }: DialogProps) {
  const isEdit = link.kind === 'edit';
  const favour = useRecord('favours', isEdit ? link.of : undefined);
  if (isEdit && (favour === undefined || favour === null)) return null;
  return (
    <FavourForm
      favour={favour ?? undefined}
      contactId={favour?.contactId ?? link.of}
      direction={link.kind === 'received' ? 'received' : 'given'}
      about={link.about ?? ''}
      onClose={onClose}
    />
  );
}

interface FavourFormProps {
  readonly favour: Favour | undefined;
  readonly contactId: Id | undefined;
  readonly direction: Favour['direction'];
  readonly about: string;
  readonly onClose: () => void;
}

function FavourForm({ favour, contactId, direction: firstDirection, about, onClose }: FavourFormProps) {
  const run = useRunOrThrow();
  const today = useToday();
  const who = useChosenPerson(contactId);
  const { person } = who;
  const [direction, setDirection] = useState(favour?.direction ?? firstDirection);
  const [kind, setKind] = useState<FavourKind>(favour?.kind ?? 'information');
  const [what, setWhat] = useState(favour?.what ?? about);
  const [at, setAt] = useState<CalendarDate | undefined>(favour?.at ?? today);
  const [thanked, setThanked] = useState(favour?.thankedAt !== undefined);
  const [outcome, setOutcome] = useState(favour?.outcome ?? '');
  const received = direction === 'received';

  const save = () => {
    if (person === undefined || at === undefined) return Promise.resolve();
    const fields = { contactId: person.id, direction, kind, what: what.trim(), at };
    const thankedAt = received && thanked ? (favour?.thankedAt ?? today) : undefined;
    const came = outcome.trim() === '' ? undefined : outcome.trim();
    return favour === undefined
      ? run('favours.create', { ...fields, ...(thankedAt === undefined ? {} : { thankedAt }) })
      : run('favours.update', {
          id: favour.id,
          patch: { ...fields, thankedAt: thankedAt ?? null, outcome: came ?? null },
        });
  };

  return (
    <FormDialog
      title={favour === undefined ? 'Log help' : 'Change help'}
      save="Save"
      missing={
        person === undefined
          ? 'Choose who it was.'
          : what.trim() === ''
            ? 'Say what the help was.'
            : at === undefined
              ? whenItWasMissing
              : undefined
      }
      onSave={save}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label="Who helped"
        fullWidth
        data={directions}
        value={direction}
        onChange={(value) => setDirection(value as Favour['direction'])}
      />
      <PersonField label="Who" chosen={who} takesFocus={contactId === undefined} />
      <LineField
        label="What"
        data-autofocus={contactId === undefined ? undefined : true}
        placeholder={received ? 'Told you who runs the review panel' : 'Sent the tide tables'}
        value={what}
        onChange={setWhat}
      />
      <div className={classes['pair']}>
        <ChoiceField
          label="Kind of help"
          description={favourKindHints[kind]}
          data={kinds}
          value={kind}
          onChange={setKind}
        />
        <PastDayField label="When" value={at} today={today} onChange={setAt} />
      </div>
      {received && (
        <Checkbox
          label="I said thanks"
          checked={thanked}
          onChange={({ currentTarget }) => setThanked(currentTarget.checked)}
        />
      )}
      {received && favour !== undefined && (
        <Textarea
          label="What came of it"
          description="Advice that led somewhere waits on Today until its giver knows."
          inputWrapperOrder={['label', 'input', 'description']}
          autosize
          minRows={1}
          dir="auto"
          value={outcome}
          onChange={({ currentTarget }) => setOutcome(currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
