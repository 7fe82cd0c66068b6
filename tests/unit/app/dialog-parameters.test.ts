import { expect, test } from 'vitest';
import { addParameter, withoutParameter, withParameter } from '#app/actions/dialog-parameters.ts';

test('a dialog comes and goes without touching what else is in the address', () => {
  const before = new URLSearchParams('person=c1');
  const open = withParameter(addParameter)(before);
  expect(open.toString()).toBe('person=c1&add=1');
  expect(withoutParameter(addParameter)(open).toString()).toBe('person=c1');
  expect(before.toString()).toBe('person=c1');
});
