import { Button, Popover } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { addDays, addMonths, dateOf, startOfWeek, timeOf, withTime } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { DueField, whenMissing } from './DueField.tsx';
import classes from './follow-up.module.css';
import { userWeekRules } from '../dates/week-rules.ts';

interface Choice {
  readonly label: string;
  readonly day: CalendarDate;
}

const choicesFrom = (today: CalendarDate): readonly Choice[] => [
  { label: 'Today', day: today },
  { label: 'Tomorrow', day: addDays(today, 1) },
  { label: 'Next week', day: addDays(startOfWeek(today, userWeekRules().firstDay), 7) },
  { label: 'In a month', day: addMonths(today, 1) },
];

export interface RescheduleFormProps {
  readonly due: DateOrDateTime;
  readonly today: CalendarDate;
  readonly onReschedule: (due: DateOrDateTime) => void;
}

/** Another day for a follow-up: in words, by one of four usual choices (which keep its time), or from a month. */
export function RescheduleForm({ due, today, onReschedule }: RescheduleFormProps) {
  const [chosen, setChosen] = useState<DateOrDateTime | undefined>(due);
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        // Forms of the page that this popover was opened in don't hear of it: portals bubble through React.
        event.stopPropagation();
        if (chosen !== undefined) onReschedule(chosen);
      }}
    >
      <div className={classes['choices']}>
        {choicesFrom(today)
          .filter(({ day }) => day !== dateOf(due))
          .map(({ label, day }) => (
            <Button
              key={label}
              size="compact-sm"
              variant="default"
              onClick={() => onReschedule(withTime(day, timeOf(due)))}
            >
              {label}
            </Button>
          ))}
      </div>
      <DueField
        label="Move to"
        value={chosen}
        onChange={setChosen}
        today={today}
        picker="inline"
        takesFocus
      />
      <SubmitButton missing={chosen === undefined ? whenMissing : undefined} fullWidth>
        Move
      </SubmitButton>
    </form>
  );
}

export interface ReschedulePopoverProps extends RescheduleFormProps {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** What it hangs on: one element that takes a ref. */
  readonly children: ReactElement;
}

export function ReschedulePopover({
  due,
  today,
  onReschedule,
  opened,
  onChange,
  children,
}: ReschedulePopoverProps) {
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label="Move to another day" className={classes['dropdown']}>
        <RescheduleForm
          due={due}
          today={today}
          onReschedule={(next) => {
            onChange(false);
            onReschedule(next);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
