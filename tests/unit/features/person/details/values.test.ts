import { describe, expect, it } from 'vitest';
import { cadenceWords } from '#features/person/header/cadence-words.ts';
import { addressText, cleanAddresses } from '#features/person/details/rows/addresses.ts';
import { valueDoubt, valueHref } from '#features/person/details/rows/value-kinds.ts';
import { addWish, setWishState } from '#features/person/details/wishes.ts';

describe('addresses', () => {
  it('have no empty parts, and a label alone is none', () => {
    expect(cleanAddresses([{ street: ' Quay 1 ', region: ' ' }, { label: 'work' }, {}])).toEqual([
      { street: 'Quay 1' },
    ]);
  });

  it('are pasted in several lines', () => {
    expect(
      addressText({
        street: 'Quay 1',
        postalCode: '0150',
        locality: 'Oslo',
        country: 'Norway',
        label: 'home',
      }),
    ).toBe('Quay 1\n0150 Oslo\nNorway');
    expect(addressText({ label: 'home' })).toBe('');
  });
});

describe('values', () => {
  it('are doubted when they can be nothing of their kind, and never while empty', () => {
    expect(valueDoubt('email', 'ana')).toBeDefined();
    expect(valueDoubt('email', ' ana@example.org ')).toBeUndefined();
    expect(valueDoubt('phone', 'ask Omar')).toBeDefined();
    expect(valueDoubt('phone', '+47 912 34 567')).toBeUndefined();
    expect(valueDoubt('url', 'javascript:alert(1)')).toBeDefined();
    expect(valueDoubt('im', '@ana')).toBeUndefined();
    expect(valueDoubt('email', '  ')).toBeUndefined();
  });

  it('of a chat open when they are a link', () => {
    expect(valueHref('im', 'https://chat.example.org/ana')).toBe('https://chat.example.org/ana');
    expect(valueHref('im', '@ana:example.org')).toBeUndefined();
    expect(valueHref('im', 'javascript:alert(1)')).toBeUndefined();
  });
});

describe('needs and offers', () => {
  const wishes = [{ text: 'A reviewer', state: 'open', at: '2026-01-05' }] as const;

  it('are added once, as open, on the day', () => {
    expect(addWish(wishes, ' Tide tables ', '2026-02-01')).toEqual([
      ...wishes,
      { text: 'Tide tables', state: 'open', at: '2026-02-01' },
    ]);
    expect(addWish(wishes, 'a REVIEWER', '2026-02-01')).toBe(wishes);
    expect(addWish(wishes, ' ', '2026-02-01')).toBe(wishes);
  });

  it('keep everything but their state', () => {
    expect(setWishState(wishes, 0, 'met')).toEqual([{ ...wishes[0], state: 'met' }]);
  });
});

describe('a rhythm', () => {
  it('is said in words', () => {
    expect([undefined, 0, 7, 14, 45, 365].map(cadenceWords)).toEqual([
      'no cadence',
      'no cadence',
      'every week',
      'every 2 weeks',
      'every 45 days',
      'every year',
    ]);
  });
});
