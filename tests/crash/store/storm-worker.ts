/**
 * `node storm-worker.ts PROFILE KEY SEED`: waits for a line, then opens the profile and does all kinds of things for
 * ever, saying `try OPERATION` before each and `ok` once the store has said it is safe, until it is killed.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createBackups } from '#store/backup/index.ts';
import { openStore } from '#store/open.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { recoverImports } from '#store/transfer/write/take-back.ts';
import { cardsOf } from './later.ts';
import { nextOperation, type Operation } from './storm-model.ts';

const [profilePath = '', key = '', seed = '1'] = process.argv.slice(2);

/** Not console.log: what was said must be in the pipe when the process dies in the next instant. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

say('waiting');
await new Promise((resolve) => process.stdin.once('data', resolve));
const store = await openStore({ profilePath, key });
recoverImports(store);
const { engine, file } = store;
const backups = createBackups({ ...store, appVersion: '1', workFactor: 4 });

const idOf = (name: string): unknown => file.find('contacts', { selector: { fullName: name } })[0]?.['id'];

const perform = async (operation: Operation, id: string): Promise<void> => {
  switch (operation.kind) {
    case 'create':
      engine.execute(id, 'contacts.create', { fullName: operation.name });
      break;
    case 'edit':
      engine.execute(id, 'contacts.update', { id: idOf(operation.name), patch: { notes: operation.notes } });
      break;
    case 'bin':
      engine.execute(id, 'contacts.bin', { ids: [idOf(operation.name)], binned: true });
      break;
    case 'import': {
      const source = { text: cardsOf(operation.people, operation.prefix), name: 'cards.vcf' };
      await createTransfer(store).run([source], { tags: [] });
      break;
    }
    case 'undo':
      engine.undo();
      break;
    case 'backup':
      await backups.create(join(profilePath, 'backups', operation.file), 'x', unwatched);
      break;
    case 'restore':
      await backups.restore(join(profilePath, 'backups', operation.file), 'x', 'replace', unwatched);
      break;
    case 'snapshot':
      await takeSnapshot(store);
      break;
  }
};

const people = () =>
  file.find('contacts', { selector: { binnedAt: 0 } }).map(({ fullName }) => String(fullName));
let random = Number(seed);
const below = (n: number): number => {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((random / 2 ** 32) * n);
};
let lastBackup: string | undefined;
let previous: Operation | undefined;
for (let at = 0; ; at += 1) {
  const operation = nextOperation(below, `${seed}-${String(at)}`, people(), {
    backup: lastBackup,
    isNewerPerson: previous?.kind === 'create',
  });
  say(`try ${JSON.stringify(operation)}`);
  await perform(operation, `storm-${seed}-${String(at)}`);
  say('ok');
  previous = operation;
  if (operation.kind === 'backup') lastBackup = operation.file;
}
