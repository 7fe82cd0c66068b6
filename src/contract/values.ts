import { z } from 'zod';
import { maxPhotoBytes, photoTypes } from '#domain/people/photos.ts';
import { collectionNames } from '#domain/records.ts';
import { stageMeanings } from '#domain/stages/stages.ts';

/** Pieces that several messages share. */
const collectionName = z.enum(collectionNames);

/** A file the user chose in a dialog or dropped on the window: pages hold the token, never the path. */
export const fileGrant = z.object({ token: z.string(), name: z.string(), bytes: z.number() });
export type FileGrant = z.output<typeof fileGrant>;

/** As it is kept: the page has scaled it down already. */
export const photo = z.object({
  type: z.enum(photoTypes),
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length > 0 && length <= maxPhotoBytes, 'a photo may have 1 MB at most'),
});

export const counts = z.partialRecord(collectionName, z.number());
export type Counts = z.output<typeof counts>;

/** What Undo would take back or Redo would do again, in words: "Ana Ruiz moved to Trust". */
export const historyState = z.object({
  undo: z.object({ id: z.string(), label: z.string() }).optional(),
  redo: z.object({ id: z.string(), label: z.string() }).optional(),
});
export type HistoryState = z.output<typeof historyState>;

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

/** A row of an imported file that was left out, and why. `row` counts from 1 as a text editor does. */
export const rejectedRow = z.object({ file: z.string(), row: z.number(), reason: z.string() });
export type RejectedRow = z.output<typeof rejectedRow>;

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

export const importReport = z.object({
  importId: z.string(),
  created: z.number(),
  merged: z.number(),
  skipped: z.number(),
  ignored: z.number(),
  rejected: z.array(rejectedRow),
});
export type ImportReport = z.output<typeof importReport>;

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

export const undoImportReport = z.object({
  removed: z.number(),
  restored: z.number(),
  kept: z.number(),
});

export const restoreReport = z.object({
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  counts,
});
export type RestoreReport = z.output<typeof restoreReport>;

export const backupSummary = z.object({
  createdAt: z.number(),
  appVersion: z.string(),
  counts,
  /** What restoring would do to what is here now, in either mode. */
  merge: restoreReport,
  replace: restoreReport,
});
export type BackupSummary = z.output<typeof backupSummary>;

/** Somebody whose name fits what is being typed. */
export const personHit = z.object({
  id: z.string(),
  fullName: z.string(),
  /** "Head of Milling at Acme" */
  detail: z.string(),
  organization: z.string().optional(),
  stage: z.enum(stageMeanings),
  archived: z.boolean(),
  /** The whole name, however it is written. */
  exact: z.boolean(),
  /** Date of the last interaction, or ''. */
  lastInteractionAt: z.string(),
});
export type PersonHit = z.output<typeof personHit>;

export const stage = z.object({
  id: z.string(),
  name: z.string(),
  meaning: z.enum(stageMeanings),
  colour: z.enum(stageMeanings),
  cadenceDays: z.number().optional(),
});

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

export const searchKind = z.enum(['person', 'organization', 'note', 'interaction']);
export type SearchKind = z.output<typeof searchKind>;

/** One thing that was found, the best of its kind first. */
export const searchHit = z.object({
  kind: searchKind,
  /** Of the person, organization or interaction; a note has its person's. */
  id: z.string(),
  /** Name, or the line that was found. */
  title: z.string(),
  /** A person's company, and by what they were found; whose a note or an interaction is. May be ''. */
  detail: z.string(),
  contactId: z.string().optional(),
  /** A person's: id of a stage. */
  stage: z.string().optional(),
  photo: z.string().optional(),
  archived: z.boolean().optional(),
  /** An interaction's day, or day and time. */
  at: z.string().optional(),
  interactionKind: z.string().optional(),
});
export type SearchHit = z.output<typeof searchHit>;

/** The calendar file that Kith keeps current. */
export const liveCalendar = z.object({
  /** Null: there is none. */
  path: z.string().nullable(),
  /** When it was written last, in epoch milliseconds. */
  at: z.number().optional(),
  /** Why it could not be. */
  problem: z.string().optional(),
});
export type LiveCalendar = z.output<typeof liveCalendar>;

/** What came of importing a calendar file. */
export const calendarImport = z.object({
  events: z.number(),
  followUps: z.number(),
  /** There already, and left alone. */
  known: z.number(),
  skipped: z.number(),
  /** Of those left out, the first that are broken: by the line that they start at. */
  broken: z.array(z.object({ row: z.number(), title: z.string(), reason: z.string() })).optional(),
});
export type CalendarImport = z.output<typeof calendarImport>;

/** What a range of days brings beside the records that are due in it. */
export const calendarDays = z.object({
  anniversaries: z.array(
    z.object({
      contactId: z.string(),
      kind: z.enum(['birthday', 'anniversary']),
      on: z.string(),
      years: z.number().optional(),
    }),
  ),
  /** Later ones of series, of which one is open at a time. */
  turns: z.array(
    z.object({
      followUpId: z.string(),
      contactIds: z.array(z.string()),
      kind: z.string(),
      summary: z.string(),
      due: z.string(),
    }),
  ),
});
export type CalendarDays = z.output<typeof calendarDays>;
