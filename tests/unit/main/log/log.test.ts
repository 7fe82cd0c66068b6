import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { createLog, errorToFields } from '../../../../electron/main/log/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a line says when and what', () => {
  createLog(folder, () => new Date('2026-03-12T10:30:00Z'))('store-died', { code: 9 });
  expect(readFileSync(join(folder, 'logs/shell.log'), 'utf8')).toBe(
    '{"at":"2026-03-12T10:30:00.000Z","event":"store-died","code":9}\n',
  );
});

test('it stays small: three files, each bounded', () => {
  const log = createLog(folder);
  for (let n = 0; n < 4; n += 1) {
    log('x');
    writeFileSync(join(folder, 'logs/shell.log'), 'x'.repeat(300_000));
  }
  log('y');
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['shell.1.log', 'shell.2.log', 'shell.log']);
  expect(statSync(join(folder, 'logs/shell.log')).size).toBeLessThan(200);
});

test('a disk that refuses stops nothing', () => {
  const log = createLog('/dev/null/profile');
  expect(() => log('x')).not.toThrow();
});

test('an error is logged without its words, which may quote people', () => {
  const fields = errorToFields(new Error('no such file: /home/ana/Ana Ruiz.vcf\nsecond line'));
  expect(JSON.stringify(fields)).not.toContain('Ana');
  const note = new Error('not a note:\n    at the mill with Ana\n    at noon');
  expect(JSON.stringify(errorToFields(note))).not.toContain('Ana');
  expect(errorToFields(note)['stack']).toContain('log.test.ts');
  expect(fields['kind']).toBe('Error');
  expect(errorToFields(new KithError('disk', 'Ana’s file'))).toEqual({ kind: 'KithError', code: 'disk' });
  expect(errorToFields('Ana')).toEqual({ kind: 'string' });
});
