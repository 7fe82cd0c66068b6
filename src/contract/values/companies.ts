/** What the store knows of companies from everybody at once: who is there, and the ways to them. */
import { z } from 'zod';
import type { Route, Tie, TieKind } from '#domain/companies/paths.ts';
import { touchKinds } from '#domain/companies/touch-points.ts';

const strength = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const id = z.string();

const tieKind = z.enum([
  'knows',
  'works-with',
  'worked-with',
  'reports-to',
  'family',
  'friend',
  'other',
  'brought-together',
  'introduced',
]) satisfies z.ZodType<TieKind>;

const tie = z.object({ aId: id, bId: id, kind: tieKind, strength }) satisfies z.ZodType<Tie>;

/** The least of all links is `weakest`; `people` begins with whom to ask. */
export const route = z.object({
  people: z.tuple([id]).rest(id).readonly(),
  ties: z.array(tie).readonly(),
  known: strength,
  weakest: strength,
}) satisfies z.ZodType<Route>;

/** Numbers of one target company. `routes`: all ways to somebody who is there now. */
export const companyRow = z.object({
  id,
  now: z.number(),
  before: z.number(),
  openings: z.number(),
  routes: z.number(),
  best: route.optional(),
});

export const companyWays = z.object({
  /** The company, and those that are the same under another name. */
  organizationIds: z.array(id),
  /** Those who are there now first. */
  insiders: z.array(
    z.object({ contactId: id, when: z.enum(['now', 'before']), title: z.string().optional() }),
  ),
  insidersTotal: z.number(),
  /** The best first. */
  routes: z.array(route),
  routesTotal: z.number(),
  /** Where there is no way: whom to ask, the most likely first. */
  ask: z.array(
    z.object({
      contactId: id,
      known: strength,
      wasThere: z.boolean(),
      sameIndustry: z.string().optional(),
      introduced: z.number(),
      ties: z.number(),
    }),
  ),
  touchPoints: z.array(
    z.object({ kind: z.enum(touchKinds), contactId: id, text: z.string(), otherIds: z.array(id).readonly() }),
  ),
});

export type CompanyRow = z.infer<typeof companyRow>;
export type CompanyWays = z.infer<typeof companyWays>;
