/** What the store works out from everybody at once, for the side of Today and for Insights. */
import { z } from 'zod';
import type { Birthday } from '#domain/birthdays.ts';
import type { GoalWeek } from '#domain/weekly-goal.ts';
import { suggestedMoves } from './people.ts';

const id = z.string();

/** Of the user's week: 0 is Sunday. */
export const firstDay = z.number().int().min(0).max(6);

export const goalWeek = z.object({
  start: z.string(),
  met: z.number(),
  helped: z.number(),
}) satisfies z.ZodType<GoalWeek>;

export const birthday = z.object({
  contactId: id,
  on: z.string(),
  years: z.number().optional(),
});

/** What stands beside today's list: hints, and no work. */
export const todayAside = z.object({
  /** The oldest first; the last is this one. */
  weeks: z.array(goalWeek),
  birthdays: z.array(birthday as z.ZodType<Birthday>),
  moves: suggestedMoves,
  /** Somebody's need that somebody else could meet. */
  match: z
    .object({
      needId: id,
      need: z.string(),
      helperId: id,
      help: z.string(),
      by: z.enum(['offer', 'skill']),
    })
    .optional(),
});
export type TodayAside = z.output<typeof todayAside>;
