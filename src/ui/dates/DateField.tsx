import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { fullDateWords } from '#domain/dates/date-words.ts';
import { localOf, zoneHere } from '#domain/dates/zones.ts';
import type { DateWording } from './date-wording.ts';
import classes from './dates.module.css';

/** The month comes when somebody wants one: it is not needed to start. */
const MonthPicker = lazy(async () => ({ default: (await import('./MonthPicker.tsx')).MonthPicker }));

export interface DateFieldProps<T extends DateOrDateTime> {
  readonly wording: DateWording<T>;
  readonly label: string;
  /** Undefined: nothing said, or nothing that was understood. */
  readonly value: T | undefined;
  /** `text`: what was typed, where it was typed. Text that is no day is undefined, as an empty field is. */
  readonly onChange: (value: T | undefined, text?: string) => void;
  readonly today: CalendarDate;
  /** A month in a popover behind a button (default), always there below the field, or none. */
  readonly picker?: 'popover' | 'inline' | 'none';
  readonly takesFocus?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
}

/** A date in plain words that says below how it was understood. */
export function DateField<T extends DateOrDateTime>(props: DateFieldProps<T>) {
  const { wording, label, value, onChange, today, error } = props;
  const { picker = 'popover', takesFocus = false, disabled = false } = props;
  const [text, setText] = useState(() => (value === undefined ? '' : wording.show(value, today)));
  const [picking, setPicking] = useState(false);
  const [inPortal, setInPortal] = useState(false);
  const typed = useRef(value);
  const input = useRef<HTMLInputElement>(null);

  // A day that came from elsewhere (the month, a suggestion) takes the place of the words.
  useEffect(() => {
    if (value === typed.current) return;
    typed.current = value;
    setText(value === undefined ? '' : wording.show(value, today));
  }, [value, today, wording]);

  // Mantine moves the focus into a popover after it opened; an `autofocus` attribute would lose to that.
  useEffect(() => {
    if (takesFocus) input.current?.select();
  }, [takesFocus]);

  const month = (
    <Suspense fallback={<div className={classes['pickerSpace']} />}>
      <MonthPicker
        value={value}
        onChange={(due) => {
          onChange(wording.pick(due));
          if (!wording.hasTime) setPicking(false);
        }}
        today={today}
        hasTime={wording.hasTime}
        isPast={wording.isPast}
      />
    </Suspense>
  );
  const unread = text.trim() === '' ? wording.hint : wording.help;
  const below = value === undefined ? unread : fullDateWords(value);
  const button = (
    <Popover
      opened={picking}
      onChange={setPicking}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal={inPortal}
    >
      <Popover.Target>
        <ActionIcon
          aria-label="Pick a day"
          size={28}
          disabled={disabled}
          onClick={({ currentTarget }) => {
            // In a popover it stays inside, or a press in it would be one beside that; a dialog would cut it off.
            setInPortal(currentTarget.closest('.mantine-Popover-dropdown') === null);
            setPicking(!picking);
          }}
        >
          <IconCalendarEvent size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Pick a day">{month}</Popover.Dropdown>
    </Popover>
  );

  return (
    <>
      <TextInput
        ref={input}
        data-autofocus={takesFocus || undefined}
        label={label}
        value={text}
        disabled={disabled}
        placeholder={wording.placeholder}
        autoComplete="off"
        spellCheck={false}
        inputWrapperOrder={['label', 'input', 'description']}
        description={below}
        error={error}
        className={props.className ?? ''}
        descriptionProps={{ 'aria-live': 'polite' }}
        rightSection={picker === 'popover' ? button : undefined}
        rightSectionPointerEvents="all"
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          typed.current = wording.read(currentTarget.value, today, localOf(Date.now(), zoneHere()));
          onChange(typed.current, currentTarget.value);
        }}
      />
      {picker === 'inline' && month}
    </>
  );
}
