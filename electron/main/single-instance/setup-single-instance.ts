import { app } from 'electron';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { canWriteTo, endWithMessage } from '../profile/refused-profile.ts';
import { lostLockMessage } from './lost-lock.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const readLock = (file: string): string | undefined => {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
};

/**
 * One Kith for each profile. False: another one has it and was told; nothing else may be started then, a
 * losing instance that keeps going would open the database (nimbalyst#1188).
 */
export const setupSingleInstance = (profilePath: string): boolean => {
  if (app.requestSingleInstanceLock()) return true;
  // Chromium says no as well when it can't make its lock.
  if (!canWriteTo(profilePath)) {
    endWithMessage(
      'Kith can’t use its folder',
      `It can only be read. Nothing was changed: make it writable and start again, or choose another one with --profile.\n${profilePath}`,
    );
    return false;
  }
  const lockFile = join(profilePath, 'SingletonLock');
  const message = lostLockMessage(readLock(lockFile), lockFile, hostname(), isAlive);
  if (message === undefined) {
    app.exit(0);
    return false;
  }
  endWithMessage('Kith is already open', message);
  return false;
};
