/** What the store works out from everybody at once, for the side of Today and for Insights. */
import { z } from 'zod';
import type { Birthday } from '#domain/people/birthdays.ts';
import { favourKinds } from '#domain/method/favours.ts';
import { chanceSources, type Chances } from '#domain/insights/chances.ts';
import type { MonthOfGrowth } from '#domain/insights/growth.ts';
import type { Heat } from '#domain/insights/heat.ts';
import type { Help } from '#domain/insights/help.ts';
import type { RippleLink } from '#domain/insights/ripples.ts';
import { warmths } from '#domain/people/filter/people-filter.ts';
import type { GoalWeek } from '#domain/method/weekly-goal.ts';
import { suggestedMoves } from './people.ts';

const id = z.string();

/** Of the user's week: 0 is Sunday. */
export const firstDay = z.number().int().min(0).max(6);

export const goalWeek = z.object({
  start: z.string(),
  met: z.number(),
  helped: z.number(),
}) satisfies z.ZodType<GoalWeek>;

const birthday = z.object({
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

/** For each month, the oldest first. */
export const growth = z.array(
  z.object({
    end: z.string(),
    counts: z.array(z.number()),
    met: z.number(),
  }) satisfies z.ZodType<MonthOfGrowth>,
);
export type Growth = z.output<typeof growth>;

export const heat = z.object({
  start: z.string(),
  counts: z.array(z.number()).readonly(),
}) satisfies z.ZodType<Heat>;

export const help = z.object({
  kinds: z.array(z.object({ kind: z.enum(favourKinds), given: z.number(), received: z.number() })).readonly(),
  ahead: z.array(z.object({ contactId: id, given: z.number(), received: z.number() })).readonly(),
}) satisfies z.ZodType<Help>;

export const chances = z
  .array(
    z.object({
      source: z.enum(chanceSources),
      all: z.number(),
      open: z.number(),
      talks: z.number(),
      accepted: z.number(),
      closed: z.number(),
    }) satisfies z.ZodType<Chances>,
  )
  .readonly();

const rippleLink = z.object({
  via: z.enum(['introduction', 'met', 'lead', 'opening']),
  fromId: id,
  on: z.string().optional(),
  isThanked: z.boolean(),
  thanksTo: z.object({ kind: z.enum(['introduction', 'lead', 'person']), id }),
});

export const rippleList = z.object({
  /** Trees from the root down; `depth` says where each stands. */
  rows: z.array(
    z.object({
      kind: z.enum(['person', 'opening']),
      id,
      depth: z.number(),
      size: z.number(),
      link: (rippleLink as unknown as z.ZodType<RippleLink>).optional(),
    }),
  ),
  sums: z.object({ roots: z.number(), people: z.number(), openings: z.number(), unthanked: z.number() }),
});
export type RippleList = z.output<typeof rippleList>;

const warmthCounts = { warm: z.number(), cooling: z.number(), cold: z.number() };

export const radar = z.object({
  ...warmthCounts,
  /** Companies one aims at or watches. */
  targets: z.number(),
  companies: z.array(z.object({ ...warmthCounts, companyId: id })).readonly(),
  planned: z.number(),
  plan: z
    .array(z.object({ contactId: id, companyId: id, warmth: z.enum(warmths), due: z.string() }))
    .readonly(),
  /** The planned day. */
  moveOn: z.string().optional(),
});
export type RadarAnswer = z.output<typeof radar>;
