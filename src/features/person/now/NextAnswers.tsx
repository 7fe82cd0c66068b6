import { Button } from '@mantine/core';
import type { CalendarDate } from '#domain/records.ts';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { LineField } from '#ui/forms/fields.tsx';
import classes from './after.module.css';
import { followUpDays, type AnswersProps } from './after-meeting.ts';

interface NextAnswersProps extends AnswersProps {
  readonly today: CalendarDate;
  /** What the follow-up is called unless one says. */
  readonly planned: string;
}

/** When one follows up, and what for. */
export function NextAnswers({ answers, onAnswer, today, planned }: NextAnswersProps) {
  return (
    <>
      <div className={classes['days']} role="group" aria-label="When do you follow up?">
        <span className={classes['words']}>When do you follow up?</span>
        {followUpDays(today).map(({ label, due }) => (
          <Button
            key={label}
            size="compact-sm"
            variant={answers.due === due ? 'filled' : 'default'}
            aria-pressed={answers.due === due}
            onClick={() => onAnswer({ due: answers.due === due ? undefined : due })}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className={classes['next']}>
        <DueField label="Day" value={answers.due} onChange={(due) => onAnswer({ due })} today={today} />
        <LineField
          label="What"
          placeholder={planned}
          value={answers.next}
          onChange={(next) => onAnswer({ next })}
        />
      </div>
    </>
  );
}
