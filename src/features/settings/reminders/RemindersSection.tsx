import { Button, Select, Switch } from '@mantine/core';
import { useRecord, useRun } from '#client/index.ts';
import { timeWords, weekdayNames } from '#domain/dates/date-words.ts';
import type { Weekday } from '#domain/dates/dates.ts';
import {
  reminderSettingsOf,
  reminderSettingsToValue,
  usualQuietHours,
  type ReminderSettings,
} from '#domain/follow-ups/reminder-settings.ts';
import { userWeekRules } from '#ui/dates/week-rules.ts';
import { LoginRow } from './LoginRow.tsx';
import { PauseRow } from './PauseRow.tsx';
import { leadTimes, leadWords, reminderTimes } from './reminder-times.ts';
import { Row, Section } from '../Section.tsx';
import classes from '../settings.module.css';

/** When reminders come, when they wait, and how they sound. */
export function RemindersSection() {
  const run = useRun();
  const settings = reminderSettingsOf(useRecord('settings', 'reminders')?.value);
  const { reminderTime, lead, quietHours, quietDays, digest, sound } = settings;

  const change = (patch: Partial<ReminderSettings>) => {
    const value = reminderSettingsToValue({ ...settings, ...patch });
    void run('settings.set', { id: 'reminders', kind: 'reminders', value });
  };
  const toggleDay = (day: Weekday) =>
    change({
      quietDays: quietDays.includes(day) ? quietDays.filter((each) => each !== day) : [...quietDays, day],
    });

  return (
    <Section title="Reminders">
      <PauseRow />
      <Row
        title="Time for days without one"
        control={
          <TimeSelect
            label="Reminder time"
            value={reminderTime}
            onChange={(time) => change({ reminderTime: time })}
          />
        }
      >
        A follow-up on a day is reminded of at this time.
      </Row>
      <Row
        title="Follow-ups with a time"
        control={
          <PlainSelect
            label="How long before"
            width="11rem"
            value={String(lead)}
            data={leadTimes(lead).map((each) => ({ value: String(each), label: leadWords(each) }))}
            onChange={(to) => change({ lead: Number(to) })}
          />
        }
      >
        A meeting at 10:30 can be told of a little before.
      </Row>
      <Row
        title="One summary a day"
        control={
          <Switch
            aria-label="One summary a day"
            checked={digest}
            onChange={({ currentTarget }) => change({ digest: currentTarget.checked })}
          />
        }
      >
        All that is due comes as one at {timeWords(reminderTime)}. What you add or snooze later still comes at
        its time.
      </Row>
      <Row
        title="Quiet hours"
        control={
          <div className={classes['pair']}>
            {quietHours !== undefined && (
              <>
                <TimeSelect
                  label="Quiet from"
                  value={quietHours.from}
                  without={quietHours.to}
                  onChange={(from) => change({ quietHours: { ...quietHours, from } })}
                />
                <span className={classes['quiet']}>to</span>
                <TimeSelect
                  label="Quiet until"
                  value={quietHours.to}
                  without={quietHours.from}
                  onChange={(to) => change({ quietHours: { ...quietHours, to } })}
                />
              </>
            )}
            <Switch
              aria-label="Quiet hours"
              checked={quietHours !== undefined}
              onChange={({ currentTarget }) =>
                change({ quietHours: currentTarget.checked ? usualQuietHours : undefined })
              }
            />
          </div>
        }
      >
        What comes due in them waits until they end.
      </Row>
      <Row
        title="Quiet days"
        control={
          <div className={classes['days']} role="group" aria-label="Quiet days">
            {weekFrom(userWeekRules().firstDay).map((day) => (
              <Button
                key={day}
                size="compact-sm"
                variant={quietDays.includes(day) ? 'filled' : 'default'}
                aria-pressed={quietDays.includes(day)}
                title={weekdayNames[day] ?? ''}
                // One day must be left to remind on.
                disabled={!quietDays.includes(day) && quietDays.length === 6}
                onClick={() => toggleDay(day)}
              >
                {weekdayNames[day]?.slice(0, 3)}
              </Button>
            ))}
          </div>
        }
      >
        Nothing is shown on them; it comes with the next day’s reminders.
      </Row>
      <Row
        title="Sound"
        control={
          <Switch
            aria-label="Sound"
            checked={sound}
            onChange={({ currentTarget }) => change({ sound: currentTarget.checked })}
          />
        }
      >
        As your system plays it for notifications.
      </Row>
      <LoginRow />
    </Section>
  );
}

const weekFrom = (firstDay: Weekday): readonly Weekday[] =>
  ([0, 1, 2, 3, 4, 5, 6] as const).map((offset) => ((firstDay + offset) % 7) as Weekday);

interface PlainSelectProps {
  readonly label: string;
  readonly width: string;
  readonly value: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function PlainSelect({ label, width, value, data, onChange }: PlainSelectProps) {
  return (
    <Select
      aria-label={label}
      w={width}
      allowDeselect={false}
      withScrollArea={false}
      // In the page's landmark, and read out after its field.
      comboboxProps={{ withinPortal: false }}
      styles={{ options: { maxHeight: '15rem', overflowY: 'auto' } }}
      data={[...data]}
      value={value}
      onChange={(to) => {
        if (to !== null && to !== value) onChange(to);
      }}
    />
  );
}

interface TimeSelectProps extends Pick<PlainSelectProps, 'label' | 'value' | 'onChange'> {
  /** A time that makes no sense here. */
  readonly without?: string;
}

function TimeSelect({ value, without, ...rest }: TimeSelectProps) {
  const data = reminderTimes(value)
    .filter((each) => each !== without)
    .map((each) => ({ value: each, label: timeWords(each) }));
  return <PlainSelect {...rest} width="6rem" value={value} data={data} />;
}
