/**
 * People who are already here. An index of keys, so that a file of 10,000 rows is checked row by row
 * against 10,000 people without comparing each with each.
 */
import { looseNameKey } from '../people/names.ts';
import { organizationKey } from '../companies/organization-key.ts';
import type { Id } from '../records.ts';
import { emailKey, isSharedEmail, linkedInProfileKey, phoneKey } from '../text/url.ts';

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
  /** Of `nameKey`. */
  readonly words: readonly string[];
  readonly hasCompany: boolean;
}

/** The people of one company; `byWords` is made when there are too many to look at each. */
interface Company {
  readonly people: Known[];
  readonly byWords: Map<string, Known[]>;
  /** How many of `people` are in `byWords`. */
  indexed: number;
}

/** Made by {@link buildDuplicateIndex}; opaque to others. */
export interface DuplicateIndex {
  readonly byAddress: Map<string, Known[]>;
  readonly byName: Map<string, Known[]>;
  readonly companies: Map<string, Company>;
}

/** A person's name and companies in the form that is compared, worked out once for each. */
interface NamedAt {
  readonly nameKey: string;
  readonly organizations: readonly { readonly key: string; readonly name: string }[];
}

/** People by what could tell that two of them are one. */
export function buildDuplicateIndex(
  contacts: Iterable<DuplicateCandidate & { readonly id: Id }>,
): DuplicateIndex {
  const index: DuplicateIndex = { byAddress: new Map(), byName: new Map(), companies: new Map() };
  for (const contact of contacts) addToDuplicateIndex(index, contact);
  return index;
}

/** Adds somebody just made, so that a file's own repetitions are found too. Changes the index. */
export function addToDuplicateIndex(
  index: DuplicateIndex,
  contact: DuplicateCandidate & { readonly id: Id },
): void {
  const { nameKey, organizations } = namedAt(contact);
  const { id, fullName } = contact;
  const words = nameKey.split(' ');
  const known: Known = { id, fullName, nameKey, words, hasCompany: organizations.length > 0 };
  for (const { key } of addressKeys(contact)) addTo(index.byAddress, key, known);
  // One word names too many people.
  if (!nameKey.includes(' ')) return;
  addTo(index.byName, nameKey, known);
  for (const { key } of organizations) {
    const company = index.companies.get(key);
    if (company === undefined) index.companies.set(key, { people: [known], byWords: new Map(), indexed: 0 });
    else company.people.push(known);
  }
}

/** The person who is the candidate for certain, else one who likely is, else undefined. */
export function findDuplicate(index: DuplicateIndex, candidate: DuplicateCandidate): Duplicate | undefined {
  const named = namedAt(candidate);
  let likely: Duplicate | undefined;
  for (const { key, words, certain } of addressKeys(candidate)) {
    const found = index.byAddress.get(key) ?? [];
    const known = mostLike(found, named.nameKey);
    if (known === undefined) continue;
    if (isProof(known, named.nameKey, words, certain))
      return { contactId: known.id, certainty: 'certain', reason: words };
    likely ??= { contactId: known.id, certainty: 'likely', reason: words };
  }
  return likely ?? findByName(index, named);
}

/** Of those who share an address: who has the same name, else who may have it. */
const mostLike = (sharing: readonly Known[], nameKey: string): Known | undefined =>
  sharing.find((known) => known.nameKey === nameKey) ??
  sharing.find((known) => !isOtherName(known.nameKey, nameKey)) ??
  sharing[0];

/** Two of quite other names who share an address are a couple, or an office: merged, one of them would be gone. */
const isProof = (known: Known, nameKey: string, words: string, isOwn: boolean): boolean =>
  known.nameKey === nameKey || (isOwn && (words === sameProfile || !isOtherName(known.nameKey, nameKey)));

/** The same name before a similar one. */
function findByName(index: DuplicateIndex, named: NamedAt): Duplicate | undefined {
  let similar: Duplicate | undefined;
  const namedWords = named.nameKey.split(' ');
  for (const { key, name } of named.organizations) {
    for (const known of peopleLike(index.companies.get(key), named.nameKey)) {
      const { id, fullName, nameKey, words } = known;
      if (nameKey === named.nameKey) return likelyOne(id, `Same name at ${name}: ${fullName}`);
      // Similar names share a word; most of a company's people don't.
      if (!words.some((word) => namedWords.includes(word))) continue;
      if (similar === undefined && isSimilarName(nameKey, named.nameKey)) {
        similar = likelyOne(id, `Similar name at ${name}: ${fullName}`);
      }
    }
  }
  if (similar !== undefined) return similar;
  // Without a company on one side there is only the whole name to go by.
  const same = index.byName.get(named.nameKey) ?? [];
  const known = named.organizations.length === 0 ? same[0] : same.find(({ hasCompany }) => !hasCompany);
  return known && likelyOne(known.id, `Same name: ${known.fullName}`);
}

