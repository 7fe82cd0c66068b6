import { app, dialog } from 'electron';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
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
  const lockFile = join(profilePath, 'SingletonLock');
  const message = lostLockMessage(readLock(lockFile), lockFile, hostname(), isAlive);
  if (message === undefined) {
    app.exit(0);
    return false;
  }
  process.stderr.write(`${message}\n`);
  void app.whenReady().then(() => {
    dialog.showErrorBox('Kith is already open', message);
    app.exit(1);
  });
  return false;
};
