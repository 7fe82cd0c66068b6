import { expect, test } from 'vitest';
import { createJsonReader } from '#formats/json/json-reader.ts';

async function* chunks(head: string, count: number, chunk: string): AsyncGenerator<string> {
  yield head;
  for (let n = 0; n < count; n += 1) yield chunk;
}

test('a long value in many chunks is read in no time, and one without an end is given up', async () => {
  const chunk = 'x'.repeat(8_192);
  const reader = createJsonReader(
    (async function* () {
      yield* chunks('"', 2_000, chunk);
      yield '" ';
    })(),
  );
  const before = performance.now();
  expect(await reader.value()).toHaveLength(2_000 * 8_192);
  const endless = createJsonReader(chunks('"', 20_000, chunk));
  await expect(endless.value()).rejects.toThrow(/cut or altered/);
  // Copied again for each chunk, these would take minutes.
  expect(performance.now() - before).toBeLessThan(20_000);
});
