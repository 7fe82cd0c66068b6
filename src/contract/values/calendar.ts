/** What the calendar is told, and what becomes of calendar files. */
import { z } from 'zod';

/** What a range of days brings beside the records that are due in it. */
export const calendarDays = z.object({
  anniversaries: z.array(
    z.object({
      contactId: z.string(),
      kind: z.enum(['birthday', 'anniversary']),
      on: z.string(),
      years: z.number().optional(),
    }),
  ),
  /** Later ones of series, of which one is open at a time. */
  turns: z.array(
    z.object({
      followUpId: z.string(),
      contactIds: z.array(z.string()),
      kind: z.string(),
      summary: z.string(),
      due: z.string(),
    }),
  ),
});
export type CalendarDays = z.output<typeof calendarDays>;

/** The calendar file that Kith keeps current. */
export const liveCalendar = z.object({
  /** Null: there is none. */
  path: z.string().nullable(),
  /** When it was written last, in epoch milliseconds. */
  at: z.number().optional(),
  /** Why it could not be. */
  problem: z.string().optional(),
});
export type LiveCalendar = z.output<typeof liveCalendar>;

/** What came of importing a calendar file. */
export const calendarImport = z.object({
  events: z.number(),
  followUps: z.number(),
  /** There already, and left alone. */
  known: z.number(),
  skipped: z.number(),
  /** Of those left out, the first that are broken: by the line that they start at. */
  broken: z.array(z.object({ row: z.number(), title: z.string(), reason: z.string() })).optional(),
});
export type CalendarImport = z.output<typeof calendarImport>;
