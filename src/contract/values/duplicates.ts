/** People who are there twice. */
import { z } from 'zod';

/** Cards of one person (certain), or two that may be (likely), and why. */
export const duplicateGroup = z.object({
  ids: z.array(z.string()).min(2).readonly(),
  certainty: z.enum(['certain', 'likely']),
  reasons: z.array(z.string()).readonly(),
});
export type DuplicateGroup = z.output<typeof duplicateGroup>;

/** What merging everybody who certainly is there twice did; `id` and `label` are those of its undo. */
export const mergedCertain = z.object({
  id: z.string(),
  label: z.string(),
  people: z.number(),
  cards: z.number(),
});
export type MergedCertain = z.output<typeof mergedCertain>;
