import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organizationKey } from '#domain/companies/organization-key.ts';

const forms =
  'Inc|Inc.|GmbH|Ltd.|Limited|LLC|S.A.|SA|AG|A/S|B.V.|Oy|S.p.A.|PLC|GmbH & Co. KG|Co., Ltd.|Pty Ltd|Sp. z o.o.|S. A.|S.A. de C.V.|e.V.|Corporation'.split(
    '|',
  );

describe('the same company', () => {
  test.each(forms)('Kestrel Grid %s', (form) => {
    expect(organizationKey(`Kestrel Grid ${form}`)).toBe('kestrel grid');
    expect(organizationKey(`KESTREL GRID, ${form.toUpperCase()}`)).toBe('kestrel grid');
  });
  test.each([
    ['AT&T', 'AT and T'],
    ['Tiffany & Co.', 'tiffany and company'],
    ['Ford Motor Co.', 'Ford Motor Company'],
    ['Nestlé S.A.', 'NESTLE'],
    ["L'Oréal", 'L’OREAL'],
    ['A.P. Møller - Mærsk A/S', 'AP Moller Maersk'],
    ['株式会社日立製作所', '日立製作所'],
    ['㈱日立製作所', '日立製作所 株式会社'],
    ['ООО «Ромашка»', 'Ромашка'],
    ['华为技术有限公司', '华为技术'],
    ['Booking.com B.V.', 'booking com'],
  ])('%s is %s', (a, b) => {
    expect(organizationKey(a)).toBe(organizationKey(b));
  });
});

test.each([
  ['Orange', 'Orange County'],
  ['Meta', 'Metabase'],
  ['The Guardian', 'Guardian'],
  ['Kestrel Grid', 'Kestrel'],
  ['Kestrel Grid', 'KestrelGrid'],
  ['Tiffany & Co.', 'Tiffany'],
  ['C++ Institute', 'C Institute'],
])('%s is not %s', (a, b) => {
  expect(organizationKey(a)).not.toBe(organizationKey(b));
});

test.each(['AG', 'Inc.', '&', '!!!', 'Co', 'SA SA', 'Limited Company', '株式会社', '(주)', 'ООО', '🚀', '.'])(
  '%s keeps something',
  (name) => {
    expect(organizationKey(name)).not.toBe('');
  },
);

test('a blank name has no key', () => {
  expect(organizationKey(' \t')).toBe('');
});

const companyNames = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc
    .array(fc.constantFrom('Kestrel', 'Müller', '&', 'co', 'a', '-', 'Ltd', 's.', '有限公司', 'ооо', '('), {
      minLength: 1,
    })
    .map((parts) => parts.join(' ')),
);

test('never empty for a name, and a key is its own key', () => {
  fc.assert(
    fc.property(companyNames, (name) => {
      const key = organizationKey(name);
      expect(key === '').toBe(name.trim() === '');
      expect(organizationKey(key)).toBe(key);
    }),
    { numRuns: 2000 },
  );
});

test('case, spaces and legal forms never tell two companies apart', () => {
  const plain = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(plain, fc.constantFrom(...forms), (parts, form) => {
      const key = organizationKey(parts.join(' '));
      expect(organizationKey(`  ${parts.join('  ').toUpperCase()} ${form} `)).toBe(key);
    }),
  );
});
