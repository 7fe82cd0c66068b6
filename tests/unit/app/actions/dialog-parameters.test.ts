import { expect, test } from 'vitest';
import { sheetParameter, withoutParameter, withParameter } from '#app/actions/dialog-parameters.ts';

test('a dialog comes and goes without touching what else is in the address', () => {
  const before = new URLSearchParams('person=c1');
  const open = withParameter(sheetParameter)(before);
  expect(open.toString()).toBe('person=c1&shortcuts=1');
  expect(withoutParameter(sheetParameter)(open).toString()).toBe('person=c1');
  expect(before.toString()).toBe('person=c1');
});
