import { KithError } from '#contract/errors.ts';
import type { CommandName } from '#data/commands/specs.ts';
import { isDateOrDateTime } from '#domain/dates/dates.ts';
import { newId } from '#domain/ids.ts';
import { fullNameOf } from '#domain/people/names.ts';
import type { CollectionName, StructuredName } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { publicRecord } from '#formats/index.ts';
import type { OpenStore } from '#store/open.ts';
import type { Answer } from './commands.ts';

export const addables = ['contact', 'interaction', 'follow-up'] as const;
export type Addable = (typeof addables)[number];

type Json = Readonly<Record<string, unknown>>;

const parseObject = (text: string): Json => {
  const value = ((): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      throw new KithError('invalid', 'That is not JSON. Nothing was changed.');
    }
  })();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new KithError('invalid', 'That is not a JSON object. Nothing was changed.');
  }
  return value as Json;
};

/** Scripts also have instants at hand (epoch ms, or ISO 8601 with a zone): told in the user's local time. */
const toLocal = (value: unknown, zone: string): unknown => {
  if (typeof value === 'number') return localOf(value, zone);
  if (typeof value !== 'string' || isDateOrDateTime(value)) return value;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/.test(value)) return value.slice(0, 16);
  return /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value) && !Number.isNaN(Date.parse(value))
    ? localOf(Date.parse(value), zone)
    : value;
};

const kinds: {
  readonly [A in Addable]: { readonly command: CommandName; readonly collection: CollectionName };
} = {
  contact: { command: 'contacts.create', collection: 'contacts' },
  interaction: { command: 'interactions.log', collection: 'interactions' },
  'follow-up': { command: 'follow-ups.create', collection: 'follow-ups' },
};

/** Anything else the command refuses, in its own words. */
const isName = (value: unknown): value is StructuredName =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((part) => typeof part === 'string');

/** What a script may leave out. */
const withDefaults = (what: Addable, given: Json, store: OpenStore): Json => {
  const { engine } = store;
  const zone = engine.clock.zone();
  switch (what) {
    case 'contact':
      return given['fullName'] === undefined && isName(given['name'])
        ? { ...given, fullName: fullNameOf(given['name']) }
        : given;
    case 'interaction':
      return {
        kind: 'other',
        summary: '',
        ...given,
        at: toLocal(given['at'] ?? engine.env().today, zone),
      };
    case 'follow-up':
      return { kind: 'follow-up', summary: '', contactIds: [], ...given, due: toLocal(given['due'], zone) };
  }
};

/** Adds one record; answers it as the JSON export writes it. */
export const add = (store: OpenStore, what: Addable, text: string): Answer => {
  const { command, collection } = kinds[what];
  const args = withDefaults(what, parseObject(text), store);
  const { result, label } = store.engine.execute(newId(store.engine.clock.now()), command, args);
  const { id } = result as { id: string };
  return {
    json: publicRecord(collection, store.file.get(collection, id) as never),
    words: label ?? id,
  };
};
