/** Which fields are lists whose elements merge one by one, and what makes two elements the same one. */
import type { CollectionName } from '../collections.ts';
import { canonicalJson, shortHash, type Json } from './canonical.ts';

/**
 * Ids stand for themselves, so that a list that must not be empty can get its last one back; without their dashes, so
 * that who looks for an id finds the records that name it now.
 */
const byId = (element: unknown): string => {
  const id = String(element);
  return id.length === 36 ? id.replaceAll('-', '') : id;
};

/** The element with this key, of a list of ids. */
export const idOfKey = (key: string): string =>
  /^[0-9a-f]{32}$/u.test(key)
    ? [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20)].join('-')
    : key;

const byText = (element: unknown): string => shortHash(String(element));
const by =
  (...names: readonly string[]) =>
  (element: unknown): string =>
    shortHash(canonicalJson(names.map((name) => (element as Json)[name] ?? null)));
const byAll = (element: unknown): string => shortHash(canonicalJson(element));

type KeyOf = (element: unknown) => string;

const lists: { readonly [K in CollectionName]?: Readonly<Record<string, KeyOf>> } = {
  contacts: {
    emails: by('value'),
    phones: by('value'),
    urls: by('value'),
    ims: by('value'),
    addresses: byAll,
    positions: by('organizationId', 'title'),
    tags: byText,
    skills: byText,
    interests: byText,
    memberships: byText,
    needs: by('text'),
    offers: by('text'),
    stageMoves: by('on', 'from', 'to'),
    extra: byAll,
    mergedIds: byId,
  },
  interactions: { contactIds: byId },
  'follow-ups': { contactIds: byId },
  organizations: { aliases: byText, domains: byText },
  interviews: { questions: byText, leadIds: byId },
};

/** Lists that their record can't do without. */
export const neverEmpty = (collection: CollectionName, field: string): boolean =>
  collection === 'interactions' && field === 'contactIds';

/** `settings.value` is an object whose properties merge one by one. */
export const isMap = (collection: CollectionName, field: string): boolean =>
  collection === 'settings' && field === 'value';

/** Whether versions of the field merge element by element instead of as a whole. */
export const hasElements = (collection: CollectionName, field: string): boolean =>
  isMap(collection, field) || lists[collection]?.[field] !== undefined;

/** Key → element, in the list's order. Equal elements are told apart by how many came before. */
export const elementsOf = (
  collection: CollectionName,
  field: string,
  value: unknown,
): ReadonlyMap<string, unknown> => {
  const elements = new Map<string, unknown>();
  if (isMap(collection, field)) {
    for (const [name, each] of Object.entries((value ?? {}) as Json)) {
      if (each !== undefined) elements.set(shortHash(name), [name, each]);
    }
    return elements;
  }
  const keyOf = lists[collection]?.[field] ?? byAll;
  for (const element of (value ?? []) as readonly unknown[]) {
    const key = keyOf(element);
    let unique = key;
    for (let copy = 2; elements.has(unique); copy += 1) unique = `${key}~${String(copy)}`;
    elements.set(unique, element);
  }
  return elements;
};
