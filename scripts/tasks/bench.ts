/**
 * `npm run bench [-- NAME… --json FILE]`: the benchmarks of `tests/bench/`, on a desktop of their own. Their
 * JSON is all that standard output gets.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runOnDesktop } from '../lib/as-user.ts';
import { ensureBuild } from '../setup/build.ts';
import { ensureSystem } from '../setup/debian.ts';
import { ensureElectron } from '../setup/electron.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});

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
