import { expect, test } from 'vitest';
import { parseContactsCsv } from '#formats/index.ts';
import { collect, inChunks, outline, utf8 } from '../../helpers.ts';

const rows = (count: number, from: number, commas: string) =>
  Array.from({ length: count }, (_, at) => `Person ${String(from + at)}${commas}`);
const read = async (lines: readonly string[]) =>
  outline(await collect(parseContactsCsv(inChunks(utf8(lines.join('\r\n'))))));

test('rows that Excel left without their empty cells, sixteen at a time, are whole', async () => {
  const found = await read([
    'Name,E-mail,Phone',
    ...rows(15, 1, ',,'),
    ...rows(16, 16, ''),
    ...rows(5, 32, ',a@example.org'),
  ]);
  expect(found).toHaveLength(36);
  expect(found.filter((line) => !line.startsWith('person'))).toEqual([]);
  expect(found.at(-1)).toBe('person 37: Person 36');
});

test('one that is cut among whole ones is cut, and so are all where the first block has one', async () => {
  const among = await read(['Name,E-mail', ...rows(20, 1, ','), 'Cut', ...rows(9, 21, ',')]);
  expect(among.filter((line) => line.startsWith('rejected'))).toEqual([
    'rejected 22: The row has 1 column where the heading has 2.',
  ]);
  const all = await read(['Name,E-mail', ...rows(40, 1, '')]);
  expect(all.every((line) => line.startsWith('rejected'))).toBe(true);
});
