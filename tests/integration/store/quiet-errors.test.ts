/** What the store's process prints when something goes wrong that nobody expected. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';

const line = '{"fullName":"Ana Ruiz","emails":["ana@example.org"], notes: at the quay}';

/** In a process of its own. */
const run = async (code: string) => {
  const program = `
    const { keepErrorsQuiet } = await import('./electron/store/quiet-errors.ts');
    keepErrorsQuiet();
    const line = ${JSON.stringify(line)};
    ${code}`;
  const args = ['--input-type=module', '-e', program];
  return promisify(execFile)(process.execPath, args, { cwd: root, encoding: 'utf8' }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
  );
};

test('an error that nobody caught ends it, and is told by its kind and place alone', async () => {
  const { code, stdout, stderr } = await run('setTimeout(() => JSON.parse(line), 1);');
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(
    /^Kith’s data store: an error nobody caught \{"kind":"SyntaxError","stack":"at .*\n$/u,
  );
  expect(stderr).not.toMatch(/Ana|example|quay|fullName/u);
});

test('so is a promise that failed with nobody waiting, also with an object that holds a record', async () => {
  const { code, stdout, stderr } = await run(`
    Promise.reject(new Error('UNIQUE constraint failed: ' + line));
    Promise.reject(JSON.stringify(line));
    setTimeout(() => process.stdout.write('went on'), 20);`);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'went on' });
  expect(stderr.match(/a failure nobody waited for/gu)).toHaveLength(2);
  expect(stderr).not.toMatch(/Ana|example|quay|fullName/u);
});
