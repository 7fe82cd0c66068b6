/**
 * The shapes of all records: one zod schema each, from which RxDB's JSON schema is made (rx-schemas.ts). The interfaces in
 * #domain/records.ts say the same in TypeScript; {@link SchemasFitRecords} fails to compile when they drift apart.
 */
import type { z } from 'zod';
import type { CollectionName, RecordByCollection } from '#domain/records.ts';
import { contact } from './contact.ts';
import {
  event,
  favour,
  followUp,
  interaction,
  interview,
  introduction,
  lead,
  opening,
  organization,
  relation,
  setting,
} from './others.ts';

export const recordSchemas = {
  contacts: contact,
  interactions: interaction,
  'follow-ups': followUp,
  favours: favour,
  leads: lead,
  openings: opening,
  introductions: introduction,
  relations: relation,
  organizations: organization,
  events: event,
  interviews: interview,
  settings: setting,
} as const satisfies Record<CollectionName, z.ZodObject>;

/** A record as the store holds it: with the stamps that merging two machines' edits needs. */
export type Stored<K extends CollectionName> = RecordByCollection[K] & {
  readonly stamps: Readonly<Record<string, string>>;
};

/** Arrays of ids or words that are looked up by element. */
export const multiIndexes: { readonly [K in CollectionName]?: readonly string[] } = {
  contacts: ['tags'],
  interactions: ['contactIds'],
  'follow-ups': ['contactIds'],
  introductions: ['betweenIds'],
};

/**
 * How documents of an older schema version become today's: version → function, by collection. Version 0 is
 * the first; a migration is added beside the version bump in rx-schemas.ts, with a frozen store of the
 * old version under tests/fixtures/frozen.
 */
export const migrationStrategies: {
  readonly [K in CollectionName]?: Readonly<Record<number, (old: Record<string, unknown>) => unknown>>;
} = {};

/** The first thing wrong with a record, as a sentence without quoting its content; undefined when it fits. */
export const recordProblem = (name: CollectionName, record: unknown): string | undefined => {
  const parsed = recordSchemas[name].safeParse(record);
  return parsed.success ? undefined : issueWords(parsed.error);
};

export const issueWords = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (issue === undefined) return 'The record does not fit.';
  // Where in the command it stood says nothing to a user.
  const field = issue.path.filter((part) => part !== 'patch').join('.');
  const words =
    issue.code === 'too_big' && issue.origin === 'string'
      ? `at most ${issue.maximum} characters`
      : issue.message;
  return field === '' ? words : `${field}: ${words}`;
};

type DeepMutable<T> = T extends readonly (infer E)[]
  ? DeepMutable<E>[]
  : T extends object
    ? { -readonly [P in keyof T]: DeepMutable<T[P]> }
    : T;
type NoUndefined<T> = T extends (infer E)[]
  ? NoUndefined<E>[]
  : T extends object
    ? { [P in keyof T]: NoUndefined<Exclude<T[P], undefined>> }
    : T;
type Fits<K extends CollectionName> =
  NoUndefined<z.output<(typeof recordSchemas)[K]>> extends NoUndefined<DeepMutable<RecordByCollection[K]>>
    ? NoUndefined<DeepMutable<RecordByCollection[K]>> extends NoUndefined<z.output<(typeof recordSchemas)[K]>>
      ? true
      : never
    : never;
type AllFit<T extends Record<CollectionName, true>> = T;
/** Does not compile when a schema and its interface differ. */
export type SchemasFitRecords = AllFit<{ [K in CollectionName]: Fits<K> }>;
