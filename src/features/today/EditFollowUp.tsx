import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRun } from '#client/index.ts';
import type { CalendarDate, DateOrDateTime, FollowUp } from '#domain/records.ts';
import { DueField, whenMissing } from '#ui/follow-up/DueField.tsx';
import { Repeat, repeatsPatch, type Repeats } from '#ui/follow-up/Repeat.tsx';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { escapeAgain, useTypedGuard } from '#ui/forms/use-typed-guard.ts';
import classes from './today.module.css';

export interface EditFollowUpProps {
  readonly followUp: FollowUp;
  readonly title: string;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

export function EditFollowUp({ followUp, title, today, onClose }: EditFollowUpProps) {
  const run = useRun();
  const guard = useTypedGuard();
  const [summary, setSummary] = useState(followUp.summary);
  const [notes, setNotes] = useState(followUp.notes ?? '');
  const [due, setDue] = useState<DateOrDateTime | undefined>(followUp.due);
  const [repeats, setRepeats] = useState<Repeats>(followUp);
  const isSeries = followUp.recurrence !== undefined;
  const save = (only: boolean) => {
    if (due === undefined) return;
    onClose();
    const patch = { summary: summary.trim(), notes: notes.trim() === '' ? null : notes, due };
    void run('follow-ups.update', {
      id: followUp.id,
      ...(only ? { only, patch } : { patch: { ...patch, ...repeatsPatch(repeats) } }),
    });
  };
  return (
    <Modal opened onClose={onClose} title={title} returnFocus={false} {...guard.closing}>
      <form
        className={classes['form']}
        onInput={guard.onInput}
        onSubmit={(event) => {
          event.preventDefault();
          save(false);
        }}
      >
        <TextInput
          label="What"
          data-autofocus
          autoComplete="off"
          value={summary}
          onChange={({ currentTarget }) => setSummary(currentTarget.value)}
        />
        <Textarea
          label="Note"
          autosize
          minRows={2}
          maxRows={8}
          value={notes}
          onChange={({ currentTarget }) => setNotes(currentTarget.value)}
        />
        <DueField value={due} onChange={setDue} today={today} />
        <Repeat value={repeats} due={due} today={today} onChange={setRepeats} />
        <div className={classes['formEnd']}>
          {guard.asked && (
            <p className={classes['formHint']} role="status">
              {escapeAgain}
            </p>
          )}
          <Button onClick={onClose}>Cancel</Button>
          {isSeries && (
            <Button disabled={due === undefined} onClick={() => save(true)}>
              Only this one
            </Button>
          )}
          <SubmitButton missing={due === undefined ? whenMissing : undefined}>
            {isSeries ? 'This and all to come' : 'Save'}
          </SubmitButton>
        </div>
      </form>
    </Modal>
  );
}
