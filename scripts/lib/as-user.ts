/** Runs a script on a desktop of its own, as an ordinary user, and brings back the files it wrote. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isRoot } from '../setup/cache.ts';
import { ensureOrdinaryUser, type OrdinaryUser } from '../setup/ordinary-user.ts';
import { ensureSandbox } from '../setup/sandbox.ts';
import { run, type RunOptions } from './process.ts';

export interface UserRun {
  /** Script and arguments for Node 24; the script's path is relative to the repository. */
  readonly script: readonly [string, ...string[]];
  /** Where files that the script wrote into `KITH_TEST_OUTPUT` end up. */
  readonly results: string;
  readonly output?: RunOptions['output'];
}

/**
 * @returns exit status of the script
 */
export async function runOnDesktop({ script, results, output = 'inherit' }: UserRun): Promise<number> {
  mkdirSync(results, { recursive: true });
  const node = 'node_modules/node/bin/node';
  if (process.platform !== 'linux') {
    return run(process.execPath, script, { output, env: { KITH_TEST_OUTPUT: results } });
  }
  const electron = process.env['ELECTRON_EXEC_PATH'] ?? '';
  if (!isRoot()) {
    ensureSandbox(electron);
    const args = ['scripts/desktop.ts', process.execPath, ...script];
    return run(process.execPath, args, { output, env: { KITH_TEST_OUTPUT: results } });
  }
  const folder = mkdtempSync(join(tmpdir(), 'kith-test-'));
  const user = ensureOrdinaryUser(join(folder, 'output'));
  ensureSandbox(electron, user.command([]));
  const [command = '', ...args] = user.command([node, 'scripts/desktop.ts', node, ...script]);
  const status = await run(command, args, {
    output,
    cwd: user.repository,
    env: { ...userEnvironment(user), KITH_TEST_OUTPUT: user.output },
  });
  user.release();
  cpSync(user.output, results, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  return status;
}

/** Without what would point the user at root's folders. */
function userEnvironment({ home, repository }: OrdinaryUser): Record<string, string | undefined> {
  return {
    HOME: home,
    // A folder that can't be looked into turns "no such program" into "permission denied".
    PATH: [join(repository, 'node_modules/.bin'), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
    TMPDIR: undefined,
    XDG_CACHE_HOME: undefined,
    XDG_CONFIG_HOME: undefined,
    XDG_DATA_HOME: undefined,
    XDG_RUNTIME_DIR: undefined,
    npm_config_cache: undefined,
    INIT_CWD: undefined,
  };
}
