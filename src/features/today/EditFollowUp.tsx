import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRun } from '#client/index.ts';
import type { CalendarDate, DateOrDateTime, FollowUp } from '#domain/records.ts';
import { DueField } from '#ui/follow-up/DueField.tsx';
import classes from './today.module.css';

export interface EditFollowUpProps {
  readonly followUp: FollowUp;
  readonly title: string;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

export function EditFollowUp({ followUp, title, today, onClose }: EditFollowUpProps) {
  const run = useRun();
  const [summary, setSummary] = useState(followUp.summary);
  const [notes, setNotes] = useState(followUp.notes ?? '');
  const [due, setDue] = useState<DateOrDateTime | undefined>(followUp.due);
  return (
    <Modal opened onClose={onClose} title={title} returnFocus={false}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (due === undefined) return;
          onClose();
          void run('follow-ups.update', {
            id: followUp.id,
            patch: { summary: summary.trim(), notes: notes.trim() === '' ? null : notes, due },
          });
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
        <div className={classes['formEnd']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={due === undefined}>
            Save
          </Button>
        </div>
      </form>
    </Modal>
  );
}
