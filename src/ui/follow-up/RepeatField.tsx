import { Button, NumberInput, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { weekdayNames } from '#domain/dates/date-words.ts';
import { addMonths, dateOf, weekday, type Weekday } from '#domain/dates/dates.ts';
import {
  monthDaysOf,
  monthDayWords,
  ruleFor,
  ruleOf,
  ruleToText,
  ruleWords,
  usualRules,
  type RepeatRule,
  type RepeatUnit,
} from '#domain/follow-ups/recurrence-rule.ts';
import type { CalendarDate } from '#domain/records.ts';
import { DueField } from './DueField.tsx';
import classes from './follow-up.module.css';
import type { RepeatFieldProps } from './Repeat.tsx';
import { userWeekRules } from '../dates/week-rules.ts';

/** Inside the popover it may be in, whose outside a portal would be. */
const inside = { withinPortal: false } as const;
const never = 'never';
const custom = 'custom';

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Whether two rules fall on the same days, however they end. */
const daysKey = ({ until: _until, count: _count, ...rule }: RepeatRule): string => ruleToText(rule);

/** How a follow-up repeats: what is usual for its day, or a rule of one's own. */
export function RepeatField({ value, due, today, onChange }: RepeatFieldProps) {
  const date = due === undefined ? undefined : dateOf(due);
  const { recurrence } = value;
  const rule = recurrence === undefined || date === undefined ? undefined : ruleOf(recurrence, date);
  const [isCustom, setIsCustom] = useState(false);
  const followed = useRef(date);

  // The rule goes with the day: a Thursday's becomes a Friday's.
  useEffect(() => {
    const before = followed.current;
    if (date === undefined || before === date) return;
    followed.current = date;
    if (rule === undefined || before === undefined) return;
    const moved = ruleToText(ruleFor(rule, before, date));
    if (moved !== recurrence) onChange({ ...value, recurrence: moved });
  }, [date, rule, recurrence, value, onChange]);

  const usual = date === undefined ? [] : usualRules(date);
  const isUsual = rule !== undefined && usual.some((each) => daysKey(each) === daysKey(rule));
  /** One from elsewhere that can't be shown in parts. */
  const isForeign = recurrence !== undefined && rule === undefined && date !== undefined;
  const set = (next: RepeatRule) => onChange({ ...value, recurrence: ruleToText(next) });

  return (
    <>
      <Select
        label="Repeat"
        disabled={date === undefined}
        allowDeselect={false}
        comboboxProps={inside}
        data={[
          { value: never, label: 'Never' },
          ...usual.map((each) => ({ value: daysKey(each), label: sentence(ruleWords(each, today)) })),
          { value: custom, label: isForeign ? 'By its own rule' : 'Another way…' },
        ]}
        value={
          recurrence === undefined
            ? never
            : rule !== undefined && isUsual && !isCustom
              ? daysKey(rule)
              : custom
        }
        onChange={(to) => {
          setIsCustom(to === custom);
          if (to === never) return onChange({});
          const chosen = usual.find((each) => daysKey(each) === to);
          if (chosen !== undefined) {
            const { until, count } = rule ?? {};
            return set({ ...chosen, ...(until && { until }), ...(count && { count }) });
          }
          if (recurrence === undefined && date !== undefined)
            set({ unit: 'week', every: 2, weekdays: [weekday(date)] });
        }}
      />
      {rule !== undefined && date !== undefined && (
        <div className={classes['repeat']} role="group" aria-label="How it repeats">
          {(isCustom || !isUsual) && <RuleParts rule={rule} date={date} onChange={set} />}
          <RuleEnd rule={rule} date={date} today={today} onChange={set} />
          <Select
            label="The next one counts from"
            allowDeselect={false}
            comboboxProps={inside}
            data={[
              { value: 'due', label: 'The day it is due' },
              { value: 'completion', label: 'The day it is done' },
            ]}
            value={value.recurrenceFrom ?? 'due'}
            onChange={(to) =>
              onChange({
                ...(recurrence === undefined ? {} : { recurrence }),
                ...(to === 'completion' ? { recurrenceFrom: to } : {}),
              })
            }
          />
        </div>
      )}
    </>
  );
}

interface PartProps {
  readonly rule: RepeatRule;
  readonly date: CalendarDate;
  readonly onChange: (rule: RepeatRule) => void;
}

const units: readonly RepeatUnit[] = ['day', 'week', 'month', 'year'];

/** A rule of that unit for this day. */
const ruleIn = (unit: RepeatUnit, every: number, date: CalendarDate): RepeatRule => {
  const usual = usualRules(date).find((each) => each.unit === unit);
  return { ...(usual ?? { unit }), every };
};

function RuleParts({ rule, date, onChange }: PartProps) {
  const { unit, every, weekdays = [], on } = rule;
  const { until, count } = rule;
  const end = { ...(until && { until }), ...(count && { count }) };
  const days = monthDaysOf(date);
  const known = on === undefined || days.some((each) => monthDayWords(each) === monthDayWords(on));
  const choices = known || on === undefined ? days : [...days, on];
  const toggle = (day: Weekday) => {
    const next = weekdays.includes(day) ? weekdays.filter((each) => each !== day) : [...weekdays, day];
    // A week without a day repeats on none.
    if (next.length > 0) onChange({ ...rule, weekdays: next });
  };
  return (
    <>
      <div className={classes['repeatPair']}>
        <NumberInput
          label="Every"
          min={1}
          max={999}
          allowDecimal={false}
          allowNegative={false}
          value={every}
          onChange={(to) => {
            const number = Number(to);
            if (Number.isInteger(number) && number >= 1) onChange({ ...rule, every: number });
          }}
        />
        <Select
          label="Unit"
          allowDeselect={false}
          comboboxProps={inside}
          data={units.map((each) => ({ value: each, label: every === 1 ? each : `${each}s` }))}
          value={unit}
          onChange={(to) => {
            const next = units.find((each) => each === to);
            if (next !== undefined) onChange({ ...ruleIn(next, every, date), ...end });
          }}
        />
      </div>
      {unit === 'week' && (
        <div className={classes['repeatDays']} role="group" aria-label="On">
          {([0, 1, 2, 3, 4, 5, 6] as const)
            .map((offset) => ((userWeekRules().firstDay + offset) % 7) as Weekday)
            .map((day) => (
              <Button
                key={day}
                size="compact-sm"
                variant={weekdays.includes(day) ? 'filled' : 'default'}
                aria-pressed={weekdays.includes(day)}
                title={weekdayNames[day] ?? ''}
                onClick={() => toggle(day)}
              >
                {weekdayNames[day]?.slice(0, 3)}
              </Button>
            ))}
        </div>
      )}
      {unit === 'month' && on !== undefined && (
        <Select
          label="On"
          allowDeselect={false}
          comboboxProps={inside}
          data={choices.map((each) => ({ value: monthDayWords(each), label: sentence(monthDayWords(each)) }))}
          value={monthDayWords(on)}
          onChange={(to) => {
            const next = choices.find((each) => monthDayWords(each) === to);
            if (next !== undefined) onChange({ ...rule, on: next });
          }}
        />
      )}
    </>
  );
}

function RuleEnd({ rule, date, today, onChange }: PartProps & { readonly today: CalendarDate }) {
  const { until, count, ...endless } = rule;
  const ends = until !== undefined ? 'until' : count !== undefined ? 'count' : never;
  return (
    <>
      <Select
        label="Ends"
        allowDeselect={false}
        comboboxProps={inside}
        data={[
          { value: never, label: 'Never' },
          { value: 'until', label: 'On a day' },
          { value: 'count', label: 'After a number of times' },
        ]}
        value={ends}
        onChange={(to) => {
          if (to === 'until') onChange({ ...endless, until: addMonths(date, 6) });
          else if (to === 'count') onChange({ ...endless, count: 10 });
          else onChange(endless);
        }}
      />
      {until !== undefined && (
        <DueField
          label="Last day"
          value={until}
          today={today}
          onChange={(to) => {
            if (to !== undefined) onChange({ ...endless, until: dateOf(to) });
          }}
        />
      )}
      {count !== undefined && (
        <NumberInput
          label="Times"
          min={1}
          max={999}
          allowDecimal={false}
          allowNegative={false}
          value={count}
          onChange={(to) => {
            const number = Number(to);
            if (Number.isInteger(number) && number >= 1) onChange({ ...endless, count: number });
          }}
        />
      )}
    </>
  );
}
