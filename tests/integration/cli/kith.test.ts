import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '#store/open.ts';
import { root } from '../../../scripts/lib/root.ts';

// Each call is a process of its own that loads the whole store.
vi.setConfig({ testTimeout: 240_000 });

const compileCache = mkdtempSync(join(tmpdir(), 'kith-cache-'));
const folders: string[] = [compileCache];
let folder = '';
let profile = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-cli-'));
  folders.push(folder);
  profile = join(folder, 'profile');
});
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

const kith = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    // As `npm run kith` does: the second call starts in half the time.
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  return { status, stdout, stderr };
};

/** Runs a command that should succeed and answers its one JSON document. */
const json = (...args: readonly string[]): never => {
  const { status, stdout, stderr } = kith('--profile', profile, '--json', ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as never;
};

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const connections = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,"Kestrel, Inc.",Head of X,08 Feb 2026',
  ',,,,,,07 Jun 2026',
  'Omar,Said,https://www.linkedin.com/in/omar-said,,Kestrel Inc,Lead,31 Foo 2024',
].join('\n');

test('an import, its dry run and its undo', () => {
  const path = file('Connections.csv', connections);
  const expected = {
    created: 1,
    merged: 0,
    skipped: 0,
    ignored: 1,
    rejected: [{ file: 'Connections.csv', row: 4, reason: expect.any(String) }],
  };
  expect(json('import', path, '--dry-run')).toMatchObject(expected);
  expect(json('list', 'contacts')).toEqual([]);
  const { importId } = json('import', path, '--tag', 'li', '--stage', 'trust') as { importId: string };
  expect(json('list', 'contacts')).toMatchObject([{ fullName: 'Ana Ruiz', tags: ['li'], stage: 'trust' }]);
  expect(json('list', 'organizations')).toMatchObject([{ name: 'Kestrel, Inc.' }]);
  expect(json('undo-import', importId)).toEqual({ removed: 1, restored: 0, kept: 0 });
  expect(json('verify')).toMatchObject({ ok: true, counts: { contacts: 0, organizations: 0 }, problems: [] });
});

