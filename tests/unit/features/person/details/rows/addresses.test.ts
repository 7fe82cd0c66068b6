import { describe, expect, it } from 'vitest';
import { addressText, cleanAddresses } from '#features/person/details/rows/addresses.ts';

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
