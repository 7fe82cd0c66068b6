import { Menu, Popover } from '@mantine/core';
import { useState, type ReactElement, type ReactNode, type Ref } from 'react';
import type { CalendarDate, DateOrDateTime, EpochMs } from '#domain/records.ts';
import { snoozeOptions } from '#domain/follow-ups/snooze.ts';
import { instantOf } from '#domain/dates/zones.ts';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { DueField, whenMissing } from './DueField.tsx';
import classes from './follow-up.module.css';
import { userWeekRules } from '../dates/week-rules.ts';

export interface SnoozeMenuProps {
  readonly now: EpochMs;
  readonly today: CalendarDate;
  /** IANA name of the zone the user is in. */
  readonly zone: string;
  /** `HH:MM` of the user's reminder hour, when a snooze of days ends. Default 9:00. */
  readonly reminderTime?: string;
  readonly onSnooze: (until: EpochMs) => void;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** The button it hangs on: one element that takes a ref. */
  readonly children: ReactElement;
}

const passed = 'That time has passed.';

interface AnchorProps {
  readonly ref?: Ref<HTMLSpanElement>;
  readonly children: ReactNode;
}

/** A place to hang the popover on, which takes none of its attributes: the button inside is the menu's. */
const Anchor = ({ ref, children }: AnchorProps) => (
  <span ref={ref} className={classes['anchor']}>
    {children}
  </span>
);

/** Ten minutes, an hour, tonight, tomorrow, next week, or a time in plain words. */
export function SnoozeMenu({
  now,
  today,
  zone,
  reminderTime = '09:00',
  onSnooze,
  opened,
  onChange,
  children,
}: SnoozeMenuProps) {
  const [picking, setPicking] = useState(false);
  const [chosen, setChosen] = useState<DateOrDateTime>();
  const until = chosen === undefined ? undefined : instantOf(chosen, zone, reminderTime);
  const options = snoozeOptions({ now, zone, reminderTime, firstDayOfWeek: userWeekRules().firstDay });
  const isPast = until !== undefined && until <= now;

  return (
    <Popover
      opened={picking}
      onChange={(open) => {
        setPicking(open);
        onChange(open);
      }}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Anchor>
          <Menu
            opened={opened && !picking}
            onChange={(open) => {
              if (!picking) onChange(open);
            }}
            position="bottom-end"
            returnFocus
            withInitialFocusPlaceholder={false}
          >
            <Menu.Target>{children}</Menu.Target>
            <Menu.Dropdown aria-label="Snooze">
              {options.map((choice) => (
                <Menu.Item
                  key={choice.id}
                  rightSection={<span className={classes['quiet']}>{choice.when}</span>}
                  onClick={() => onSnooze(choice.until)}
                >
                  {choice.label}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item
                closeMenuOnClick={false}
                onClick={() => {
                  setChosen(undefined);
                  setPicking(true);
                }}
              >
                Pick a time…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Anchor>
      </Popover.Target>
      <Popover.Dropdown aria-label="Snooze until" className={classes['dropdown']}>
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (until === undefined || isPast) return;
            setPicking(false);
            onChange(false);
            onSnooze(until);
          }}
        >
          <DueField
            label="Snooze until"
            value={chosen}
            onChange={setChosen}
            today={today}
            picker="inline"
            takesFocus
          />
          {isPast && <p className={classes['problem']}>{passed}</p>}
          <SubmitButton missing={until === undefined ? whenMissing : isPast ? passed : undefined} fullWidth>
            Snooze
          </SubmitButton>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