test.skipIf(process.platform === 'win32')('a profile is made for nobody else to read', () => {
  json('add', 'contact', '{"name":{"given":"Ana","family":"Ruiz"}}');
  json('snapshot');
  const open = readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .concat('')
    .filter((path) => (statSync(join(profile, path)).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});

test('people, interactions and follow-ups are added; what is due is listed', () => {
  const { id } = json('add', 'contact', '{"name":{"given":"Ana","family":"Ruiz"}}') as { id: string };
  json('add', 'interaction', JSON.stringify({ contactIds: [id], at: '2026-01-02', kind: 'coffee' }));
  json('add', 'follow-up', JSON.stringify({ contactIds: [id], due: '2020-01-01', summary: 'Late' }));
  json('add', 'follow-up', JSON.stringify({ contactIds: [id], due: '2999-01-01' }));
  expect(json('list', 'due')).toMatchObject([{ summary: 'Late', status: 'open', kind: 'follow-up' }]);
  expect(json('list', 'follow-ups')).toHaveLength(2);
});

test('what does not fit is refused in a sentence and changes nothing', () => {
  json('add', 'contact', '{"fullName":"Ana"}');
  for (const [what, text] of [
    ['contact', '{"fullName":""}'],
    ['contact', 'Ana'],
    ['contact', '{"name":null}'],
    ['contact', '{"name":{"given":5}}'],
    ['interaction', '{"contactIds":["nobody"]}'],
    ['follow-up', '{"due":"tomorrow"}'],
    ['follow-up', '{"due":"2026-02-30"}'],
    ['contact', '{"fullName":"Bo","birthday":"1985-02-30"}'],
  ] as const) {
    const { status, stdout, stderr } = kith('--profile', profile, '--json', 'add', what, text);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim()).toMatch(/^[^\n]+\.$/);
    expect(stderr).not.toContain('went wrong');
  }
  expect(json('verify')).toMatchObject({ counts: { contacts: 1, interactions: 0, 'follow-ups': 0 } });
});

test('a backup is restored into another profile, and refused with another passphrase', () => {
  json('add', 'contact', '{"fullName":"Ana"}');
  const passphrase = file('passphrase', 'correct horse\n');
  const backup = join(folder, 'kith.age');
  expect(json('backup', backup, '--passphrase-file', passphrase)).toMatchObject({
    file: backup,
    bytes: readFileSync(backup).length,
    counts: { contacts: 1 },
  });
  profile = join(folder, 'other');
  const wrong = kith('--profile', profile, 'restore', backup, '--passphrase-file', file('no', 'wrong'));
  expect(wrong.status).toBe(1);
  const expected = { added: 1, changed: 0, removed: 0, counts: { contacts: 1 } };
  expect(json('restore', backup, '--passphrase-file', passphrase, '--dry-run')).toMatchObject(expected);
  expect(json('list', 'contacts')).toEqual([]);
  expect(json('restore', backup, '--passphrase-file', passphrase)).toMatchObject(expected);
  expect(json('list', 'contacts')).toMatchObject([{ fullName: 'Ana' }]);
});

test('files are seen from where the user stands, not from where npm does', () => {
  file('Connections.csv', connections);
  const args = ['run', '-s', 'kith', '--', '--profile', 'profile', '--json', 'import', 'Connections.csv'];
  const called = spawnSync('npm', ['--prefix', root, ...args], {
    cwd: folder,
    encoding: 'utf8',
    shell: true,
  });
  expect(called).toMatchObject({ status: 0, stderr: '' });
  expect(json('list', 'contacts')).toHaveLength(1);
});

test('exports name the file and what is in it', () => {
  json('add', 'contact', '{"fullName":"Ana Ruiz"}');
  const cards = join(folder, 'people.vcf');
  expect(json('export', cards, '--format', 'vcard4')).toEqual({ file: cards, counts: { contacts: 1 } });
  expect(readFileSync(cards, 'utf8')).toContain('FN:Ana Ruiz\r\n');
  profile = join(folder, 'other');
  expect(json('import', cards)).toMatchObject({ created: 1, rejected: [] });
});

test('a generated network is what was asked for', () => {
  const { counts } = json('sample', '--people', '30', '--interactions', '90', '--seed', '3') as {
    counts: Record<string, number>;
  };
  expect(counts).toMatchObject({ contacts: 30, interactions: 90 });
  expect(json('verify')).toMatchObject({ ok: true, counts });
});

test('a wrong call exits with 2 and tells the usage; help with 0', () => {
  for (const args of [
    [],
    ['list', 'contacts'],
    ['--profile', profile],
    ['--profile', profile, 'dance'],
    ['--profile', profile, 'list', 'everything'],
    ['--profile', profile, 'export', 'x', '--format', 'pdf'],
    ['--profile', profile, 'verify', '--seed', '3'],
    ['--profile', profile, 'import'],
  ]) {
    const { status, stdout, stderr } = kith(...args);
    expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
    expect(stderr).toContain('kith --profile DIR COMMAND');
  }
  expect(kith('--help')).toMatchObject({ status: 0, stderr: '' });
});

test('a file with the key that is not there is told in words', () => {
  expect(kith('--profile', profile, '--key-file', join(folder, 'none'), 'verify')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'The file with the key can’t be read. Nothing was changed.\n',
  });
});

test('a profile whose place is taken by a file is refused in words', () => {
  const taken = file('taken', 'a file');
  const { status, stdout, stderr } = kith('--profile', taken, '--json', 'verify');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe('The profile’s place is taken by a file. Nothing was changed: choose a folder.\n');
});

test('a profile that is open elsewhere is refused in words', async () => {
  const store = await openStore({ profilePath: profile });
  try {
    const { status, stdout, stderr } = kith('--profile', profile, '--json', 'list', 'contacts');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/open/);
  } finally {
    await store.close();
  }
});
