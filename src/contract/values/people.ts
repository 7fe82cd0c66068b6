/** Questions about many people at once, which the store answers from memory. */
import { z } from 'zod';
import { circles } from '#domain/people/circles.ts';
import { tagModes, warmths, type PeopleFilter } from '#domain/people/filter/people-filter.ts';
import { peopleSortKeys } from '#domain/people/filter/people-sort.ts';
import { askKinds } from '#domain/method/readiness.ts';

const days = z.number().int().min(1);

const peopleFilter = z.strictObject({
  text: z.string().optional(),
  tags: z.array(z.string()).optional(),
  tagMode: z.enum(tagModes).optional(),
  circles: z.array(z.enum(circles)).optional(),
  stages: z.array(z.string()).optional(),
  warmth: z.array(z.enum(warmths)).optional(),
  companies: z.array(z.string()).optional(),
  owed: z.literal(true).optional(),
  starred: z.literal(true).optional(),
  notContactedDays: days.optional(),
  noFollowUp: z.literal(true).optional(),
  metAt: z.string().optional(),
  addedDays: days.optional(),
  readyFor: z.enum(askKinds).optional(),
  archived: z.enum(['only', 'with']).optional(),
});

const peopleSort = z.strictObject({ key: z.enum(peopleSortKeys), descending: z.boolean() });

/** A run of people of a filter, in an order. */
export const peopleRange = z.object({
  // What zod makes of optional fields may also be undefined.
  filter: peopleFilter as z.ZodType<PeopleFilter>,
  sort: peopleSort,
  offset: z.number().int().min(0),
  limit: z.number().int().min(0),
});

/** A person as a row of the table: what is shown, not the whole record. */
const personRow = z.object({
  id: z.string(),
  fullName: z.string(),
  photo: z.string().optional(),
  starred: z.boolean(),
  stage: z.string(),
  circle: z.enum(circles).optional(),
  tags: z.array(z.string()),
  title: z.string().optional(),
  company: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  /** Town of the first address. */
  place: z.string().optional(),
  /** Place or event they were met at. */
  met: z.string().optional(),
  cadenceDays: z.number().optional(),
  lastInteractionAt: z.string(),
  nextStep: z
    .object({ followUpId: z.string(), kind: z.string(), summary: z.string(), due: z.string() })
    .optional(),
  tally: z.object({ given: z.number(), received: z.number(), unthanked: z.number(), unreported: z.number() }),
  createdAt: z.number(),
  archivedAt: z.number(),
});
export type PersonRow = z.output<typeof personRow>;

export const peopleRows = z.object({ total: z.number(), rows: z.array(personRow) });
export type PeopleRows = z.output<typeof peopleRows>;

/** Somebody who could move on, with the reasons. */
const suggestedMove = z.object({
  id: z.string(),
  fullName: z.string(),
  photo: z.string().optional(),
  /** Ids of the stages they are in and could go to. */
  from: z.string(),
  to: z.string(),
  reasons: z.array(z.string()),
});
export type SuggestedMove = z.output<typeof suggestedMove>;

export const suggestedMoves = z.object({ total: z.number(), moves: z.array(suggestedMove) });
export type SuggestedMoves = z.output<typeof suggestedMoves>;

/** What the people have, with how many have it, the most frequent first. */
export const peopleFacets = z.object({
  tags: z.array(z.object({ tag: z.string(), count: z.number() })),
  companies: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
});
export type PeopleFacets = z.output<typeof peopleFacets>;
