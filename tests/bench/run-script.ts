import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/**
 * What a script prints, in a process of its own: on code that is as cold as it is in the life of a store.
 *
 * @param script its path
 * @throws Error when it fails
 */
export const runScript = async (script: string, args: readonly string[]): Promise<string> => {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [status]] = await Promise.all([
    text(child.stdout),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (status !== 0) throw new Error(`${script} failed.`);
  return output;
};
