/** The steps of the differential test: each does one thing to both storages and compares. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  clone,
  fillWithDefaultSettings,
  getChangedDocumentsSince,
  normalizeMangoQuery,
  now,
  prepareQuery,
  type RxJsonSchema,
  type RxStorageInstance,
} from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { expect } from 'vitest';
import type { StoreFile } from '#store/storage/index.ts';
import type { ChangeBulk, StoredDoc, StoredSchema, WriteRow } from '#store/storage/types.ts';
import { randomQuery, randomRecord, type Random, type Words } from './random.ts';

const text = (maxLength: number) => ({ type: 'string', maxLength });
const baseSchema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text(40),
    name: text(40),
    city: text(40),
    stage: text(20),
    rank: { type: 'number', minimum: -1000, maximum: 1000, multipleOf: 1 },
    seen: { type: 'number', minimum: 0, maximum: 1e13, multipleOf: 0.01 },
    done: { type: 'boolean' },
    deep: {
      type: 'object',
      properties: {
        place: { type: 'object', properties: { code: text(40) } },
        other: { type: 'number' },
      },
    },
    tags: { type: 'array', items: { type: 'string' } },
    people: { type: 'array', items: { type: 'string' } },
    notes: { type: 'string' },
    list: { type: 'array', items: { type: 'object' } },
  },
  required: ['id'],
  attachments: {},
} as const;

export const schemaWith = (indexes: readonly (readonly string[])[]): StoredSchema =>
  fillWithDefaultSettings(clone({ ...baseSchema, indexes }) as unknown as RxJsonSchema<StoredDoc>);

export const manyIndexes = [
  ['stage', 'rank'],
  ['name', 'city'],
  ['city'],
  ['seen'],
  ['done', 'stage', 'name'],
  ['deep.place.code', 'rank'],
];
/** For reopening: other indexes on the same documents, without a new schema version. */
export const otherIndexes = [['rank', 'name'], ['stage', 'seen'], ['deep.place.code']];

type Instance = RxStorageInstance<Record<string, unknown>, unknown, object, { id: string; lwt: number }>;

export const openInstance = async (storage: StoreFile['storage'], schema: StoredSchema): Promise<Instance> =>
  (await storage.createStorageInstance({
    databaseInstanceToken: 'token',
    databaseName: 'kith',
    collectionName: 'records',
    schema: schema as never,
    options: {},
    multiInstance: false,
    devMode: false,
  })) as unknown as Instance;

export const memoryStorage = () => ({ ...getRxStorageMemory(), collectionStates: new Map() }) as never;

/** vitest's own comparison takes most of the time when there are thousands of documents. */
export const same = (ours: unknown, theirs: unknown, label = ''): void => {
  if (!isDeepStrictEqual(ours, theirs)) expect(ours, label).toEqual(theirs);
};

/** What a bulk says, without what may differ: its id. */
export const comparableBulk = ({ events, checkpoint, context }: ChangeBulk) => ({
  checkpoint,
  context,
  events: events.map(({ documentId, operation, documentData, previousDocumentData }) => ({
    documentId,
    operation,
    documentData,
    previousDocumentData: previousDocumentData ?? undefined,
  })),
});

export interface Run {
  /** How many different ids there are. */
  readonly population: number;
  readonly random: Random;
  readonly words: Words;
  readonly memory: Instance;
  /** The schema the memory storage has, for its query planner. */
  readonly memorySchema: StoredSchema;
  ours: Instance;
  file: StoreFile;
  schema: StoredSchema;
  /** All documents ever written, in their last state. */
  readonly docs: Map<string, StoredDoc>;
  time: number;
}

const digestOf = (data: string): string => createHash('sha256').update(data).digest('hex');

const randomAttachments = (run: Run, previous: StoredDoc | undefined): StoredDoc['_attachments'] => {
  const attachments: Record<string, unknown> = {};
  for (const [name, stub] of Object.entries(previous?._attachments ?? {})) {
    if (run.random.chance(0.6)) attachments[name] = stub;
  }
  if (run.random.chance(0.2)) {
    const data = run.words.text(run.random).repeat(20);
    attachments[run.random.pick(['photo', 'a\u0000b', '😀.txt'])] = {
      length: new Blob([data]).size,
      type: 'text/plain',
      digest: digestOf(data),
      data: new Blob([data], { type: 'text/plain' }),
    };
  }
  return attachments as StoredDoc['_attachments'];
};

const randomRow = (run: Run, id: string): WriteRow => {
  const { random, words, docs } = run;
  const current = docs.get(id);
  const conflict = random.chance(0.07);
  const previous = conflict ? random.pick([undefined, current && { ...current, _rev: '1-stale' }]) : current;
  const deleted = random.chance(0.2);
  const height = Number((current?._rev ?? '0').split('-')[0]) + 1;
  run.time += 10_000;
  const document = {
    ...(deleted && current && random.chance(0.5) ? current : randomRecord(random, words, id)),
    _deleted: deleted,
    _attachments: deleted ? {} : randomAttachments(run, previous),
    _meta: { lwt: run.time },
    _rev: `${height}-${random.below(1e9).toString(36)}`,
  } as unknown as StoredDoc;
  return previous ? { previous, document } : { document };
};

