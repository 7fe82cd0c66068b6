/** Chromium's sandbox on Linux, where some systems leave out what it is made of. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, say } from '../lib/process.ts';
import { isRoot } from './cache.ts';

/**
 * Chromium makes its sandbox from user namespaces, or, where ordinary users may not have these (Ubuntu since
 * 23.10, containers), with a helper that belongs to root. Prepares the helper when that is what is needed.
 *
 * @param electron path of the executable
 * @param as command before a program that is to run as the user in question; empty: as ourselves
 */
export function ensureSandbox(electron: string, as: readonly string[] = []): void {
  if (process.platform !== 'linux' || hasNamespaces(as)) return;
  const helper = join(dirname(electron), 'chrome-sandbox');
  if (!existsSync(helper) || isPrepared(helper)) return;
  if (!isRoot()) {
    fail(
      `This system has no user namespaces for ordinary users, so Chromium’s sandbox needs its helper. Prepare it with:\n  sudo sh -c "chown root:root '${helper}' && chmod 4755 '${helper}'"`,
    );
  }
  say(`Ordinary users have no namespaces here: ${helper} gets root’s rights, for Chromium’s sandbox.`);
  chownSync(helper, 0, 0);
  chmodSync(helper, 0o4755);
}

function hasNamespaces([command, ...args]: readonly string[]): boolean {
  const test = ['unshare', '--user', '--map-root-user', 'true'];
  const [program = '', ...rest] = command === undefined ? test : [command, ...args, ...test];
  return spawnSync(program, rest, { stdio: 'ignore' }).status === 0;
}

function isPrepared(helper: string): boolean {
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4000) !== 0;
}
