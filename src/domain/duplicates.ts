/**
 * People who are already here. An index of keys, so that a file of 10,000 rows is checked row by row
 * against 10,000 people without comparing each with each.
 */
import { personNameKey } from './names.ts';
import { organizationKey } from './organization-key.ts';
import type { Id } from './records.ts';
import { emailKey, isSharedEmail, linkedInProfileKey, phoneKey } from './url.ts';

/** What of a person is compared. */
export interface DuplicateCandidate {
  readonly fullName: string;
  readonly emails?: readonly { readonly value: string }[];
  readonly phones?: readonly { readonly value: string }[];
  readonly urls?: readonly { readonly value: string }[];
  /** Names of the companies they work or worked for. */
  readonly organizations?: readonly string[];
}

export interface Duplicate {
  readonly contactId: Id;
  /** Certain: the same address. Likely: the user decides. */
  readonly certainty: 'certain' | 'likely';
  /** "Same e-mail: ana@example.org", "Similar name at Kestrel Grid: Ana Ruiz" */
  readonly reason: string;
}

interface Known {
  readonly id: Id;
  readonly fullName: string;
  readonly nameKey: string;
  readonly hasCompany: boolean;
}

export interface DuplicateIndex {
  readonly byKey: ReadonlyMap<string, readonly Known[]>;
}

interface WritableIndex extends DuplicateIndex {
  readonly byKey: Map<string, Known[]>;
}

export function buildDuplicateIndex(
  contacts: Iterable<DuplicateCandidate & { readonly id: Id }>,
): DuplicateIndex {
  const index: WritableIndex = { byKey: new Map() };
  for (const contact of contacts) addToDuplicateIndex(index, contact);
  return index;
}

/** Adds somebody just made, so that a file's own repetitions are found too. Changes the index. */
export function addToDuplicateIndex(
  index: DuplicateIndex,
  contact: DuplicateCandidate & { readonly id: Id },
): void {
  const { byKey } = index as WritableIndex;
  const known: Known = {
    id: contact.id,
    fullName: contact.fullName,
    nameKey: personNameKey(contact.fullName),
    hasCompany: organizationKeysOf(contact).length > 0,
  };
  const keys = [...addressKeys(contact).map(({ key }) => key), ...nameKeys(contact).map(({ key }) => key)];
  for (const key of new Set(keys)) {
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [known]);
    else list.push(known);
  }
}

/** The person who is the candidate for certain, else one who likely is, else undefined. */
export function findDuplicate(index: DuplicateIndex, candidate: DuplicateCandidate): Duplicate | undefined {
  const nameKey = personNameKey(candidate.fullName);
  let likely: Duplicate | undefined;
  for (const { key, words, certain } of addressKeys(candidate)) {
    const found = index.byKey.get(key) ?? [];
    const sameName = found.find((known) => known.nameKey === nameKey);
    const known = sameName ?? found[0];
    if (known === undefined) continue;
    if (certain || sameName !== undefined)
      return { contactId: known.id, certainty: 'certain', reason: words };
    likely ??= { contactId: known.id, certainty: 'likely', reason: words };
  }
  return likely ?? findByName(index, candidate, nameKey);
}

function findByName(
  index: DuplicateIndex,
  candidate: DuplicateCandidate,
  nameKey: string,
): Duplicate | undefined {
  const hasCompany = organizationKeysOf(candidate).length > 0;
  for (const { key, at } of nameKeys(candidate)) {
    for (const known of index.byKey.get(key) ?? []) {
      const same = known.nameKey === nameKey;
      if (at === undefined) {
        // Without a company on one side there is only the whole name to go by.
        if (!same || (hasCompany && known.hasCompany)) continue;
        return { contactId: known.id, certainty: 'likely', reason: `Same name: ${known.fullName}` };
      }
      if (!same && !isSimilarName(known.nameKey, nameKey)) continue;
      const how = same ? 'Same name' : 'Similar name';
      return { contactId: known.id, certainty: 'likely', reason: `${how} at ${at}: ${known.fullName}` };
    }
  }
  return undefined;
}

/**
 * Whether one name key holds the other's words ("Ana Ruiz", "Ana Ruiz Quintero"), a single letter standing
 * for a word that starts with it ("A. Ruiz"). At least one whole word must be shared.
 */
export function isSimilarName(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].toSorted((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short.length < 2) return false;
  let rest = long;
  let whole = 0;
  // Whole words first, so that an initial doesn't take a word that another one needs.
  for (const word of short.toSorted((x, y) => y.length - x.length)) {
    const at =
      rest.indexOf(word) >= 0 ? rest.indexOf(word) : rest.findIndex((other) => isInitialOf(word, other));
    if (at < 0) return false;
    if (rest[at] === word && word.length > 1) whole += 1;
    rest = rest.toSpliced(at, 1);
  }
  return whole > 0;
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

interface AddressKey {
  readonly key: string;
  readonly words: string;
  /** Whether the address alone is proof, whatever the names. */
  readonly certain: boolean;
}

function addressKeys({ emails = [], phones = [], urls = [] }: DuplicateCandidate): readonly AddressKey[] {
  const keys: AddressKey[] = [];
  for (const { value } of urls) {
    const profile = linkedInProfileKey(value);
    if (profile !== undefined)
      keys.push({ key: `u:${profile}`, words: 'Same LinkedIn profile', certain: true });
  }
  for (const { value } of emails) {
    const email = emailKey(value);
    if (email !== undefined) {
      keys.push({ key: `e:${email}`, words: `Same e-mail: ${email}`, certain: !isSharedEmail(email) });
    }
  }
  for (const { value } of phones) {
    const phone = phoneKey(value);
    // National digits may be anybody's in another country.
    if (phone !== undefined) {
      keys.push({ key: `p:${phone}`, words: `Same phone: ${value.trim()}`, certain: phone.startsWith('+') });
    }
  }
  return keys;
}

interface NameKey {
  readonly key: string;
  /** The company's name, where the key is of a name at a company. */
  readonly at?: string;
}

/**
 * Two similar names share a pair of words, or a word and an initial: each pair at each company is a key.
 * Names have few words; the first five are enough.
 */
function nameKeys(candidate: DuplicateCandidate): readonly NameKey[] {
  const nameKey = personNameKey(candidate.fullName);
  const words = nameKey.split(' ').slice(0, 5);
  if (nameKey === '' || words.length < 2) return [];
  const pairs = new Set<string>();
  for (const [index, a] of words.entries()) {
    for (const b of words.slice(index + 1)) {
      pairs.add(`${a} ${b}`);
      pairs.add(`${a} ${b.charAt(0)}.`);
      pairs.add(`${b} ${a.charAt(0)}.`);
    }
  }
  const atCompany = organizationKeysOf(candidate).flatMap(({ key, name }) =>
    [...pairs].map((pair) => ({ key: `n:${key}|${pair}`, at: name })),
  );
  return [...atCompany, { key: `n:${nameKey}` }];
}

function organizationKeysOf({
  organizations = [],
}: DuplicateCandidate): readonly { key: string; name: string }[] {
  return organizations.map((name) => ({ key: organizationKey(name), name })).filter(({ key }) => key !== '');
}
