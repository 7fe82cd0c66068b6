/** The journal reaches back 90 days: what is older can't be undone or looked at any more. */
import { occurrenceKey } from '#domain/follow-ups/due.ts';
import type { FollowUp } from '#domain/records.ts';
import type { StoreFile } from '../storage/index.ts';
import { forgetOldConflicts } from './forget-conflicts.ts';

const dayMs = 86_400_000;
const journalDays = 90;

/** What was changed before it is forgotten. */
export const journalCutoff = (now: number): number => now - journalDays * dayMs;

/** Transactions forgotten at once: a page that asks in between waits for these only. */
const batch = 500;

/**
 * That a reminder was shown matters as long as it could come again: while its follow-up is open and still due then, or
 * could be so once more by Undo.
 */
const forgetReminders = (file: Pick<StoreFile, 'all' | 'run' | 'getMany'>, cutoff: number): void => {
  const told = file.all('SELECT key, follow_up_id FROM delivered_reminder WHERE at < ?', [cutoff]);
  for (let start = 0; start < told.length; start += batch) {
    const some = told.slice(start, start + batch);
    const ids = [...new Set(some.map((row) => row['follow_up_id'] as string))];
    const followUps = file.getMany('follow-ups', ids) as unknown as readonly FollowUp[];
    const current = new Set(followUps.filter(({ status }) => status === 'open').map(occurrenceKey));
    const undoable = new Set(followUps.filter(({ updatedAt }) => updatedAt >= cutoff).map(({ id }) => id));
    const gone = some
      .filter((row) => !current.has(row['key'] as string) && !undoable.has(row['follow_up_id'] as string))
      .map(({ key }) => key);
    if (gone.length === 0) continue;
    file.run('DELETE FROM delivered_reminder WHERE key IN (SELECT value FROM json_each(?))', [
      JSON.stringify(gone),
    ]);
  }
};

/** @returns how many transactions were forgotten. */
export const forgetOld = (
  file: Pick<StoreFile, 'all' | 'run' | 'transaction' | 'getMany'>,
  now: number,
): number => {
  const cutoff = journalCutoff(now);
  let forgotten = 0;
  forgetReminders(file, cutoff);
  forgetOldConflicts(file, cutoff);
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
