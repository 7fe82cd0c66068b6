import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarDate, DateOrDateTime, Id } from '#domain/records.ts';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { DueField, whenMissing } from './DueField.tsx';
import classes from './follow-up.module.css';
import { Repeat, repeatsOf, type Repeats } from './Repeat.tsx';
import { PersonSelect, type PersonChoice } from './PersonSelect.tsx';

export interface NewFollowUp extends Repeats {
  readonly contactIds: readonly Id[];
  readonly summary: string;
  readonly due: DateOrDateTime;
}

export interface AddFollowUpFormProps {
  readonly today: CalendarDate;
  /** What the date field begins with. */
  readonly due: DateOrDateTime | undefined;
  /** Those who fit what was typed into "Who". */
  readonly found: readonly PersonChoice[] | undefined;
  readonly onSearch: (text: string) => void;
  readonly onAdd: (followUp: NewFollowUp) => void;
}

/** Who, what, when: three fields, and Enter saves. */
export function AddFollowUpForm({ today, due: firstDue, found, onSearch, onAdd }: AddFollowUpFormProps) {
  const [person, setPerson] = useState<PersonChoice>();
  const [summary, setSummary] = useState('');
  const [due, setDue] = useState<DateOrDateTime | undefined>(firstDue);
  const [repeats, setRepeats] = useState<Repeats>({});
  const says = summary.trim();
  const missing =
    person === undefined && says === '' ? 'Say who, or what.' : due === undefined ? whenMissing : undefined;

  return (
    <form
      className={classes['form']}
      aria-label="Add a follow-up"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (due === undefined || missing !== undefined) return;
        onAdd({
          contactIds: person === undefined ? [] : [person.id],
          summary: says,
          due,
          ...repeatsOf(repeats),
        });
      }}
    >
      <PersonSelect found={found} onSearch={onSearch} value={person} onChange={setPerson} takesFocus />
      <TextInput
        label="What"
        placeholder="Coffee"
        autoComplete="off"
        value={summary}
        onChange={({ currentTarget }) => setSummary(currentTarget.value)}
      />
      <DueField value={due} onChange={setDue} today={today} />
      <Repeat value={repeats} due={due} today={today} onChange={setRepeats} />
      <SubmitButton missing={missing}>Add follow-up</SubmitButton>
    </form>
  );
}
