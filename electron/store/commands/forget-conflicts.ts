/**
 * What gave way when two machines met (sync/documents/conflicts.ts) goes with what it is about, whether sync is on or was
 * ended. Apart, because nothing of sync is loaded while it is off.
 */
import type { Id } from '#domain/records.ts';
import type { StoreFile } from '../storage/index.ts';

/** The table is there once sync was on. */
const hasConflicts = (file: Pick<StoreFile, 'all'>): boolean =>
  file.all("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sync_conflict'").length > 0;

/** Of records that were removed for good only what says so stays. */
export const forgetConflicts = (file: Pick<StoreFile, 'all' | 'run'>, ids: readonly Id[]): void => {
  if (ids.length === 0 || !hasConflicts(file)) return;
  file.run(
    `DELETE FROM sync_conflict WHERE text ->> '$.field' <> '*' AND record_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
};

/** Those from before what the journal keeps. */
export const forgetOldConflicts = (file: Pick<StoreFile, 'all' | 'run'>, cutoff: number): void => {
  if (hasConflicts(file)) file.run('DELETE FROM sync_conflict WHERE at < ?', [cutoff]);
};
