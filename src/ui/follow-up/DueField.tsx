import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { localOf, zoneHere } from '#domain/dates/zones.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import classes from './follow-up.module.css';
import { dueHint, duePreview, dueToText, parseDue } from './due-text.ts';

/** The month comes when somebody wants one: it is not needed to start. */
const DuePicker = lazy(async () => ({ default: (await import('./DuePicker.tsx')).DuePicker }));

export interface DueFieldProps {
  /** Undefined: nothing said, or nothing that was understood. */
  readonly value: DateOrDateTime | undefined;
  /** `text`: what was typed, where it was typed. Text that is no day is undefined, as an empty field is. */
  readonly onChange: (due: DateOrDateTime | undefined, text?: string) => void;
  readonly today: CalendarDate;
  /** Default "When". */
  readonly label?: string;
  /** A month in a popover behind a button (default), always there below the field, or none. */
  readonly picker?: 'popover' | 'inline' | 'none';
  readonly takesFocus?: boolean;
  readonly disabled?: boolean;
}

/** What a form says that waits for a day. */
export const whenMissing = 'Say when: “tomorrow”, “Fri 10:30”, “12 March”.';

/** A date in plain words ("tomorrow", "Fri 10:30", "12 March") that says below how it was understood. */
export function DueField({
  value,
  onChange,
  today,
  label = 'When',
  picker = 'popover',
  takesFocus = false,
  disabled = false,
}: DueFieldProps) {
  const [text, setText] = useState(() => (value === undefined ? '' : dueToText(value, today)));
  const [picking, setPicking] = useState(false);
  const typed = useRef(value);
  const input = useRef<HTMLInputElement>(null);

  // A day that came from elsewhere (the month, a suggestion) takes the place of the words.
  useEffect(() => {
    if (value === typed.current) return;
    typed.current = value;
    setText(value === undefined ? '' : dueToText(value, today));
  }, [value, today]);

  // Mantine moves the focus into a popover after it opened; an `autofocus` attribute would lose to that.
  useEffect(() => {
    if (takesFocus) input.current?.select();
  }, [takesFocus]);

  const month = (
    <Suspense fallback={<div className={classes['pickerSpace']} />}>
      <DuePicker value={value} onChange={onChange} today={today} />
    </Suspense>
  );
  const button = (
    <Popover
      opened={picking}
      onChange={setPicking}
      position="bottom-end"
      trapFocus
      returnFocus
      // Inside the dialog or popover it belongs to, whose outside a portal would be.
      withinPortal={false}
    >
      <Popover.Target>
        <ActionIcon
          aria-label="Pick a day"
          size={28}
          disabled={disabled}
          onClick={() => setPicking((open) => !open)}
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
        placeholder="tomorrow, Fri 10:30, 12 March"
        autoComplete="off"
        spellCheck={false}
        inputWrapperOrder={['label', 'input', 'description']}
        description={value === undefined ? dueHint(text) : duePreview(value)}
        descriptionProps={{ 'aria-live': 'polite' }}
        rightSection={picker === 'popover' ? button : undefined}
        rightSectionPointerEvents="all"
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          const now = localOf(Date.now(), zoneHere());
          typed.current = parseDue(currentTarget.value, today, now);
          onChange(typed.current, currentTarget.value);
        }}
      />
      {picker === 'inline' && month}
    </>
  );
}
