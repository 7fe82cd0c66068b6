/** What an import asks and tells. */
import { z } from 'zod';

/** What a chosen file is, found out by its content. */
export const importFormat = z.enum([
  'linkedin',
  'linkedin-zip',
  'vcard',
  'json',
  'kith',
  'google',
  'outlook',
  'csv',
]);
export type ImportFormat = z.output<typeof importFormat>;

/** A row of an imported file that was left out, and why. `row` counts from 1 as a text editor does. */
export const rejectedRow = z.object({ file: z.string(), row: z.number(), reason: z.string() });
export type RejectedRow = z.output<typeof rejectedRow>;

/** What to do with somebody who is here already. */
export const onDuplicate = z.enum(['merge', 'skip', 'create']);
export type OnDuplicate = z.output<typeof onDuplicate>;

/** A chosen file: what it is, and its columns where the user has to say what they hold. */
export const importFile = z.object({
  name: z.string(),
  format: importFormat,
  columns: z
    .array(z.object({ heading: z.string(), to: z.string(), samples: z.array(z.string()) }))
    .optional(),
  /** Whether `columns` are as the user said the last time. */
  known: z.boolean().optional(),
});
export type ImportFile = z.output<typeof importFile>;

/** What becomes of one person of a file who is, or may be, here already. */
export const rowChoice = z.object({
  act: onDuplicate,
  /** Of a merge: field → `both`, the id of the one here, or `file`. */
  fields: z.record(z.string(), z.string()).optional(),
});
export type RowChoice = z.output<typeof rowChoice>;

/** Somebody in a file who is, or may be, here already. */
export const importMatch = z.object({
  /** Among the people of the files, from 0. */
  index: z.number(),
  fullName: z.string(),
  certainty: z.enum(['certain', 'likely']),
  /** "Same e-mail: ana@example.org" */
  reason: z.string(),
  contactId: z.string(),
  /** As a contact: organizations by name, `name:Acme`. Absent when somebody earlier in the file is meant. */
  incoming: z.record(z.string(), z.unknown()),
});
export type ImportMatch = z.output<typeof importMatch>;

/** An import that can be taken back. */
export const pastImport = z.object({
  id: z.string(),
  at: z.number(),
  label: z.string(),
});
export type PastImport = z.output<typeof pastImport>;

/** What an import would do. */
export const importPreview = z.object({
  format: importFormat,
  /** People who would be created, merged into somebody, skipped. */
  fresh: z.number(),
  duplicates: z.number(),
  /** Of the fresh ones: who look like somebody already here (similar name, same company). */
  likely: z.number(),
  /** Rows with nothing to import and nothing wrong: LinkedIn's hidden members, groups, empty ones. */
  ignored: z.number(),
  asides: z.array(z.object({ reason: z.string(), rows: z.number() })),
  rejected: z.array(rejectedRow),
  organizations: z.number(),
  /** Of Kith's own export: records to be added and changed. */
  records: z.object({ added: z.number(), changed: z.number() }).optional(),
  /** The first rows as cards. */
  sample: z.array(
    z.object({ fullName: z.string(), position: z.string().optional(), organization: z.string().optional() }),
  ),
});
export type ImportPreview = z.output<typeof importPreview>;

/** What an import did: numbers of people, and of rows that were nothing to import (`ignored`). */
export const importReport = z.object({
  importId: z.string(),
  created: z.number(),
  merged: z.number(),
  skipped: z.number(),
  ignored: z.number(),
  rejected: z.array(rejectedRow),
});
export type ImportReport = z.output<typeof importReport>;

/** What taking an import back did: numbers of people. Kept are those changed or logged with since. */
export const undoImportReport = z.object({
  removed: z.number(),
  restored: z.number(),
  kept: z.number(),
});
