/** The journal reaches back 90 days: what is older can't be undone or looked at any more. */
import type { StoreFile } from '../storage/index.ts';

const dayMs = 86_400_000;
const journalDays = 90;

/** What was changed before it is forgotten. */
export const journalCutoff = (now: number): number => now - journalDays * dayMs;

/** Transactions forgotten at once: a page that asks in between waits for these only. */
const batch = 500;

/** @returns how many transactions were forgotten. */
export const forgetOld = (file: Pick<StoreFile, 'all' | 'run' | 'transaction'>, now: number): number => {
  const cutoff = journalCutoff(now);
  let forgotten = 0;
  file.run("DELETE FROM import_batch WHERE state = 'done' AND at < ?", [cutoff]);
  for (;;) {
    const ids = JSON.stringify(
      file.all('SELECT id FROM command_log WHERE at < ? LIMIT ?', [cutoff, batch]).map(({ id }) => id),
    );
    const { changes } = file.transaction(() => {
      file.run('DELETE FROM journal WHERE command_id IN (SELECT value FROM json_each(?))', [ids]);
      return file.run('DELETE FROM command_log WHERE id IN (SELECT value FROM json_each(?))', [ids]);
    });
    forgotten += changes;
    if (changes < batch) return forgotten;
  }
};
