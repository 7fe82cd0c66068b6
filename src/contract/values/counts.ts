import { z } from 'zod';
import { collectionNames } from '#domain/records.ts';

/** Records by collection; one without any may be absent. */
export const counts = z.partialRecord(z.enum(collectionNames), z.number());
export type Counts = z.output<typeof counts>;
