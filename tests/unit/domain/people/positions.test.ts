import { expect, test } from 'vitest';
import { organizationIdOf, positionWords, shownPosition } from '#domain/people/positions.ts';

test('the current position is shown, wherever it stands, else the first', () => {
  const positions = [{ title: 'Intern' }, { title: 'Director', organizationId: 'o', current: true }];
  expect(positionWords({ positions }, 'Brightwater Trust')).toBe('Director, Brightwater Trust');
  expect(organizationIdOf({ positions })).toBe('o');
  expect(shownPosition({ positions: [{ title: 'Intern' }, { title: 'Clerk' }] })).toEqual({
    title: 'Intern',
  });
});

test('what is not known is left out', () => {
  expect(positionWords({ positions: [] }, undefined)).toBe('');
  expect(positionWords({ positions: [{ organizationId: 'o' }] }, 'Oriel Press')).toBe('Oriel Press');
  expect(organizationIdOf({ positions: [] })).toBeUndefined();
});
