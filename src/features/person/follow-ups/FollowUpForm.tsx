import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { timeOf } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime, FollowUp, FollowUpKind } from '#domain/records.ts';
import { LineField } from '#ui/forms/fields.tsx';
import { DueField, whenMissing } from '#ui/follow-up/DueField.tsx';
import { Repeat, repeatsOf, type Repeats } from '#ui/follow-up/Repeat.tsx';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { escapeAgain, useTypedGuard } from '#ui/forms/use-typed-guard.ts';
import { kindChoices, remindChoicesWith } from './follow-ups-view.ts';
import classes from '../lists.module.css';
import { isPopupOpen } from '../popups.ts';

interface FollowUpFields extends Repeats {
  readonly summary: string;
  readonly kind: FollowUpKind;
  readonly due: DateOrDateTime;
  readonly remind?: number;
}

interface FollowUpFormProps {
  /** Undefined: a new one. */
  readonly followUp?: FollowUp;
  readonly today: CalendarDate;
  /** `only`: of a series this one alone. */
  readonly onSave: (fields: FollowUpFields, only: boolean) => void;
  readonly onCancel: () => void;
}

/** What, what kind, when, and when to be reminded. Enter saves, Esc gives up. */
export function FollowUpForm({ followUp, today, onSave, onCancel }: FollowUpFormProps) {
  const [summary, setSummary] = useState(followUp?.summary ?? '');
  const [kind, setKind] = useState<FollowUpKind>(followUp?.kind ?? 'follow-up');
  const [due, setDue] = useState<DateOrDateTime | undefined>(followUp?.due);
  const [remind, setRemind] = useState<number | undefined>(followUp?.remind);
  const [repeats, setRepeats] = useState<Repeats>(followUp ?? {});
  const guard = useTypedGuard(true);
  const isSeries = followUp?.recurrence !== undefined;
  const save = (only: boolean) => {
    if (due === undefined) return;
    onSave(
      {
        summary: summary.trim(),
        kind,
        due,
        ...(remind === undefined ? {} : { remind }),
        ...repeatsOf(repeats),
      },
      only,
    );
  };
  const isNew = followUp === undefined;
  const kinds = kindChoices.some(({ value }) => value === kind)
    ? kindChoices
    : [...kindChoices, { value: kind, label: kind === 'birthday' ? 'Birthday' : 'Keep in touch' }];
  return (
    <form
      className={classes['form']}
      aria-label={isNew ? 'Add a follow-up' : 'Edit follow-up'}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        save(false);
      }}
      onInput={guard.onInput}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || isPopupOpen()) return;
        // The panel would close too.
        event.preventDefault();
        event.stopPropagation();
        if (guard.mayLeave()) onCancel();
      }}
    >
      <LineField label="What" placeholder="Coffee" autoFocus value={summary} onChange={setSummary} />
      <DueField value={due} onChange={setDue} today={today} />
      <div className={classes['pair']}>
        <Select
          label="Kind"
          data={[...kinds]}
          allowDeselect={false}
          value={kind}
          onChange={(value) => value !== null && setKind(value)}
        />
        <Select
          label="Remind"
          data={[...remindChoicesWith(due !== undefined && timeOf(due) !== undefined, remind)]}
          allowDeselect={false}
          value={remind === undefined ? '' : String(remind)}
          onChange={(value) => setRemind(value === null || value === '' ? undefined : Number(value))}
        />
      </div>
      {kind !== 'keep-in-touch' && <Repeat value={repeats} due={due} today={today} onChange={setRepeats} />}
      <div className={classes['formEnd']}>
        {guard.asked && (
          <p className={classes['formHint']} role="status">
            {escapeAgain}
          </p>
        )}
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        {isSeries && (
          <Button disabled={due === undefined} onClick={() => save(true)}>
            Only this one
          </Button>
        )}
        <SubmitButton missing={due === undefined ? whenMissing : undefined}>
          {isNew ? 'Add follow-up' : isSeries ? 'This and all to come' : 'Save'}
        </SubmitButton>
      </div>
    </form>
  );
}
