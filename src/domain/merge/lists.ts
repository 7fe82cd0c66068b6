/** Lists of a person joined element by element: what is the same twice stands once, and nothing else goes. */
import type { LabelledValue, NeedOrOffer, Position, PostalAddress } from '../records.ts';
import { compare } from '../text/compare.ts';
import { foldText } from '../text/text.ts';
import { emailKey, linkedInProfileKey, phoneKey } from '../text/url.ts';

export interface ListRule<T> {
  /** Elements whose keys differ are different. */
  readonly key: (item: T) => string;
  /**
   * Two elements of one key as one that says what both say; undefined when they can't be one. Answers `first`
   * itself when that says it all.
   */
  readonly combine: (first: T, second: T) => T | undefined;
}

/** Each element once, those of a key that can be one combined into the first of them. */
const joinAlike = <T>(items: readonly T[], { key, combine }: ListRule<T>): readonly T[] => {
  const joined: T[] = [];
  for (const item of items) {
    const itemKey = key(item);
    const alike = joined.flatMap((other, at) => {
      const both = key(other) === itemKey ? combine(other, item) : undefined;
      return both === undefined ? [] : [{ at, both, isSame: both === other }];
    });
    const found = alike.find(({ isSame }) => isSame) ?? alike[0];
    if (found === undefined) joined.push(item);
    else joined[found.at] = found.both;
  }
  // What two made together may hold a third that neither held.
  return joined.length === items.length ? joined : joinAlike(joined, { key, combine });
};

/** `first`'s elements, then those of `second` that it doesn't hold; equal ones add what they know. */
const union = <T>(first: readonly T[], second: readonly T[], rule: ListRule<T>): readonly T[] =>
  joinAlike([...first, ...second], rule);

/** Key sorted at every level, so that equal values are equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => compare(a, b)))
      : part,
  );

/** Folded, or as it is where folding leaves nothing (an emoji). */
export const wordKey = (text: string): string => foldText(text) || text.trim();

const isSameValue = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? wordKey(a) === wordKey(b) : a === b;

const presentKeys = (item: object): readonly string[] =>
  Object.entries(item).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [key]));

const at = (item: object, key: string): unknown => (item as Record<string, unknown>)[key];

/** Whether `a` says everything `b` says. */
export const covers = (a: object, b: object): boolean =>
  presentKeys(b).every((key) => isSameValue(at(a, key), at(b, key)));

/** Whether the two contradict each other nowhere. */
const agree = (a: object, b: object): boolean =>
  presentKeys(b).every((key) => at(a, key) === undefined || isSameValue(at(a, key), at(b, key)));

const filled = <T extends object>(a: T, b: T): T => (covers(a, b) ? a : { ...b, ...a });

const labelled = (keyOf: (value: string) => string | undefined): ListRule<LabelledValue> => ({
  key: ({ value }) => keyOf(value) ?? value.trim().toLowerCase(),
  combine: (a, b) =>
    (b.label !== undefined && a.label === undefined) || (b.preferred === true && a.preferred !== true)
      ? { ...b, ...a, ...(b.preferred === true ? { preferred: true } : {}) }
      : a,
});

/** Without scheme, `www.` and a slash at the end, which people and programs write or leave out. */
const urlKey = (url: string): string =>
  linkedInProfileKey(url) ??
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');

const words: ListRule<string> = { key: wordKey, combine: (a) => a };

const needs: ListRule<NeedOrOffer> = {
  key: ({ text }) => wordKey(text),
  // The same need told twice: how it stood last.
  combine: (a, b) => (b.at > a.at ? b : a),
};

const addresses: ListRule<PostalAddress> = {
  // Half an address is not the other half's: only what says nothing new joins.
  key: () => '',
  combine: ({ label, ...a }, { label: other, ...b }) => {
    const labels = label ?? other;
    const whole = covers(a, b) ? a : covers(b, a) ? b : undefined;
    return whole && { ...(labels === undefined ? {} : { label: labels }), ...whole };
  },
};

const positions: ListRule<Position> = {
  key: ({ organizationId, title = '' }) => organizationId ?? `title ${wordKey(title)}`,
  combine: (a, b) => (agree(a, b) ? filled(a, b) : undefined),
};

export const listRules = {
  emails: labelled(emailKey),
  phones: labelled(phoneKey),
  urls: labelled(urlKey),
  ims: labelled(() => undefined),
  addresses: { ...addresses, combine: sameOr(addresses.combine) },
  positions,
  tags: words,
  skills: words,
  interests: words,
  memberships: words,
  needs,
  offers: needs,
  extra: { key: canonical, combine: <T>(a: T) => a } as ListRule<unknown>,
} as const;

/** The first one itself where the two together say no more than it does. */
function sameOr<T>(combine: ListRule<T>['combine']): ListRule<T>['combine'] {
  return (a, b) => {
    const both = combine(a, b);
    return both !== undefined && canonical(both) === canonical(a) ? a : both;
  };
}

export type ListField = keyof typeof listRules;

/** At most one element is the preferred one: the first that was. */
const onePreferred = (items: readonly unknown[]): readonly unknown[] => {
  const first = items.findIndex((item) => (item as LabelledValue).preferred === true);
  return items.map((item, index) => {
    if (index === first || (item as LabelledValue).preferred !== true) return item;
    const { preferred: _, ...rest } = item as LabelledValue;
    return rest;
  });
};

const withPreferred: ReadonlySet<ListField> = new Set(['emails', 'phones', 'urls', 'ims']);

/** The lists of several people as one. */
export const joinLists = (field: ListField, lists: readonly (readonly unknown[])[]): readonly unknown[] => {
  const rule = listRules[field] as ListRule<unknown>;
  const joined = lists.reduce((sum, list) => union(sum, list, rule), []);
  return withPreferred.has(field) ? onePreferred(joined) : joined;
};

/** Lists without a rule of their own: what is equal in every part stands once. */
export const joinOtherLists = (lists: readonly (readonly unknown[])[]): readonly unknown[] =>
  lists.reduce((sum, list) => union(sum, list, listRules.extra), []);
