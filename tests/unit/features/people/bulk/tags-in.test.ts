import { expect, test } from 'vitest';
import { tagsIn } from '#features/people/bulk/tags-in.ts';

test('a comma parts two tags, and one that is in use is written as it was', () => {
  expect(tagsIn(' harbour, Chess ,, chess ', ['chess', 'choir'])).toEqual(['harbour', 'chess']);
  expect(tagsIn(' , ', ['chess'])).toEqual([]);
  expect(tagsIn('CHOÏR', ['choir'])).toEqual(['choir']);
});
