import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { decryptBackup, encryptBackup } from '#formats/index.ts';
import { collectBytes, inChunks, utf8 } from '../helpers.ts';

/** The other implementation of age: Debian's package `age`, Homebrew's, or https://age-encryption.org. */
const folder = mkdtempSync(join(tmpdir(), 'kith-age-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const passphrase = 'grün & "quoted"';
const plain = utf8(`{"format":"kith","text":"${'Ana 🚣 '.repeat(20_000)}"}`);
const file = (name: string): string => join(folder, name);

/** `age` reads its passphrase from a terminal only: `script` is one. */
const age = (command: string, answers: number): void => {
  execFileSync('script', ['-qec', `age ${command}`, '/dev/null'], {
    input: `${passphrase}\n`.repeat(answers),
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
};

test('`age -d FILE | gunzip` opens a backup', { timeout: 120_000 }, async () => {
  writeFileSync(file('backup.age'), await collectBytes(encryptBackup(inChunks(plain), passphrase)));
  age('-d -o plain.gz backup.age', 1);
  expect(gunzipSync(readFileSync(file('plain.gz')))).toEqual(Buffer.from(plain));
});

test('Kith opens what `gzip | age -p` made', { timeout: 120_000 }, async () => {
  writeFileSync(file('own.gz'), gzipSync(plain));
  age('-p -o own.age own.gz', 2);
  const opened = await collectBytes(decryptBackup(inChunks(readFileSync(file('own.age'))), passphrase));
  expect(opened).toEqual(plain);
});
