/** What is shown of what was found. */
import type { SearchHit } from '#contract/values/search.ts';
import type { Contact, Id, Interaction, Organization } from '#domain/records.ts';
import { excerptOf, matchRanges, queryWords, signsOf } from '#domain/text/search-text.ts';
import type { StoreFile } from '../storage/index.ts';
import { readRecords } from './read-records.ts';
import { logRecordRow, noteRecordRow } from './tables.ts';

const shownPosition = ({ positions }: Contact) => positions.find(({ current }) => current) ?? positions[0];

const organizationsById = (
  file: StoreFile,
  ids: readonly (Id | undefined)[],
): ReadonlyMap<Id, Organization> => {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  const found = file.getMany('organizations', wanted) as unknown as readonly Organization[];
  return new Map(found.map((organization) => [organization.id, organization]));
};

/** The value by which somebody was found, when neither name nor company says it. */
const foundBy = (contact: Contact, shown: string, query: string): string | undefined => {
  const typed = queryWords(query);
  const words = typed.length > 0 ? typed : signsOf(query);
  if (matchRanges(shown, query).length >= words.length) return undefined;
  const values = [
    ...(contact.nickname === undefined ? [] : [`“${contact.nickname}”`]),
    ...contact.positions.flatMap(({ title }) => title ?? []),
    ...contact.tags,
    ...contact.skills,
    ...contact.interests,
    ...contact.memberships,
    ...(contact.met?.where === undefined ? [] : [contact.met.where]),
    ...contact.emails.map(({ value }) => value),
    ...contact.phones.map(({ value }) => value),
    ...contact.urls.map(({ value }) => value),
    ...contact.needs.map(({ text }) => text),
    ...contact.offers.map(({ text }) => text),
  ];
  const missing = words.filter((word) => matchRanges(shown, word).length === 0);
  return values.find((value) => missing.some((word) => matchRanges(value, word).length > 0));
};

const toPersonHit = (contact: Contact, company: Organization | undefined, query: string): SearchHit => {
  const where = company?.name ?? shownPosition(contact)?.title;
  const by = foundBy(contact, [contact.fullName, where].filter(Boolean).join(' '), query);
  return {
    kind: 'person',
    id: contact.id,
    title: contact.fullName,
    detail: [where, by].filter((part) => part !== undefined).join(' · '),
    contactId: contact.id,
    stage: contact.stage,
    photo: contact.photo,
    archived: contact.archivedAt !== 0,
  };
};

/** In the order of the rows, each with what shows why it was found. */
export const personHits = (file: StoreFile, rows: readonly number[], query: string): readonly SearchHit[] => {
  const contacts = readRecords<Contact>(file, 'contacts', rows).map(({ record }) => record);
  const companies = organizationsById(
    file,
    contacts.map((contact) => shownPosition(contact)?.organizationId),
  );
  return contacts.map((contact) =>
    toPersonHit(contact, companies.get(shownPosition(contact)?.organizationId ?? ''), query),
  );
};

/** In the order of the rows. */
export const organizationHits = (file: StoreFile, rows: readonly number[]): readonly SearchHit[] =>
  readRecords<Organization>(file, 'organizations', rows).map(({ record: { id, name, industry } }) => ({
    kind: 'organization',
    id,
    title: name,
    detail: industry ?? '',
  }));

/** Of several texts of one record the one that was found, in one line. */
const excerptOfBest = (texts: readonly (string | undefined)[], query: string): string => {
  const present = texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text]));
  const [first = ''] = present.toSorted(
    (a, b) => matchRanges(b, query).length - matchRanges(a, query).length,
  );
  return excerptOf(first, query);
};

/** In the order of the rows, each with the text of the person's in which it was found. */
export const noteHits = (file: StoreFile, rows: readonly number[], query: string): readonly SearchHit[] =>
  readRecords<Contact>(file, 'contacts', rows.map(noteRecordRow)).map(({ record: contact }) => ({
    kind: 'note',
    id: contact.id,
    title: excerptOfBest([contact.notes, contact.caresAbout, contact.met?.note], query),
    detail: contact.fullName,
    contactId: contact.id,
    stage: contact.stage,
    photo: contact.photo,
    archived: contact.archivedAt !== 0,
  }));

/** Without those whose people are all in the bin. */
export const interactionHits = (
  file: StoreFile,
  rows: readonly number[],
  query: string,
  limit: number,
): readonly SearchHit[] => {
  const interactions = readRecords<Interaction>(file, 'interactions', rows.map(logRecordRow)).map(
    ({ record }) => record,
  );
  const ids = [...new Set(interactions.flatMap(({ contactIds }) => contactIds))];
  const contacts = (file.getMany('contacts', ids) as unknown as readonly Contact[]).filter(
    ({ binnedAt }) => binnedAt === 0,
  );
  const nameById = new Map(contacts.map(({ id, fullName }) => [id, fullName]));
  return interactions
    .flatMap((interaction): SearchHit[] => {
      const known = interaction.contactIds.filter((id) => nameById.has(id));
      const [contactId] = known;
      if (contactId === undefined) return [];
      return [
        {
          kind: 'interaction',
          id: interaction.id,
          title: excerptOfBest([interaction.summary, interaction.notes, interaction.place], query),
          detail: known.map((id) => nameById.get(id)).join(', '),
          contactId,
          at: interaction.at,
          interactionKind: interaction.kind,
        },
      ];
    })
    .slice(0, limit);
};
