import { z } from 'zod';

/** A follow-up as the tray, a notification or the Today list tells it. */
export const dueItem = z.object({
  followUpId: z.string(),
  contactId: z.string().optional(),
  /** "Report back to Ana Ruiz" */
  title: z.string(),
  /** "since Tue", "10:30", "today" */
  when: z.string(),
  state: z.enum(['overdue', 'today']),
});
export type DueItem = z.output<typeof dueItem>;
