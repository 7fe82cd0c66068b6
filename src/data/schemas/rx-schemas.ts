/** The shapes of all records in RxDB's dialect of JSON schema. Made once, when Kith is built: pages and store read the result. */
import type { RxJsonSchema } from 'rxdb';
import { z } from 'zod';
import type { CollectionName } from '#domain/records.ts';
import { recordSchemas, type Stored } from './index.ts';
import { stamps } from './values.ts';

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
