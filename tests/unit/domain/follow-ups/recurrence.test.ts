import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateFrom,
  dateOf,
  daysBetween,
  daysInMonth,
  isLeapYear,
  partsOf,
  startOfWeek,
  weekday,
  type Weekday,
} from '#domain/dates/dates.ts';
import { isRule, nextTurn, occurrencesIn, type Recurring } from '#domain/follow-ups/recurrence.ts';
import {
  monthDaysOf,
  ruleOf,
  ruleToText,
  ruleWords,
  type MonthDay,
  type RepeatRule,
} from '#domain/follow-ups/recurrence-rule.ts';

const weekdays = fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6);
const starts = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2023-12-28', days));
const monthDays: fc.Arbitrary<MonthDay> = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map((day): MonthDay => ({ is: 'date', day })),
  fc.constant<MonthDay>({ is: 'last-day' }),
  fc.constant<MonthDay>({ is: 'last-workday' }),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, -1), weekdays)
    .map(([nth, day]): MonthDay => ({ is: 'nth', nth, weekday: day })),
);
const yearDays = fc.integer({ min: 0, max: 365 }).map((days) => {
  const { month, day } = partsOf(addDays('2024-01-01', days));
  return { month, day };
});
const every = fc.integer({ min: 1, max: 5 });
const ends = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 1, max: 12 }).map((count) => ({ count })),
  fc.integer({ min: 0, max: 900 }).map((days) => ({ until: addDays('2026-01-01', days) })),
);
const rules: fc.Arbitrary<RepeatRule> = fc
  .tuple(
    fc.oneof(
      every.map((n): RepeatRule => ({ unit: 'day', every: n })),
      fc
        .tuple(every, fc.uniqueArray(weekdays, { minLength: 1, maxLength: 4 }))
        .map(([n, days]): RepeatRule => ({ unit: 'week', every: n, weekdays: days })),
      fc.tuple(every, monthDays).map(([n, on]): RepeatRule => ({ unit: 'month', every: n, on })),
      fc.tuple(every, yearDays).map(([n, date]): RepeatRule => ({ unit: 'year', every: n, date })),
    ),
    ends,
  )
  .map(([rule, end]) => ({ ...rule, ...end }));

/** Whether a day is one of the rule's, looked at by itself: no generator, no library, no text of a rule. */
const fits = (rule: RepeatRule, start: string, date: string): boolean => {
  const [a, b] = [partsOf(start), partsOf(date)];
  switch (rule.unit) {
    case 'day':
      return daysBetween(start, date) % rule.every === 0;
    case 'week':
      return (
        (rule.weekdays ?? []).includes(weekday(date)) &&
        (daysBetween(startOfWeek(start, 1), startOfWeek(date, 1)) / 7) % rule.every === 0
      );
    case 'month':
      return (
        ((b.year - a.year) * 12 + b.month - a.month) % rule.every === 0 &&
        rule.on !== undefined &&
        isMonthDay(rule.on, date)
      );
    case 'year': {
      const { month, day } = rule.date ?? { month: 0, day: 0 };
      const kept = month === 2 && day === 29 && !isLeapYear(b.year) ? 28 : day;
      return (b.year - a.year) % rule.every === 0 && b.month === month && b.day === kept;
    }
  }
};

const isMonthDay = (on: MonthDay, date: string): boolean => {
  const { year, month, day } = partsOf(date);
  const length = daysInMonth(year, month);
  switch (on.is) {
    case 'date':
      return day === on.day;
    case 'last-day':
      return day === length;
    case 'nth':
      return (
        weekday(date) === on.weekday && (on.nth === -1 ? day + 7 > length : Math.ceil(day / 7) === on.nth)
      );
    case 'last-workday':
      return (
        ![0, 6].includes(weekday(date)) &&
        Array.from({ length: length - day }, (_, index) =>
          weekday(dateFrom(year, month, day + index + 1)),
        ).every((later) => later === 0 || later === 6)
      );
  }
};

const byHand = (rule: RepeatRule, start: string, to: string): readonly string[] => {
  const found: string[] = [];
  for (let date = start; date <= to; date = addDays(date, 1)) {
    if (rule.until !== undefined && date > rule.until) break;
    if (rule.count !== undefined && found.length === rule.count) break;
    if (fits(rule, start, date)) found.push(date);
  }
  return found;
};

