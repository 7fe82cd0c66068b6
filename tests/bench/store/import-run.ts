/** `node import-run.ts FILE PROFILE`: imports a file into a new profile; prints the milliseconds it took. */
import { openStore } from '#store/open.ts';
import { createTransfer } from '#store/transfer/index.ts';

const [file = '', profilePath = ''] = process.argv.slice(2);
const store = await openStore({ profilePath });
const transfer = createTransfer(store);

const startedAt = performance.now();
const report = await transfer.run([{ path: file, name: 'Connections.csv' }], { tags: [] });
const ms = performance.now() - startedAt;

await store.close();
if (report.rejected.length > 0) throw new Error('The benchmark’s file has faulty rows.');
process.stdout.write(String(ms));
