import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorPlace } from '#contract/error-place.ts';

/** What a log line may say: names, numbers and ids. Never a text a person wrote, never an error's message. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = (event: string, fields?: LogFields) => void;

const maxBytes = 256 * 1024;
const keptFiles = 3;

/** Writes JSON lines to `DIR/logs/shell.log` and rotates it. A disk that refuses is no reason to stop. */
export const createLog = (profilePath: string, now: () => Date = () => new Date()): Log => {
  const folder = join(profilePath, 'logs');
  const file = join(folder, 'shell.log');
  const older = (n: number): string => join(folder, `shell.${n}.log`);

  const rotate = (): void => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < maxBytes) return;
    rmSync(older(keptFiles - 1), { force: true });
    for (let n = keptFiles - 2; n >= 1; n -= 1) {
      if (statSync(older(n), { throwIfNoEntry: false })) renameSync(older(n), older(n + 1));
    }
    renameSync(file, older(1));
  };

  return (event, fields = {}) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate();
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), event, ...fields })}\n`);
    } catch {
      // Nowhere to write: the app goes on without its log.
    }
  };
};

/** {@link errorPlace}, for a line of the log. */
export const errorToFields = (error: unknown): LogFields => ({ ...errorPlace(error) });