function likelyOne(contactId: Id, reason: string): Duplicate {
  return { contactId, certainty: 'likely', reason };
}

/**
 * Everybody the candidate is or may be, one for each thing they have in common: enough to group all cards of a
 * person, without naming each with each where many share something.
 *
 * @param isOther whether somebody is known to be another person (or the candidate themselves).
 */
export function findDuplicates(
  index: DuplicateIndex,
  candidate: DuplicateCandidate,
  isOther: (id: Id) => boolean,
): readonly Duplicate[] {
  const named = namedAt(candidate);
  const found: Duplicate[] = [];
  for (const { key, words, certain } of addressKeys(candidate)) {
    const sharing = (index.byAddress.get(key) ?? []).filter(({ id }) => !isOther(id));
    const known = mostLike(sharing, named.nameKey);
    if (known === undefined) continue;
    const certainty = isProof(known, named.nameKey, words, certain) ? 'certain' : 'likely';
    // A company's box is shared by many who have nothing else in common.
    if (
      !certain &&
      certainty === 'likely' &&
      key.startsWith('e:') &&
      !isSimilarName(known.nameKey, named.nameKey)
    )
      continue;
    found.push({ contactId: known.id, certainty, reason: words });
  }
  const words = named.nameKey.split(' ');
  if (words.length < 2) return found;
  for (const { key, name } of named.organizations) {
    for (const known of peopleLike(index.companies.get(key), named.nameKey)) {
      if (isOther(known.id) || !known.words.some((word) => words.includes(word))) continue;
      if (known.nameKey === named.nameKey) found.push(likelyOne(known.id, `Same name at ${name}`));
      else if (isSimilarName(known.nameKey, named.nameKey))
        found.push(likelyOne(known.id, `Similar name at ${name}`));
    }
  }
  const same = (index.byName.get(named.nameKey) ?? []).find(
    ({ id, hasCompany }) => !isOther(id) && (named.organizations.length === 0 || !hasCompany),
  );
  if (same !== undefined) found.push(likelyOne(same.id, 'Same name'));
  return found;
}

/** So few are quicker looked at than indexed. */
const fewPeople = 32;

/** Those of a company worth comparing: all, or of a crowd those that share a pair of words. */
function peopleLike(company: Company | undefined, nameKey: string): Iterable<Known> {
  if (company === undefined) return [];
  if (company.people.length <= fewPeople) return company.people;
  for (const known of company.people.slice(company.indexed)) {
    for (const pair of wordPairs(known.nameKey)) addTo(company.byWords, pair, known);
  }
  company.indexed = company.people.length;
  return new Set(wordPairs(nameKey).flatMap((pair) => company.byWords.get(pair) ?? []));
}

/**
 * Similar names share a word, and of another word at least the first letter. Names have few words: the
 * first five are enough.
 */
function wordPairs(nameKey: string): readonly string[] {
  const words = nameKey.split(' ').slice(0, 5);
  return words.flatMap((word, at) =>
    word.length < 2
      ? []
      : words.filter((_, otherAt) => otherAt !== at).map((other) => `${word} ${other.charAt(0)}`),
  );
}

function addTo(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [known]);
  else if (list.at(-1) !== known) list.push(known);
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

/**
 * Whether two whole names, as keys, have no word in common: two people, as far as names can tell. Not so where they are
 * in two scripts: the same name has no letter in common then.
 */
function isOtherName(a: string, b: string): boolean {
  const [one, two] = [a.split(' '), b.split(' ')];
  return (
    one.length > 1 &&
    two.length > 1 &&
    /[a-z]/.test(a) === /[a-z]/.test(b) &&
    !one.some((word) => two.some((other) => word === other || isInitialOf(word, other)))
  );
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Nobody shares one, whatever the names. */
const sameProfile = 'Same LinkedIn profile';

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
    if (profile !== undefined) keys.push({ key: `u:${profile}`, words: sameProfile, certain: true });
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

/** Each row of a file is looked up, then added: its keys are worked out once. */
const namedAtByCandidate = new WeakMap<DuplicateCandidate, NamedAt>();

function namedAt(candidate: DuplicateCandidate): NamedAt {
  const known = namedAtByCandidate.get(candidate);
  if (known !== undefined) return known;
  const { fullName, organizations = [] } = candidate;
  const named: NamedAt = {
    nameKey: looseNameKey(fullName),
    organizations: organizations
      .map((name) => ({ key: organizationKey(name), name }))
      .filter(({ key }) => key !== ''),
  };
  namedAtByCandidate.set(candidate, named);
  return named;
}
