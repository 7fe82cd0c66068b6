import { openDatabase, sqlErrorToKithError } from './sql.ts';
import { KithError, isKithError } from '#contract/errors.ts';

export interface ProfileLock {
  release(): void;
}

/** A store that is being killed may hold its lock for a moment longer than its parent believes. */
const patienceMs = 500;

/**
 * Keeps every other process out of a profile. The lock is the operating system's, held through an open SQLite
 * transaction on a file of its own, so it ends with the process however that dies. Nothing else may open the
 * file: on POSIX closing any descriptor of it would drop the lock.
 */
export const lockProfile = (path: string): ProfileLock => {
  try {
    const db = openDatabase({ path, timeoutMs: patienceMs });
    try {
      db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      throw error;
    }
    return {
      release: () => {
        db.exec('ROLLBACK');
        db.close();
      },
    };
  } catch (error) {
    const known = sqlErrorToKithError(error);
    if (isKithError(known) && known.code === 'locked') {
      throw new KithError(
        'locked',
        'Kith already has this profile open. Close the other Kith first, or choose another profile.',
        { cause: error },
      );
    }
    throw known;
  }
};
