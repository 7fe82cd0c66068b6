/** The `kith` command line, run as a user would, on a profile that no Kith has open (or to see it refused). */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';

const limit = 60_000;

export interface CliEnd {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command and waits for its end, whichever that is. */
export function runCli(profile: string, args: readonly string[]): Promise<CliEnd> {
  const script = join(root, 'src/cli/main.ts');
  return new Promise((done) => {
    execFile(
      process.execPath,
      [script, '--profile', profile, ...args],
      { cwd: root, timeout: limit, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        done({ status, stdout, stderr });
      },
    );
  });
}

/** Runs one command with `--json`. */
export async function kithJson<Answer = Readonly<Record<string, unknown>>>(
  profile: string,
  ...args: readonly string[]
): Promise<Answer> {
  const { status, stdout, stderr } = await runCli(profile, [...args, '--json']);
  if (status !== 0) throw new Error(`kith ${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}

/** A record as the JSON export writes it. */
export type CliRecord = Readonly<Record<string, unknown>> & { readonly id: string };

export const addRecord = (
  profile: string,
  what: 'contact' | 'interaction' | 'follow-up',
  record: Readonly<Record<string, unknown>>,
): Promise<CliRecord> => kithJson<CliRecord>(profile, 'add', what, JSON.stringify(record));

export const listRecords = (
  profile: string,
  what: 'contacts' | 'organizations' | 'follow-ups' | 'due',
): Promise<readonly CliRecord[]> => kithJson<readonly CliRecord[]>(profile, 'list', what);
