/** Writes for ever and says so, until it is killed: `try OPERATION`, and `ok` once the store has said it is safe. */
import { writeSync } from 'node:fs';
import { createRandom } from '../../integration/storage/random.ts';
import { openTestStore, person } from '../../integration/storage/support.ts';
import type { RecordWrite, StoredDoc } from '#store/storage/index.ts';

const [path = '', key = '', seed = '0'] = process.argv.slice(2);
const random = createRandom(Number(seed));

/** Not console.log: what was said must be in the pipe when the process dies in the next instant. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const { file } = await openTestStore(path, key);
const ids = file.find('contacts', {}).map((doc) => doc['id'] as string);
let last = 0;

const insert = (id: string): RecordWrite => ({
  after: { ...person(id), notes: 'x'.repeat(random.below(3_000)) },
});
const patch = (doc: StoredDoc): RecordWrite => ({
  before: doc,
  after: { ...doc, rank: (doc['rank'] as number) + 1 },
});
const read = (id: string): StoredDoc => {
  const doc = file.get('contacts', id);
  if (!doc) throw new Error(`${id} is gone`);
  return doc;
};

const perform = (operation: string, writes: () => readonly RecordWrite[]): void => {
  say(`try ${operation}`);
  file.transaction(() => {
    file.write('contacts', writes());
  });
  say('ok');
};

say('ready');
for (;;) {
  const kind = random.below(10);
  const a = ids[random.below(ids.length)];
  const b = ids[random.below(ids.length)];
  if (kind < 3 || a === undefined || b === undefined || ids.length < 20) {
    last += 1;
    const id = `${seed}-${last}`;
    perform(`insert ${id}`, () => [insert(id)]);
    ids.push(id);
  } else if (kind < 7) {
    perform(`patch ${a}`, () => [patch(read(a))]);
  } else if (kind < 9 && a !== b) {
    // Both or neither.
    perform(`patch ${a} ${b}`, () => [patch(read(a)), patch(read(b))]);
  } else if (ids.length > 60) {
    perform(`delete ${a}`, () => [{ before: read(a) }]);
    ids.splice(ids.indexOf(a), 1);
  }
}
