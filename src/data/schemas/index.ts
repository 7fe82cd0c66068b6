/**
 * The shapes of all records: one zod schema each, from which RxDB's JSON schema is made. The interfaces in
 * #domain/records.ts say the same in TypeScript; {@link SchemasFitRecords} fails to compile when they drift apart.
 */
import type { RxJsonSchema } from 'rxdb';
import { z } from 'zod';
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
import { stamps } from './values.ts';

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

/** Indexed fields by collection. Equality fields first, the sorted one last. */
const indexes: { readonly [K in CollectionName]: readonly (readonly string[])[] } = {
  contacts: [
    ['binnedAt', 'archivedAt', 'stage', 'rank'],
    ['binnedAt', 'archivedAt', 'sortName'],
    ['binnedAt', 'archivedAt', 'lastInteractionAt'],
    ['binnedAt', 'archivedAt', 'nextDue'],
  ],
  interactions: [['at']],
  'follow-ups': [['status', 'due'], ['due']],
  favours: [
    ['contactId', 'at'],
    ['direction', 'status', 'kind', 'at'],
  ],
  leads: [
    ['givenById', 'at'],
    ['status', 'at'],
  ],
  openings: [['status']],
  introductions: [['connectorId']],
  relations: [['aId'], ['bId']],
  organizations: [['nameKey'], ['target', 'nameKey']],
  events: [['start']],
  interviews: [['contactId']],
  settings: [['kind']],
};

/** Arrays of ids or words that are looked up by element. */
export const multiIndexes: { readonly [K in CollectionName]?: readonly string[] } = {
  contacts: ['tags'],
  interactions: ['contactIds'],
  'follow-ups': ['contactIds'],
  introductions: ['betweenIds'],
};

/** Index strings need a maxLength; enums are short. */
const enumLength = 32;

/** The property schemas of an indexed field in RxDB's dialect: length and number bounds are required. */
const indexedProperty = (property: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  property['type'] === 'integer' || property['type'] === 'number'
    ? { ...property, multipleOf: 1 }
    : { ...property, maxLength: property['maxLength'] ?? enumLength };

const toRxSchema = <K extends CollectionName>(name: K): RxJsonSchema<Stored<K>> => {
  const schema = z.toJSONSchema(recordSchemas[name].extend({ stamps }), { unrepresentable: 'any' });
  const properties = { ...(schema.properties as Record<string, Record<string, unknown>>) };
  for (const field of new Set(['id', ...indexes[name].flat()])) {
    properties[field] = indexedProperty(properties[field] ?? {});
  }
  return {
    title: name,
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties,
    required: schema.required,
    indexes: indexes[name],
    ...(name === 'contacts' ? { attachments: {} } : {}),
  } as unknown as RxJsonSchema<Stored<K>>;
};

export const rxSchemas = Object.fromEntries(
  (Object.keys(recordSchemas) as CollectionName[]).map((name) => [name, toRxSchema(name)]),
) as { readonly [K in CollectionName]: RxJsonSchema<Stored<K>> };

/**
 * How documents of an older schema version become today's: version → function, by collection. Version 0 is
 * the first; a migration is added beside the version bump in {@link toRxSchema}, with a frozen store of the
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
  const field = issue.path.join('.');
  return field === '' ? issue.message : `${field}: ${issue.message}`;
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
