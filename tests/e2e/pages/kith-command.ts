/** The `kith` command line, for looking into a profile that the app has let go of. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../harness/index.ts';

const execute = promisify(execFile);

/** Runs a command that should succeed and answers its JSON. */
export async function kithCommand<Answer>(profile: string, ...args: readonly string[]): Promise<Answer> {
  const { stdout } = await execute(
    process.execPath,
    ['src/cli/main.ts', '--profile', profile, '--json', ...args],
    { cwd: root },
  );
  return JSON.parse(stdout) as Answer;
}

/** All records of a kind. */
export function listRecords(
  profile: string,
  what: 'contacts' | 'organizations' | 'follow-ups' | 'events',
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return kithCommand(profile, 'list', what);
}
