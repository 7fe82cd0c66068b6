import { Select } from '@mantine/core';
import { useRecord, useRun } from '#client/index.ts';
import { timeWords } from '#domain/date-words.ts';
import { reminderTime, reminderTimes } from './reminder-times.ts';
import { Row, Section } from './Section.tsx';

export function RemindersSection() {
  const run = useRun();
  const value = useRecord('settings', 'reminders')?.value;
  const time = reminderTime(value);

  const change = (to: string | null) => {
    if (to === null || to === time) return;
    void run('settings.set', { id: 'reminders', kind: 'reminders', value: { ...value, time: to } });
  };
  return (
    <Section title="Reminders">
      <Row
        title="Time for days without one"
        control={
          <Select
            aria-label="Reminder time"
            w="7rem"
            allowDeselect={false}
            withScrollArea={false}
            // In the page's landmark, and read out after its field.
            comboboxProps={{ withinPortal: false }}
            styles={{ options: { maxHeight: '15rem', overflowY: 'auto' } }}
            data={reminderTimes(time).map((each) => ({ value: each, label: timeWords(each) }))}
            value={time}
            onChange={change}
          />
        }
      >
        A follow-up on a day is reminded of at this time; one with a time of its own, then.
      </Row>
    </Section>
  );
}
