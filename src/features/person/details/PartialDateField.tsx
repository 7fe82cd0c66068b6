import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { PartialDate } from '#domain/records.ts';
import { monthNames } from '#domain/people/words.ts';
import { dateToFields, fieldsToDate, type DateFields } from './details-view.ts';
import classes from './details.module.css';
import { useAutosave } from '../saving/use-autosave.ts';

const months = [
  { value: '', label: 'Month' },
  ...monthNames.map((label, index) => ({ value: String(index + 1), label })),
];

interface DateInputsProps {
  readonly label: string;
  readonly value: DateFields;
  readonly onChange: (value: DateFields) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** A date of which the year, or the day, may not be known. */
export function DateInputs({ label, value, onChange, onFocus, onBlur }: DateInputsProps) {
  const labelId = useId();
  const problemId = useId();
  const faulty = fieldsToDate(value) === undefined;
  const common = { 'aria-describedby': faulty ? problemId : undefined };
  return (
    <div
      role="group"
      aria-labelledby={labelId}
      onFocus={onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur();
      }}
    >
      <span className={classes['label']} id={labelId}>
        {label}
      </span>
      <div className={classes['date']}>
        <TextInput
          aria-label={`${label}: day`}
          placeholder="Day"
          inputMode="numeric"
          maxLength={2}
          value={value.day}
          onChange={({ currentTarget }) => onChange({ ...value, day: currentTarget.value })}
          {...common}
        />
        <NativeSelect
          aria-label={`${label}: month`}
          data={months}
          value={value.month}
          onChange={({ currentTarget }) => onChange({ ...value, month: currentTarget.value })}
          {...common}
        />
        <TextInput
          aria-label={`${label}: year`}
          placeholder="Year"
          inputMode="numeric"
          maxLength={4}
          value={value.year}
          onChange={({ currentTarget }) => onChange({ ...value, year: currentTarget.value })}
          {...common}
        />
      </div>
      {faulty && (
        <p className={classes['problem']} id={problemId}>
          {value.day.trim() !== '' && value.month !== ''
            ? 'There is no such day.'
            : 'Not a date yet: give a year, or a day and a month.'}
        </p>
      )}
    </div>
  );
}

interface PartialDateFieldProps {
  readonly label: string;
  readonly value: PartialDate | undefined;
  /** `null` removes it. */
  readonly save: (value: PartialDate | null) => Promise<unknown>;
}

/** As {@link DateInputs}, saving itself. */
export function PartialDateField({ label, value, save }: PartialDateFieldProps) {
  const field = useAutosave<DateFields>(dateToFields(value), (fields) => save(fieldsToDate(fields) ?? null), {
    canKeep: (fields) => fieldsToDate(fields) !== undefined,
  });
  return (
    <DateInputs
      label={label}
      value={field.value}
      onChange={field.change}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
    />
  );
}
