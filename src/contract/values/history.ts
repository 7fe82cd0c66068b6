import { z } from 'zod';

/** One change of a person, as the journal kept it. */
export const historyEntry = z.object({
  seq: z.number(),
  /** Epoch milliseconds. */
  at: z.number(),
  op: z.enum(['insert', 'update', 'remove']),
  /** Name of the command: `contacts.update`, `import`, `undo`. */
  command: z.string(),
  /** "Ana Ruiz moved to Trust"; may be ''. */
  label: z.string(),
  /** Of an update. A value that was not there is absent. */
  fields: z.array(
    z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
  ),
});
export type HistoryEntry = z.output<typeof historyEntry>;

/** What Undo would take back or Redo would do again, in words: "Ana Ruiz moved to Trust". */
export const historyState = z.object({
  undo: z.object({ id: z.string(), label: z.string() }).optional(),
  redo: z.object({ id: z.string(), label: z.string() }).optional(),
});
export type HistoryState = z.output<typeof historyState>;
