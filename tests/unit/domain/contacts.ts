/** People for tests of the domain, and arbitrary ones. */
import fc from 'fast-check';
import type { Contact } from '#domain/records.ts';
import { contact as anybody } from '../../support/contact.ts';
import { calendarDates } from './arbitraries.ts';

/** A contact with nothing but a name. */
export const contact = ({ id, ...fields }: Partial<Contact> & { readonly id: string }): Contact =>
  anybody(id, {
    createdAt: 1,
    updatedAt: 1,
    fullName: 'Ana Ruiz',
    stage: 'acquaintance',
    stageSince: '2026-01-01',
    sortName: '',
    ...fields,
  });

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const word = fc.constantFrom('Tea', 'tea', 'Chess', 'Röntgen', 'rontgen', '🚀', 'Milling');
const labelled = (values: readonly string[]) =>
  fc.array(
    fc.record(
      {
        value: fc.constantFrom(...values),
        label: fc.constantFrom('home', 'work'),
        preferred: fc.boolean(),
      },
      { requiredKeys: ['value'] },
    ),
    { maxLength: 3 },
  );
const need = fc.record({ text: word, state: fc.constantFrom('open', 'met', 'dropped'), at: calendarDates });

/** People whose fields often agree and often don't. */
export const contactWith = (id: string): fc.Arbitrary<Contact> =>
  fc
    .record({
      fullName: fc.constantFrom('Ana Ruiz', 'Ana Ruiz Quintero', 'A. Ruiz', 'ana ruiz', 'Ana Maria Ruiz'),
      nickname: optional(fc.constantFrom('Anita', 'anita', 'Nana')),
      pronouns: optional(fc.constantFrom('she/her', 'they/them')),
      emails: labelled(['ana@example.org', 'ANA@example.org', 'ruiz@example.com']),
      phones: labelled(['+49 30 1234567', '004930 1234567', '030 1234567']),
      urls: labelled(['https://www.linkedin.com/in/ana', 'linkedin.com/in/ana/', 'https://example.org/']),
      ims: labelled(['ana', 'Ana', 'ruiz']),
      addresses: fc.array(
        fc.record(
          {
            locality: fc.constantFrom('Riga', 'riga', 'Faro'),
            street: fc.constantFrom('Kay 1', 'Hill 2'),
            label: fc.constantFrom('home', 'work'),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
      positions: fc.array(
        fc.record(
          {
            organizationId: fc.constantFrom('org-1', 'org-2'),
            title: fc.constantFrom('Head', 'head', 'Clerk'),
            from: fc.constantFrom('2020', '2021'),
            current: fc.constant(true),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
      birthday: optional(fc.constantFrom('1980-05-12', '--05-12', '1980', '1981')),
      anniversary: optional(fc.constantFrom('2004', '2004-06')),
      circle: optional(fc.constantFrom('friend', 'acquaintance', 'family')),
      met: optional(
        fc.record(
          {
            where: fc.constantFrom('Mill fair', 'Choir'),
            on: fc.constantFrom('2024', '2024-05'),
            note: fc.constantFrom('Rain', 'Sun'),
          },
          { requiredKeys: [] },
        ),
      ),
      tags: fc.array(word, { maxLength: 3 }),
      skills: fc.array(word, { maxLength: 3 }),
      interests: fc.array(word, { maxLength: 3 }),
      memberships: fc.array(word, { maxLength: 3 }),
      needs: fc.array(need, { maxLength: 3 }),
      offers: fc.array(need, { maxLength: 3 }),
      caresAbout: optional(fc.constantFrom('Her garden', 'Her garden and bees', 'Rowing')),
      stage: fc.constantFrom('to-meet', 'acquaintance', 'trust'),
      stageSince: calendarDates,
      cadenceDays: optional(fc.constantFrom(30, 90)),
      starred: fc.boolean(),
      discouraging: fc.boolean(),
      notes: fc.constantFrom('', 'Likes tea', 'Likes tea\n\nTwo children', 'Moves in May'),
      extra: fc.array(
        fc.constantFrom(
          { name: 'x-foo', value: 1 },
          { value: 1, name: 'x-foo' },
          { name: 'x-bar', value: 'b' },
        ),
        { maxLength: 2 },
      ),
    })
    .map((fields) => contact({ id, ...JSON.parse(JSON.stringify(fields)) } as Contact));
