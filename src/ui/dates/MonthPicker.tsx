import '@mantine/dates/styles.layer.css';
import { TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { dateOf, isTime, timeOf, withTime } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import classes from './dates.module.css';
import { userWeekRules } from './week-rules.ts';

export interface MonthPickerProps {
  readonly value: DateOrDateTime | undefined;
  readonly onChange: (due: DateOrDateTime) => void;
  readonly today: CalendarDate;
  readonly hasTime: boolean;
  /** Nothing is after today. */
  readonly isPast: boolean;
}

/** A month to choose a day from, and a time where there may be one. A day picked keeps its time. */
export function MonthPicker({ value, onChange, today, hasTime, isPast }: MonthPickerProps) {
  const { firstDay, weekend } = userWeekRules();
  const day = value === undefined ? undefined : dateOf(value);
  // The month that is shown, which follows a day that was typed.
  const [shown, setShown] = useState({ month: day ?? today, day });
  if (shown.day !== day) setShown({ month: day ?? shown.month, day });

  return (
    <div className={classes['picker']}>
      <DatePicker
        value={day ?? null}
        onChange={(picked) => {
          if (picked !== null) onChange(withTime(picked, value === undefined ? undefined : timeOf(value)));
        }}
        date={shown.month}
        onDateChange={(month) => setShown({ month, day })}
        firstDayOfWeek={firstDay}
        weekendDays={[...weekend]}
        highlightToday
        {...(isPast ? { maxDate: today } : {})}
        hideOutsideDates
        allowDeselect={false}
        ariaLabels={{ previousMonth: 'Previous month', nextMonth: 'Next month' }}
        classNames={{
          day: classes['day'] ?? '',
          weekday: classes['weekday'] ?? '',
          calendarHeaderLevel: classes['level'] ?? '',
          calendarHeaderControl: classes['turn'] ?? '',
        }}
      />
      {hasTime && (
        <TextInput
          type="time"
          size="xs"
          label="Time, if any"
          value={(value === undefined ? undefined : timeOf(value)) ?? ''}
          onChange={({ currentTarget }) => {
            const time = isTime(currentTarget.value) ? currentTarget.value : undefined;
            onChange(withTime(day ?? today, time));
          }}
        />
      )}
    </div>
  );
}
