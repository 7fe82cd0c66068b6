import { z } from 'zod';
import { stageMeanings } from '#domain/stages/stages.ts';

/** A column of the board, as the capture window may see it. */
export const stage = z.object({
  id: z.string(),
  name: z.string(),
  meaning: z.enum(stageMeanings),
  colour: z.enum(stageMeanings),
  cadenceDays: z.number().optional(),
});
