import { Menu, TextInput, UnstyledButton } from '@mantine/core';
import { IconCalendarEvent, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays, dateOf, timeOf } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime, InteractionKind } from '#domain/records.ts';
import { dayHeading, fullDateWords, timeWords } from '#domain/people/words.ts';
import { pastWording } from '#ui/dates/date-wording.ts';
import { KindIcon } from '../KindIcon.tsx';
import { interactionWords } from '../person-view.ts';
import classes from './now.module.css';

interface QuickLogChipsProps {
  readonly kind: InteractionKind;
  readonly at: DateOrDateTime;
  readonly today: CalendarDate;
  readonly onKind: (kind: InteractionKind) => void;
  readonly onDay: (day: CalendarDate) => void;
}

/** Days offered without a calendar: today and the week before it. */
const recentDays = 7;

/** What a line was understood as: its kind and its day, each to be changed. */
export function QuickLogChips({ kind, at, today, onKind, onDay }: QuickLogChipsProps) {
  const [picking, setPicking] = useState(false);
  const time = timeOf(at);
  const day = dayHeading(dateOf(at), today);
  return (
    <>
      <Menu position="bottom-start" returnFocus>
        <Menu.Target>
          <UnstyledButton className={classes['chip']} aria-label={`Kind: ${interactionWords[kind]}`}>
            <KindIcon kind={kind} size={14} />
            {interactionWords[kind]}
            <IconChevronDown size={12} stroke={1.5} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown aria-label="Kind">
          {(Object.keys(interactionWords) as InteractionKind[]).map((one) => (
            <Menu.Item key={one} leftSection={<KindIcon kind={one} />} onClick={() => onKind(one)}>
              {interactionWords[one]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start" returnFocus>
        <Menu.Target>
          <UnstyledButton className={classes['chip']} aria-label={`Day: ${day}`} title={fullDateWords(at)}>
            <IconCalendarEvent size={14} stroke={1.5} aria-hidden="true" />
            {day}
            {time !== undefined && `, ${timeWords(time)}`}
            <IconChevronDown size={12} stroke={1.5} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown aria-label="Day">
          {Array.from({ length: recentDays }, (_, back) => addDays(today, -back)).map((date) => (
            <Menu.Item
              key={date}
              onClick={() => {
                setPicking(false);
                onDay(date);
              }}
            >
              {dayHeading(date, today)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setPicking(true)}>Another day…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {picking && (
        <TextInput
          size="xs"
          aria-label="Day it happened"
          placeholder={pastWording.placeholder}
          autoComplete="off"
          autoFocus
          onChange={({ currentTarget }) => {
            const said = pastWording.read(currentTarget.value, today);
            if (said !== undefined) onDay(said);
          }}
          onBlur={() => setPicking(false)}
        />
      )}
    </>
  );
}
