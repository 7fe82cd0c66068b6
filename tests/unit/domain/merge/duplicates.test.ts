import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addToDuplicateIndex,
  buildDuplicateIndex,
  type DuplicateCandidate,
  findDuplicate,
  isSimilarName,
} from '#domain/merge/duplicates.ts';
import { personNameKey } from '#domain/people/names.ts';
import { emailKey, isSharedEmail, linkedInProfileKey, phoneKey } from '#domain/text/url.ts';
import { names } from '../arbitraries.ts';

describe('keys of addresses', () => {
  test.each([
    ['https://www.linkedin.com/in/Ana-Ruiz-12a/', 'linkedin.com/in/ana-ruiz-12a'],
    ['http://de.linkedin.com/in/ana-ruiz-12a?trk=people', 'linkedin.com/in/ana-ruiz-12a'],
    ['linkedin.com/in/ana-ruiz-12a#about', 'linkedin.com/in/ana-ruiz-12a'],
    ['https://www.linkedin.com/in/ana-ruiz-12a/en', 'linkedin.com/in/ana-ruiz-12a'],
    ['https://www.linkedin.com/mwlite/in/ana', 'linkedin.com/in/ana'],
    ['https://www.linkedin.com/in/jos%C3%A9', 'linkedin.com/in/josé'],
    ['https://www.linkedin.com/in/100%', 'linkedin.com/in/100%'],
    ['https://www.linkedin.com/in/', undefined],
    ['https://www.linkedin.com/company/kestrel', undefined],
    ['https://notlinkedin.com/in/ana', undefined],
    ['https://example.org/linkedin.com/in/ana', undefined],
    ['', undefined],
  ])('%s', (url, key) => {
    expect(linkedInProfileKey(url)).toBe(key);
  });
  test.each([
    [' Ana@Example.ORG ', 'ana@example.org'],
    ['mailto:ana@example.org', 'ana@example.org'],
    ['ana', undefined],
    ['@', undefined],
    ['', undefined],
  ])('%j', (email, key) => {
    expect(emailKey(email)).toBe(key);
  });
  test.each([
    ['+49 (0)30 123 456-7', '+49301234567'],
    ['0049 30 1234567', '+49301234567'],
    ['tel:+49-30-1234567', '+49301234567'],
    ['030 / 123 45 67', '0301234567'],
    ['+1 415 555 0100 ext. 12', '+14155550100;12'],
    ['+1 (415) 555-0100 x12', '+14155550100;12'],
    ['112', undefined],
    ['call me', undefined],
    ['', undefined],
  ])('%j', (phone, key) => {
    expect(phoneKey(phone)).toBe(key);
  });
  test('boxes of a company', () => {
    expect(['info@a.b', 'Office@a.b', 'ana@a.b', 'information@a.b'].map(isSharedEmail)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('similar names', () => {
  test.each([
    ['Ana Ruiz', 'Ana Ruiz Quintero', true],
    ['A. Ruiz', 'Ana Ruiz', true],
    ['Ana M. Ruiz', 'Ana María Ruiz', true],
    ['Maria del Carmen Lopez', 'Maria del Pilar Lopez', false],
    ['Ana', 'Ana Ruiz', false],
    ['A. R.', 'Ana Ruiz', false],
    ['Ana Ruiz', 'Ana Lopez', false],
  ])('%s, %s: %s', (a, b, similar) => {
    expect(isSimilarName(personNameKey(a), personNameKey(b))).toBe(similar);
    expect(isSimilarName(personNameKey(b), personNameKey(a))).toBe(similar);
  });
});

const value = (text: string) => [{ value: text }];
const ana = {
  id: 'ana',
  fullName: 'Ana Ruiz Quintero',
  emails: value('ana@example.org'),
  phones: [{ value: '+34 600 123 456' }, { value: '91 123 45 67' }],
  urls: value('https://www.linkedin.com/in/ana-ruiz'),
  organizations: ['Brightwater Trust'],
};
const people = [
  ana,
  { id: 'bo', fullName: 'Bo Li' },
  { id: 'office', fullName: 'Cy Fox', emails: value('info@fox.org') },
];

describe('findDuplicate', () => {
  const index = buildDuplicateIndex(people);
  test.each<[string, DuplicateCandidate, string | undefined]>([
    [
      'e-mail',
      { fullName: 'A', emails: value('ANA@example.org') },
      'certain ana Same e-mail: ana@example.org',
    ],
    ['phone', { fullName: 'A', phones: value('0034 600123456') }, 'certain ana Same phone: 0034 600123456'],
    [
      'profile',
      { fullName: 'A', urls: value('linkedin.com/in/Ana-Ruiz?x=1') },
      'certain ana Same LinkedIn profile',
    ],
    ['national phone', { fullName: 'A', phones: value('911234567') }, 'likely ana Same phone: 911234567'],
    [
      'national phone and name',
      { fullName: 'Ana Ruiz Quintero', phones: value('911234567') },
      'certain ana Same phone: 911234567',
    ],
    [
      'e-mail of somebody of quite another name: a couple share it',
      { fullName: 'Zed Quill', emails: value('ana@example.org') },
      'likely ana Same e-mail: ana@example.org',
    ],
    [
      'the same name in another script',
      { fullName: 'Ана Руис Кинтеро', emails: value('ana@example.org') },
      'certain ana Same e-mail: ana@example.org',
    ],
    [
      "a company's box",
      { fullName: 'Di Fox', emails: value('info@fox.org') },
      'likely office Same e-mail: info@fox.org',
    ],
    [
      'name and company',
      { fullName: 'RUIZ QUINTERO, Ana', organizations: ['Brightwater Trust Ltd'] },
      'likely ana Same name at Brightwater Trust Ltd: Ana Ruiz Quintero',
    ],
    [
      'similar name and company',
      { fullName: 'A. Ruiz', organizations: ['Other', 'BRIGHTWATER TRUST'] },
      'likely ana Similar name at BRIGHTWATER TRUST: Ana Ruiz Quintero',
    ],
    [
      'the whole name, no company known',
      { fullName: 'Li Bo', organizations: ['X'] },
      'likely bo Same name: Bo Li',
    ],
    ['same name at another company', { fullName: 'Ana Ruiz Quintero', organizations: ['Other'] }, undefined],
    ['similar name, no company', { fullName: 'Ana Ruiz' }, undefined],
    [
      'another person of the company',
      { fullName: 'Ed Ruiz Poe', organizations: ['Brightwater Trust'] },
      undefined,
    ],
    ['nothing to compare', { fullName: '🚀' }, undefined],
  ])('%s', (_, candidate, expected) => {
    const found = findDuplicate(index, candidate);
    expect(found && `${found.certainty} ${found.contactId} ${found.reason}`).toBe(expected);
  });

  test("a file's own repetitions", () => {
    const growing = buildDuplicateIndex([]);
    expect(findDuplicate(growing, ana)).toBeUndefined();
    addToDuplicateIndex(growing, ana);
    expect(findDuplicate(growing, { ...ana, fullName: 'Anna' })?.contactId).toBe('ana');
  });

  test('a certain one beats a likely one', () => {
    const candidate = { ...ana, fullName: 'Bo Li', organizations: [] };
    expect(findDuplicate(index, candidate)).toMatchObject({ contactId: 'ana', certainty: 'certain' });
  });

  test('everybody with an address of their own is certainly found among others', () => {
    const person = fc.record({ fullName: names, local: fc.stringMatching(/^[a-z]{4,12}\d{3}$/) });
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ local }) => local, minLength: 1 }), (all) => {
        const many = all.map(({ fullName, local }, id) => ({
          id: String(id),
          fullName,
          emails: value(`${local}@x.org`),
        }));
        const found = many.map((each) => findDuplicate(buildDuplicateIndex(many), each));
        expect(found.map((each) => `${each?.certainty} ${each?.contactId}`)).toEqual(
          many.map(({ id }) => `certain ${id}`),
        );
        expect(
          findDuplicate(buildDuplicateIndex(many), { fullName: 'Nobody', emails: value('no@x.org') }),
        ).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  test('in a crowd at one company too, as among few', () => {
    const crowd = Array.from({ length: 400 }, (_, at) => ({
      id: String(at),
      fullName: `Given${String.fromCodePoint(97 + (at % 26))} Family${String.fromCodePoint(97 + Math.floor(at / 26))}`,
      organizations: ['Kestrel Grid'],
    }));
    const among = buildDuplicateIndex(crowd);
    for (const each of crowd) {
      const alone = buildDuplicateIndex([each]);
      const [given = '', family = ''] = each.fullName.split(' ');
      const like = [each.fullName, `${family}, ${given}`, `${given} Maria ${family}`];
      for (const fullName of like) {
        const candidate = { fullName, organizations: ['KESTREL GRID Inc.'] };
        expect(findDuplicate(among, candidate)).toEqual(findDuplicate(alone, candidate));
      }
    }
    expect(
      findDuplicate(among, { fullName: 'Givena Other', organizations: ['Kestrel Grid'] }),
    ).toBeUndefined();
  });
});
