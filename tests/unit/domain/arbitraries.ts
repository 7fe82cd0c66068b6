import fc from 'fast-check';
import { addDays, type Weekday } from '#domain/dates/dates.ts';
import type { ReminderRules } from '#domain/follow-ups/reminder-settings.ts';

/** Days that people's records hold, with the ends of months and leap years among them. */
export const calendarDates = fc.oneof(
  fc.integer({ min: -25_000, max: 50_000 }).map((days) => addDays('1970-01-01', days)),
  fc.constantFrom(
    '2024-02-29',
    '2023-02-28',
    '2000-02-29',
    '2100-02-28',
    '2026-12-31',
    '2027-01-01',
    '2026-03-31',
  ),
);

/** `HH:MM` */
export const times = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minutes) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  );

export const datesOrDateTimes = fc.oneof(
  calendarDates,
  fc.tuple(calendarDates, times).map(([date, time]) => `${date}T${time}`),
);

/** Zones of every kind: both hemispheres, half and quarter hours, odd daylight saving, jumps over the date line. */
export const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Istanbul',
  'Europe/Moscow',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'America/Nuuk',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Tokyo',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Australia/Eucla',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
  'Antarctica/Troll',
] as const;

export const zoneNames = fc.constantFrom(...zones);

/** Names as people have them, and as files bring them. */
export const names = fc.oneof(
  fc.constantFrom(
    'Ana Ruiz Quintero',
    'Sinéad Ó Draighneáin',
    'سلمى الكرمى',
    '田中 太郎',
    'Dr. Kwabena Asante-Mills, PhD',
    '🚀 Lena',
    "Miles O'Brien",
    'Łukasz Żółć',
    'ß',
    '👩‍👩‍👧',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);

const optionally = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** What a user may set for reminders, most of it left as it is. */
export const reminderRules: fc.Arbitrary<ReminderRules> = fc.record({
  reminderTime: fc.oneof(fc.constant('09:00'), times),
  lead: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1440 })),
  quietHours: optionally(fc.record({ from: times, to: times }).filter(({ from, to }) => from !== to)),
  quietDays: fc.oneof(
    fc.constant<readonly Weekday[]>([]),
    fc.uniqueArray(fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6), { maxLength: 6 }),
  ),
  digest: fc.boolean(),
});

export const followUpKinds = fc.constantFrom(
  'keep-in-touch',
  'follow-up',
  'thanks',
  'report-back',
  'ask',
  'meeting',
  'birthday',
  'custom',
);
