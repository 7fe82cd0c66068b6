import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { tableState, watchChanges, type StoreFile } from '#store/storage/index.ts';
import { createRowsMaker, type PreparedRows } from '#store/storage/table/prepared-rows.ts';
import { makeFolder, openTestStore, person, write, type Person } from './support.ts';

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  folder.remove();
});

const jsonOf = (record: object): Uint8Array => Buffer.from(JSON.stringify(record));
const prepared = (file: StoreFile, people: readonly Person[]): PreparedRows => {
  const maker = createRowsMaker(tableState(file, 'contacts').spec);
  for (const record of people) if (!maker.add(record, jsonOf(record))) throw new Error('does not fit');
  return maker.take();
};
const insert = (file: StoreFile, rows: PreparedRows): void => {
  file.transaction(() => file.insertMany('contacts', rows));
};
/** Without revisions and times of writing, which are never the same. */
const plain = (docs: readonly Readonly<Record<string, unknown>>[]) =>
  docs.map((doc) => Object.fromEntries(Object.entries(doc).filter(([key]) => !key.startsWith('_'))));

const fewPeople = [
  person('a', { tags: ['rowing', 'chess'], rank: 3 }),
  person('b', { tags: ['chess'], name: '🦊 Fox' }),
  person('c', { tags: [], stage: 'trust' }),
  person('d', { tags: ['\u0000 \ud83e'], name: '\u0000\u0001 \ud83e', rank: 0.1 + 0.2 }),
  person('e', { rank: -1e300 }),
  person('f', { rank: 5e-324 }),
];
/** More than go into one statement, and some that fill none. */
const manyPeople = Array.from({ length: 47 }, (_, at) =>
  person(`p${String(at)}`, { rank: at, tags: [`group ${String(at % 5)}`, 'all'] }),
);

const selectors = [
  {},
  { tags: { $elemMatch: { $eq: 'chess' } } },
  { tags: { $elemMatch: { $eq: 'group 3' } } },
  { tags: { $elemMatch: { $eq: 'all' } } },
  { stage: 'trust' },
  { name: '🦊 Fox' },
  { name: '\u0000\u0001 \ud83e' },
  { tags: { $elemMatch: { $eq: '\u0000 \ud83e' } } },
  { rank: 0.1 + 0.2 },
  { rank: { $gt: 0, $lt: 1e-300 } },
  { rank: { $lt: -1e299 } },
];

describe('rows that were prepared', () => {
  it('are found as those that are written one by one, by every index', async () => {
    const before = person('z', { tags: ['all'] });
    const added = [...fewPeople, ...manyPeople];
    const answers = async (path: string, fill: (file: StoreFile) => void) => {
      const { file, close } = await openTestStore(path);
      write(file, { put: [before] });
      fill(file);
      const found = selectors.map((selector) => ({
        docs: plain(file.find('contacts', { selector, sort: [{ rank: 'asc' }, { id: 'asc' }] })),
        count: file.count('contacts', selector),
      }));
      await close();
      return found;
    };
    const other = makeFolder();
    const found = await answers(folder.path, (file) => insert(file, prepared(file, added)));
    expect(found).toEqual(await answers(other.path, (file) => write(file, { put: added })));
    expect(found[0]?.count).toBe(added.length + 1);
    other.remove();
  });

  it('are told of with their documents, after the commit', async () => {
    const { file, close } = await openTestStore(folder.path);
    const told: unknown[] = [];
    watchChanges(file, 'contacts', (changes) =>
      told.push(...changes.map(({ id, after }) => ({ id, after }))),
    );
    file.transaction(() => {
      file.insertMany('contacts', prepared(file, fewPeople));
      expect(told).toEqual([]);
    });
    expect(told).toEqual(fewPeople.map(({ id }) => ({ id, after: file.get('contacts', id) })));
    await close();
  });

  it('can be changed and deleted like any other', async () => {
    const { file, close } = await openTestStore(folder.path);
    insert(file, prepared(file, fewPeople));
    const [before] = file.getMany('contacts', ['a']);
    file.transaction(() =>
      file.write('contacts', [{ before, after: { ...person('a', { tags: ['sailing'] }) } }]),
    );
    const tagged = (tag: string) =>
      file.find('contacts', { selector: { tags: { $elemMatch: { $eq: tag } } } });
    expect(tagged('chess').map(({ id }) => id)).toEqual(['b']);
    expect(tagged('sailing').map(({ id }) => id)).toEqual(['a']);
    await close();
  });

  it('change nothing when an id is taken', async () => {
    const { file, close } = await openTestStore(folder.path);
    write(file, { put: [person('p40')] });
    expect(() => insert(file, prepared(file, manyPeople))).toThrow(KithError);
    expect(file.count('contacts', {})).toBe(1);
    await close();
  });

  it('are none when a value does not fit its index', async () => {
    const { file, close } = await openTestStore(folder.path);
    const { spec } = tableState(file, 'contacts');
    const record = { ...person('a'), rank: 'first' };
    expect(createRowsMaker(spec).add(record, jsonOf(record))).toBe(false);
    await close();
  });
});