const idOf = (run: Run): string => `doc${run.random.below(run.population)}`;

export const writeSome = async (run: Run): Promise<void> => {
  await write(
    run,
    Array.from({ length: 1 + run.random.below(8) }, () => idOf(run)),
  );
};

export const write = async (run: Run, wanted: readonly string[]): Promise<void> => {
  const ids = new Set(wanted);
  const rows = [...ids].map((id) => randomRow(run, id));
  const [theirs, ours] = await Promise.all([
    run.memory.bulkWrite(
      rows.map((row) => ({ ...row })),
      'test',
    ),
    run.ours.bulkWrite(
      rows.map((row) => ({ ...row })),
      'test',
    ),
  ]);
  const comparable = ({ error }: typeof theirs) =>
    error.map(({ status, documentId, ...rest }) => ({
      status,
      documentId,
      documentInDb: 'documentInDb' in rest ? rest.documentInDb : undefined,
    }));
  same(comparable(ours), comparable(theirs));
  for (const doc of await run.memory.findDocumentsById([...ids], true))
    run.docs.set(doc['id'] as string, doc);
};

/** The way the store's commands write; the memory storage is told what came of it. */
export const command = async (run: Run): Promise<void> => {
  const ids = [...new Set([idOf(run), idOf(run), idOf(run)])];
  run.file.transaction(() => {
    run.file.write(
      'records',
      ids.map((id) => {
        const before = run.file.get('records', id);
        const remove = before && run.random.chance(0.3);
        return { before, after: remove ? undefined : randomRecord(run.random, run.words, id) };
      }),
    );
  });
  const written = await run.ours.findDocumentsById(ids, true);
  const rows = written.map((document) => {
    const previous = run.docs.get(document['id'] as string);
    return previous ? { previous, document } : { document };
  });
  const { error } = await run.memory.bulkWrite(rows, 'kith-command');
  expect(error).toEqual([]);
  for (const doc of written) {
    run.docs.set(doc['id'] as string, doc);
    run.time = Math.max(run.time, Math.ceil(doc._meta.lwt));
  }
};

export const query = async (run: Run): Promise<void> => {
  const asked = randomQuery(run.random, run.words);
  if (run.random.chance(0.7)) asked.selector['_deleted'] = false;
  const normalized = normalizeMangoQuery(run.schema, asked as never);
  const prepare = (schema: StoredSchema) => prepareQuery(schema, clone(normalized)) as never;
  const label = JSON.stringify(asked);
  const expected = (await run.memory.query(prepare(run.memorySchema))).documents;
  const actual = (await run.ours.query(prepare(run.schema))).documents;
  same(
    actual.map(({ id }) => id),
    expected.map(({ id }) => id),
    label,
  );
  same(actual, expected, label);
  const whole = { ...clone(normalized), skip: 0 };
  delete whole.limit;
  const counted = prepareQuery(run.memorySchema, clone(whole)) as never;
  const count = (await run.memory.count(counted)).count;
  expect((await run.ours.count(prepareQuery(run.schema, clone(whole)) as never)).count, label).toBe(count);
  if (asked.selector['_deleted'] === false) {
    same(run.file.find('records', asked), expected, label);
    expect(run.file.count('records', asked.selector), label).toBe(count);
  }
};

export const readIds = async (run: Run): Promise<void> => {
  const ids = Array.from({ length: run.random.pick([1, 3, 90]) }, () => idOf(run));
  const withDeleted = run.random.chance(0.5);
  const [theirs, ours] = await Promise.all([
    run.memory.findDocumentsById(ids, withDeleted),
    run.ours.findDocumentsById(ids, withDeleted),
  ]);
  same(ours, theirs);
};

export const readChanges = async (run: Run): Promise<void> => {
  const some = run.random.pick([...run.docs.values()]);
  const checkpoint =
    run.random.chance(0.8) && some ? { id: some['id'] as string, lwt: some._meta.lwt } : undefined;
  const limit = run.random.pick([1, 5, 1_000]);
  const ours = await run.ours.getChangedDocumentsSince!(limit, checkpoint);
  const theirs = await getChangedDocumentsSince(run.memory, limit, checkpoint);
  same(ours, theirs);
};

export const readAttachments = async (run: Run): Promise<void> => {
  for (const [id, doc] of run.docs) {
    for (const [name, { digest }] of Object.entries(doc._attachments)) {
      const ours = await run.ours.getAttachmentData(id, name, digest);
      const theirs = await run.memory.getAttachmentData(id, name, digest);
      expect([await ours.text(), ours.type]).toEqual([await theirs.text(), theirs.type]);
      await expect(run.ours.getAttachmentData(id, name, 'wrong')).rejects.toThrow('does not exist');
    }
  }
};

export const cleanup = async (run: Run): Promise<void> => {
  const times = [...run.docs.values()].map(({ _meta }) => _meta.lwt);
  const until = run.random.pick(times) + 5_000;
  while (!(await run.memory.cleanup(now() - until)));
  while (!(await run.ours.cleanup(now() - until)));
  const left = await run.memory.findDocumentsById([...run.docs.keys()], true);
  run.docs.clear();
  for (const doc of left) run.docs.set(doc['id'] as string, doc);
};
