import { expect, test } from 'vitest';
import { createJsonReader } from '#formats/json/json-reader.ts';
import { inChunks, utf8 } from '../helpers.ts';

async function* chunks(head: string, count: number, chunk: Uint8Array): AsyncGenerator<Uint8Array> {
  yield utf8(head);
  for (let n = 0; n < count; n += 1) yield chunk;
}

test('a long value in many chunks is read in no time, and one without an end is given up', async () => {
  const chunk = utf8('x'.repeat(8_192));
  const reader = createJsonReader(
    (async function* () {
      yield* chunks('"', 2_000, chunk);
      yield utf8('" ');
    })(),
  );
  const before = performance.now();
  expect(await reader.value()).toHaveLength(2_000 * 8_192);
  const endless = createJsonReader(chunks('"', 20_000, chunk));
  await expect(endless.value()).rejects.toThrow(/cut or altered/);
  // Copied again for each chunk, these would take minutes.
  expect(performance.now() - before).toBeLessThan(20_000);
});

const readerOf = (text: string, size: number) => createJsonReader(inChunks(utf8(text), [size]));

test('bytes are read however they are cut: a mark at the start, characters of several bytes, escapes', async () => {
  const values = ['é🚣', 'a\\"', { 'k\u2028': [1.5, null, true] }];
  for (const size of [1, 2, 3, 5, 1_000]) {
    const reader = readerOf(`\ufeff [${values.map((value) => JSON.stringify(value)).join(' ,\n')}] `, size);
    expect(await reader.take('[')).toBe(true);
    for (const [at, value] of values.entries()) {
      if (at > 0) expect(await reader.take(',')).toBe(true);
      expect(await reader.value()).toEqual(value);
    }
    expect(await reader.take(']')).toBe(true);
    expect(await reader.peek()).toBeUndefined();
  }
});

test('lines are objects to the byte, and what stands otherwise is left', async () => {
  const reader = readerOf('[\n{"a":"é"},\n{"a":[{}]},\n  {"a":3},\n{"a":4}\n]', 1_000);
  expect(await reader.take('[')).toBe(true);
  const lines = reader.lines().map(({ value, json }) => [value, Buffer.from(json).toString()]);
  expect(lines).toEqual([
    [{ a: 'é' }, '{"a":"é"}'],
    [{ a: [{}] }, '{"a":[{}]}'],
  ]);
  expect(reader.lines()).toEqual([]);
  expect(await reader.value()).toEqual({ a: 3 });
});

test('bytes that are no text are told of as such', async () => {
  const bytes = Buffer.concat([utf8('["a", "'), Buffer.from([0xc3, 0x28]), utf8('"]')]);
  const reader = createJsonReader(inChunks(bytes));
  await reader.take('[');
  await reader.value();
  await reader.take(',');
  await expect(reader.value()).rejects.toThrow(/not text/);
});
