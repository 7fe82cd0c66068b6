import { TextInput } from '@mantine/core';
import { isCalendarDate } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';

interface DayFieldProps {
  readonly label: string;
  readonly value: CalendarDate | undefined;
  readonly onChange: (day: CalendarDate | undefined) => void;
  readonly max?: CalendarDate;
}

/** A day that has passed, or any: the system's own date field. */
export function DayField({ label, value, onChange, max }: DayFieldProps) {
  return (
    <TextInput
      label={label}
      type="date"
      max={max}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(isCalendarDate(currentTarget.value) ? currentTarget.value : undefined)
      }
    />
  );
}
