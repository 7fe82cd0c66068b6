import { z } from 'zod';

/** What can be written; of the three tables each has the columns of another program. */
export const exportFormat = z.enum([
  'json',
  'vcard4',
  'vcard3',
  'csv',
  'csv-google',
  'csv-outlook',
  'ical-tasks',
  'ical-events',
]);
export type ExportFormat = z.output<typeof exportFormat>;

export interface ExportOptions {
  /** Only these people; absent: everybody. */
  readonly ids?: readonly string[] | undefined;
  /** Those to keep away from as well, with their mark. */
  readonly keepAway?: boolean | undefined;
}
