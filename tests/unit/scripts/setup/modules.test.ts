import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modulesMatchLock } from '../../../../scripts/setup/modules.mjs';

interface Entry {
  readonly version: string;
  readonly optional?: boolean;
}

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-modules-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function lock(packages: Readonly<Record<string, Entry>>): void {
  const content = { packages: { '': { version: '0.1.0' }, ...packages } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(content));
}

function install(packages: Readonly<Record<string, Entry>>): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

describe('whether the packages are those of the lock file', () => {
  it('is no in a bare clone', () => {
    lock({ 'node_modules/a': { version: '1.0.0' } });
    expect(modulesMatchLock(root)).toBe(false);
  });

  it('is yes when every version is there, whatever else is', () => {
    lock({ 'node_modules/a': { version: '1.0.0' } });
    install({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
    expect(modulesMatchLock(root)).toBe(true);
  });

  it('is no when a version differs or a package is missing', () => {
    lock({ 'node_modules/a': { version: '1.0.1' } });
    install({ 'node_modules/a': { version: '1.0.0' } });
    expect(modulesMatchLock(root)).toBe(false);
    install({});
    expect(modulesMatchLock(root)).toBe(false);
  });

  it('does not ask for the packages of other systems', () => {
    lock({ 'node_modules/a-win32': { version: '1.0.0', optional: true } });
    install({});
    expect(modulesMatchLock(root)).toBe(true);
  });
});
