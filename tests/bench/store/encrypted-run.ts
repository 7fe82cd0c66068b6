/**
 * `node encrypted-run.ts PROFILE [KEY]`: opens a profile, reads the first cards of the board and a count, and closes it.
 * Prints the milliseconds it took.
 */
import { openStore } from '#store/open.ts';

const [profilePath = '', key] = process.argv.slice(2);
const startedAt = performance.now();
const store = await openStore({ profilePath, key });
for (const stage of ['to-meet', 'acquaintance', 'trust', 'mentor', 'referrer']) {
  store.file.find('contacts', {
    selector: { stage, archivedAt: 0, binnedAt: 0 },
    sort: [{ rank: 'asc' }],
    limit: 50,
  });
}
store.file.count('contacts', {});
await store.close();
process.stdout.write(String(performance.now() - startedAt));
