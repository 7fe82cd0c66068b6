/** The storage against RxDB's memory storage: the same random work must give the same results and events. */
import { describe, expect, it } from 'vitest';
import { openStoreFile } from '#store/storage/index.ts';
import type { ChangeBulk } from '#store/storage/types.ts';
import { createRandom, createWords } from './random.ts';
import {
  cleanup,
  command,
  comparableBulk,
  manyIndexes,
  memoryStorage,
  openInstance,
  otherIndexes,
  query,
  readAttachments,
  readChanges,
  readIds,
  same,
  schemaWith,
  write,
  writeSome,
  type Run,
} from './side-by-side.ts';
import { makeFolder } from './support.ts';

interface Case {
  readonly seed: number;
  readonly withOdd: boolean;
  readonly population: number;
  readonly operations: number;
  readonly key?: string;
}

const runAll = async ({ seed: from, withOdd, key, population, operations }: Case): Promise<number> => {
  const folder = makeFolder();
  const open = () => openStoreFile({ path: folder.path, key, multiIndexes: { records: ['tags', 'people'] } });
  const random = createRandom(from);
  const schema = schemaWith(manyIndexes);
  // Without indexes the memory storage compares values themselves, which any letters can stand.
  const memorySchema = withOdd ? schemaWith([]) : schema;
  const file = open();
  const run: Run = {
    population,
    random,
    words: createWords(withOdd),
    memorySchema,
    schema,
    file,
    memory: await openInstance(memoryStorage(), memorySchema),
    ours: await openInstance(file.storage, schema),
    docs: new Map(),
    time: 1_000_000_000_000,
  };
  const theirBulks: ChangeBulk[] = [];
  let ourBulks: ChangeBulk[] = [];
  run.memory.changeStream().subscribe((bulk) => theirBulks.push(bulk));
  const watch = () => run.ours.changeStream().subscribe((bulk) => ourBulks.push(bulk));
  watch();

  const reopen = async (): Promise<void> => {
    await run.file.close();
    run.file = open();
    run.schema = schemaWith(random.chance(0.5) && withOdd ? otherIndexes : manyIndexes);
    run.ours = await openInstance(run.file.storage, run.schema);
    watch();
  };
  const work: readonly (readonly [number, (run: Run) => Promise<void>])[] = [
    [30, writeSome],
    [8, command],
    [48, query],
    [5, readIds],
    [5, readChanges],
    [1, readAttachments],
    [2, cleanup],
    [1, reopen],
  ];
  const deck = work.flatMap(([weight, step]) => Array.from({ length: weight }, () => step));
  await write(
    run,
    Array.from({ length: population }, (_, at) => `doc${at}`),
  );
  for (let at = 0; at < operations; at += 1) {
    await random.pick(deck)(run);
    same(ourBulks.map(comparableBulk), theirBulks.map(comparableBulk));
    theirBulks.length = 0;
    ourBulks = [];
    if (run.docs.size === 0) await writeSome(run);
  }
  expect(run.file.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  await run.file.close();
  folder.remove();
  return operations;
};

const seed = Number(process.env['KITH_SEED'] ?? Date.now() % 1_000_000);

describe('the storage and RxDB’s memory storage do the same', () => {
  it.each<readonly [string, Case]>([
    ['printable text, same indexes', { seed, withOdd: false, population: 80, operations: 3_000 }],
    [
      'any text and missing fields, encrypted',
      { seed: seed + 1, withOdd: true, population: 80, operations: 3_000, key: 'a key' },
    ],
    ['thousands of records', { seed: seed + 2, withOdd: true, population: 3_000, operations: 250 }],
  ])(
    `%s (KITH_SEED=${seed})`,
    async (_, run) => {
      expect(await runAll(run)).toBe(run.operations);
    },
    180_000,
  );
});
