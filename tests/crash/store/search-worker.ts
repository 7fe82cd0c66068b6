/** `node search-worker.ts PROFILE`: adds, renames, bins and undoes for ever, until it is killed. */
import { writeSync } from 'node:fs';
import { openStore } from '#store/open.ts';

const [profilePath = ''] = process.argv.slice(2);
const { engine, search } = await openStore({ profilePath });
search.finish();
const execute = (name: string, args: unknown) => engine.execute(crypto.randomUUID(), name, args);

for (let turn = 0; ; turn += 1) {
  const word = crypto.randomUUID().slice(0, 8);
  const { id } = execute('contacts.create', { fullName: `Ana ${word}`, organization: `Works ${word}` })
    .result as { id: string };
  execute('interactions.log', {
    at: '2026-03-01',
    kind: 'met',
    contactIds: [id],
    summary: `Talk of ${word}`,
  });
  execute('contacts.update', { id, patch: { fullName: `Eva ${word}`, notes: word } });
  if (turn % 3 === 0) execute('contacts.bin', { ids: [id], binned: true });
  if (turn % 5 === 0) engine.undo();
  // Not console.log: it must be in the pipe when the process dies in the next instant.
  writeSync(1, 'round\n');
}
