/** `npm run fuzz [-- RUNS]`: damaged files of every format, 100,000 unless told otherwise (see tests/unit/formats/fuzz.test.ts). */
import { runPackage } from '../lib/process.ts';
import { ensureSystem } from '../setup/debian.ts';

ensureSystem(['test']);
const [runs = '100000'] = process.argv.slice(2);
process.env['KITH_FUZZ_RUNS'] = runs;
process.exit(
  await runPackage('vitest', ['run', 'tests/unit/formats/fuzz.test.ts', '--testTimeout=36000000']),
);
