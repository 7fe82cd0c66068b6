/** One card, written and read. */
import type { Contact } from '#domain/records.ts';
import {
  type CardSource,
  type ImportedPerson,
  type ImportedRow,
  parseVCard,
  writeVCard3,
  writeVCard4,
} from '#formats/index.ts';
import { contact as anybody } from '../../../support/contact.ts';
import { fixture } from '../../../support/fixtures.ts';
import { collect, inChunks, people, utf8 } from '../helpers.ts';

export const parse = (bytes: Uint8Array, sizes?: readonly number[]): Promise<ImportedRow[]> =>
  collect(parseVCard(inChunks(bytes, sizes)));

/** Of a file in `fixtures/formats/vcard`. */
export const peopleOf = async (name: string): Promise<ImportedPerson[]> =>
  people(await parse(fixture(`vcard/${name}`)));

/** The one person of a text. */
export const read = async (text: string): Promise<ImportedPerson> => {
  const [person] = people(await parse(utf8(text)));
  if (person === undefined) throw new Error('The card was not read');
  return person;
};

/** One card of these lines. */
export const card = (lines: readonly string[], version = '3.0'): Promise<ImportedPerson> =>
  read(['BEGIN:VCARD', `VERSION:${version}`, 'FN:Ana Ruiz', ...lines, 'END:VCARD', ''].join('\r\n'));

export const extraOf = (person: ImportedPerson | undefined, name: string): unknown =>
  person?.extra.find((property) => property.name === name);

export const id = '0198c0de-0000-7000-8000-000000000001';
const bare = anybody(id, {
  updatedAt: Date.UTC(2026, 2, 12, 10, 30),
  fullName: 'Ana Ruiz',
  stage: 'trust',
  stageSince: '2026-01-01',
  sortName: 'ana ruiz',
});

const sourceOf = (source: Partial<Contact>, rest: Partial<CardSource> = {}): CardSource => ({
  contact: { ...bare, ...source },
  organizations: new Map(),
  ...rest,
});

export const write = async (source: Partial<Contact>, rest: Partial<CardSource> = {}): Promise<string> =>
  (await collect(writeVCard4([sourceOf(source, rest)]))).join('');

export const write3 = async (source: Partial<Contact>): Promise<string> =>
  (await collect(writeVCard3([sourceOf(source)]))).join('');
