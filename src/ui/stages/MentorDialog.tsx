import { Button, Modal } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { dateWords } from '#domain/dates/date-words.ts';
import { peopleWords } from '#domain/follow-ups/follow-up-title.ts';
import type { CalendarDate } from '#domain/records.ts';
import classes from './MentorDialog.module.css';

export interface MentorDialogProps {
  /** Names of those who would become mentors. */
  readonly names: readonly string[];
  readonly today: CalendarDate;
  readonly onYes: (agreedAt: CalendarDate) => void;
  /** They stay where they are. */
  readonly onNotYet: () => void;
}

export function MentorDialog({ names, today, onYes, onNotYet }: MentorDialogProps) {
  const [agreedAt, setAgreedAt] = useState<CalendarDate>(today);
  const who = peopleWords(names);
  return (
    <Modal opened onClose={onNotYet} title={`Did ${who} say yes?`} size={400}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onYes(agreedAt);
        }}
      >
        <p className={classes['quiet']}>
          {names.length === 1
            ? 'A mentor is somebody who has agreed to guide you.'
            : 'Mentors are people who have agreed to guide you.'}
        </p>
        <DatePickerInput
          label="When"
          value={agreedAt}
          maxDate={today}
          valueFormatter={() => (agreedAt === today ? 'Today' : dateWords(agreedAt, today))}
          popoverProps={{ withinPortal: false }}
          onChange={(date) => {
            if (date !== null) setAgreedAt(date);
          }}
        />
        <div className={classes['buttons']}>
          <Button onClick={onNotYet}>Not yet</Button>
          <Button type="submit" variant="filled" data-autofocus>
            They said yes
          </Button>
        </div>
      </form>
    </Modal>
  );
}
