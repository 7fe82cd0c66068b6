/** What the store knows of an event from everybody at once: who was met there, and what is left to do. */
import { z } from 'zod';
import type { EventScore, MetThere } from '#domain/events/events.ts';

const id = z.string();

export const eventScore = z.object({
  id,
  met: z.number(),
  helped: z.number(),
  /** People with whom something is left to do; 0 for events of long ago. */
  open: z.number(),
}) satisfies z.ZodType<EventScore>;
export type EventScoreRow = z.output<typeof eventScore>;

const metThere = z.object({
  contactId: id,
  at: z.string(),
  isNew: z.boolean(),
  helped: z.boolean(),
  wants: z.array(z.enum(['follow-up', 'questions', 'thanks'])).readonly(),
  next: z.object({ id, due: z.string(), summary: z.string() }).optional(),
  thankFor: z.object({ id, what: z.string() }).optional(),
});

/** The latest first; `total` and the score count all of them. */
export const eventPeople = z.object({
  met: z.array(metThere).readonly(),
  total: z.number(),
  helped: z.number(),
});
export type EventPeople = z.output<typeof eventPeople>;

type Fits<A, B> = A extends B ? true : never;
/** Does not compile when the message and the rule differ. */
export type MetThereFits = Fits<MetThere, z.output<typeof metThere>>;
