/** `npm test`: checks, vitest, build and end-to-end tests. The last line says how many tests passed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../lib/checks.ts';
import { results, runEndToEnd } from '../lib/e2e.ts';
import { runPhases, type Phase } from '../lib/phases.ts';
import { runPackage, say } from '../lib/process.ts';
import { addTotals, playwrightTotals, readTotals, vitestTotals } from '../lib/totals.ts';
import { build } from '../setup/build.ts';
import { ensureSystem } from '../setup/debian.ts';
import { ensureElectron } from '../setup/electron.ts';

const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'playwright.json');

ensureSystem(['electron', 'desktop', 'test']);
await ensureElectron();
rmSync(results, { recursive: true, force: true });

let built = 1;
const phases: readonly Phase[] = [
  ...checks,
  {
    name: 'vitest',
    run: () => runPackage('vitest', ['run', '--reporter=default', '--reporter=json']),
  },
  { name: 'build', run: async () => (built = await build()) },
  {
    name: 'end to end',
    run: () => {
      if (built === 0) return runEndToEnd([]);
      say('Left out, because the build failed.');
      return 1;
    },
  },
];

const failed = await runPhases(phases);
const totals = addTotals([
  readTotals(vitestReport, vitestTotals),
  readTotals(playwrightReport, playwrightTotals),
]);
if (failed.length > 0) say(`Failed: ${failed.join(', ')}`);
for (const failure of totals.failures) say(`  ${failure}`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