describe('the days of a rule', () => {
  test('are those that a look at each day finds', () => {
    fc.assert(
      fc.property(
        rules,
        starts,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 400 }),
        (rule, start, length, skip) => {
          const to = addDays(start, length);
          const from = addDays(start, skip);
          expect(occurrencesIn(ruleToText(rule), start, { from, to })).toEqual(
            byHand(rule, start, to).filter((date) => date >= from),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('are those that ical.js reads from the same text', () => {
    fc.assert(
      fc.property(rules, starts, (rule, anyDay) => {
        const text = ruleToText(rule);
        // ical.js takes the first workday of the month in which a series by BYSETPOS starts, whatever its position:
        // such a series starts on a day of its own.
        const range = { from: anyDay, to: addDays(anyDay, 1000) };
        const start = text.includes('BYSETPOS') ? occurrencesIn(text, anyDay, range, 1)[0] : anyDay;
        if (start === undefined) return;
        const to = addDays(start, 1000);
        const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
        const read: string[] = [];
        for (let next = iterator.next(); next && read.length < 60; next = iterator.next()) {
          if (next.toString() > to) break;
          read.push(next.toString());
        }
        expect(occurrencesIn(text, start, { from: start, to }, 60)).toEqual(read);
      }),
      { numRuns: 100 },
    );
  });

  test('as people say them', () => {
    const in2026 = (rule: string, start: string) =>
      occurrencesIn(rule, start, { from: start, to: '2026-12-31' }, 4);
    expect(in2026('FREQ=MONTHLY;BYDAY=3MO', '2026-01-01')).toEqual([
      '2026-01-19',
      '2026-02-16',
      '2026-03-16',
      '2026-04-20',
    ]);
    expect(in2026('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-01')).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(in2026('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', '2026-03-12')).toEqual([
      '2026-03-12',
      '2026-03-23',
      '2026-03-26',
      '2026-04-06',
    ]);
  });
  test('29 February is kept on the 28th where there is none', () => {
    const rule = ruleToText({ unit: 'year', every: 1, date: { month: 2, day: 29 } });
    expect(occurrencesIn(rule, '2024-02-29', { from: '2024-01-01', to: '2028-12-31' })).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });
});

describe('a rule', () => {
  test('that Kith can’t repeat by has no days, and takes no time to say so', () => {
    for (const rule of [
      'every other day',
      'FREQ=SECONDLY',
      'FREQ=HOURLY;BYHOUR=3',
      'FREQ=DAILY;INTERVAL=0',
    ]) {
      expect(occurrencesIn(rule, '2020-01-01', { from: '2026-01-01', to: '2026-12-31' })).toEqual([]);
      for (const more of [{}, { recurrenceFrom: 'completion' as const }]) {
        expect(nextTurn({ due: '2020-01-01', recurrence: rule, ...more }, '2026-01-01')).toBeUndefined();
      }
    }
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(rules, starts, (rule, start) => {
        const text = ruleToText(rule);
        const read = ruleOf(text, start);
        expect(read === undefined ? undefined : ruleToText(read)).toBe(text);
        expect(isRule(text)).toBe(true);
      }),
    );
  });
  test('that the editor cannot show, or Kith cannot follow, is none of its', () => {
    expect(ruleOf('FREQ=MONTHLY;BYDAY=5MO', '2026-03-12')).toBeUndefined();
    expect(ruleOf('FREQ=YEARLY;BYWEEKNO=20', '2026-03-12')).toBeUndefined();
    for (const text of [
      '',
      'weekly',
      'FREQ=HOURLY',
      'FREQ=DAILY;BYHOUR=9',
      'FREQ=DAILY;INTERVAL=x',
      'FREQ=DAILY;COUNT=2;UNTIL=20260101',
    ]) {
      expect(isRule(text), text).toBe(false);
    }
    expect(isRule('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO')).toBe(true);
  });
  test('in words', () => {
    const words = (text: string) => {
      const rule = ruleOf(text, '2026-03-12');
      return rule && ruleWords(rule, '2026-03-12');
    };
    expect(words('FREQ=DAILY')).toBe('every day');
    expect(words('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO')).toBe('every 2 weeks on Mon and Thu');
    expect(words('FREQ=MONTHLY;BYDAY=3MO;COUNT=5')).toBe('every month on the 3rd Monday, 5 times');
    expect(words('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=3')).toBe('every month on the 3rd Monday');
    expect(words('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1')).toBe('every month on the last weekday');
    expect(words('FREQ=YEARLY')).toBe('every year on 12 March');
    expect(words('FREQ=MONTHLY;BYMONTHDAY=22;UNTIL=20260522')).toBe('every month on the 22nd, until 22 May');
  });
  test('each way to say a day of the month means that day', () => {
    fc.assert(
      fc.property(starts, (date) => {
        for (const on of monthDaysOf(date)) expect(isMonthDay(on, date)).toBe(true);
      }),
    );
  });
});

describe('the next one', () => {
  const series = (fields: Partial<Recurring>): Recurring => ({
    due: '2026-03-12T10:30',
    recurrence: 'FREQ=WEEKLY',
    ...fields,
  });

  test('keeps its time, and does not make up for what was missed', () => {
    expect(nextTurn(series({}), '2026-03-10')?.due).toBe('2026-03-19T10:30');
    expect(nextTurn(series({}), '2026-03-12')?.due).toBe('2026-03-19T10:30');
    expect(nextTurn(series({}), '2026-04-01')?.due).toBe('2026-04-02T10:30');
    expect(nextTurn(series({}), '2026-04-02')?.due).toBe('2026-04-09T10:30');
  });
  test('goes on from where the rule had put a moved one', () => {
    const moved = series({ due: '2026-03-14', recurrenceId: '2026-03-12T10:30' });
    expect(nextTurn(moved, '2026-03-14')?.due).toBe('2026-03-19T10:30');
  });
  test('from the day it was done', () => {
    const after = series({ recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=3', recurrenceFrom: 'completion' });
    expect(nextTurn(after, '2026-03-20')).toEqual({
      due: '2026-04-03T10:30',
      recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2',
    });
    expect(
      nextTurn(series({ recurrence: 'FREQ=DAILY;COUNT=1', recurrenceFrom: 'completion' }), '2026-03-20'),
    ).toBeUndefined();
  });
  test('step by step it is the whole series, however it ends', () => {
    fc.assert(
      fc.property(rules, starts, (rule, anyStart) => {
        const text = ruleToText(rule);
        const [start] = occurrencesIn(text, anyStart, { from: anyStart, to: addDays(anyStart, 4000) }, 1);
        fc.pre(start !== undefined);
        const whole = occurrencesIn(text, start, { from: start, to: addDays(start, 1000) }, 20);
        const stepped: string[] = [start];
        for (let one: Recurring = { due: start, recurrence: text }; stepped.length < whole.length;) {
          const next = nextTurn(one, dateOf(one.due));
          if (next === undefined) break;
          stepped.push(next.due);
          one = next;
        }
        expect(stepped).toEqual(whole);
      }),
      { numRuns: 80 },
    );
  });
});
