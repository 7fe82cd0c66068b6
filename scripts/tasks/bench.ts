/**
 * `npm run bench [-- NAME… --json FILE]`: the benchmarks of `tests/bench/`, on a desktop of their own. Prints a
 * table; the figures go to FILE as JSON. What is said on the way goes to standard error.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarkNames, isBenchmarkName } from '../../tests/bench/names.ts';
import { runOnDesktop } from '../lib/as-user.ts';
import { say } from '../lib/process.ts';
import { ensureBuild } from '../setup/build.ts';
import { ensureSystem } from '../setup/debian.ts';
import { ensureElectron } from '../setup/electron.ts';

function wrongCall(text: string): never {
  say(text);
  say(`Usage: npm run -s bench -- [NAME…] [--json FILE], where NAME is one of: ${benchmarkNames.join(', ')}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
  } catch (error) {
    return wrongCall(error instanceof Error ? error.message : String(error));
  }
}

const { positionals, values } = readArguments();
const unknown = positionals.find((name) => !isBenchmarkName(name));
if (unknown !== undefined) wrongCall(`There is no benchmark “${unknown}”.`);

ensureSystem(['electron', 'desktop']);
await ensureElectron();
const built = await ensureBuild();
if (built !== 0) process.exit(built);

// The benchmarks may run as a user who can't write where the file is wanted.
const results = mkdtempSync(join(tmpdir(), 'kith-bench-'));
const status = await runOnDesktop({ script: ['tests/bench/main.ts', ...positionals], results });
const report = join(results, 'bench.json');
if (values.json !== undefined && existsSync(report)) {
  copyFileSync(report, resolve(process.env['INIT_CWD'] ?? '.', values.json));
}
rmSync(results, { recursive: true, force: true });
process.exit(status);
