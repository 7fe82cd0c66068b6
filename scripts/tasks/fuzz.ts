/**
 * `npm run fuzz [-- RUNS]`: damaged files of every format, 100,000 unless told otherwise (see tests/unit/formats/fuzz.test.ts).
 * `npm run fuzz -- storm [KILLS]`: mixed work killed at random moments, 200 times (see tests/crash/store/storm.test.ts).
 */
import { runPackage } from '../lib/process.ts';
import { ensureSystem } from '../setup/debian.ts';

ensureSystem(['test']);
const [first = '100000', kills = '200'] = process.argv.slice(2);
const isStorm = first === 'storm';
process.env[isStorm ? 'KITH_STORM_KILLS' : 'KITH_FUZZ_RUNS'] = isStorm ? kills : first;
const file = isStorm ? 'tests/crash/store/storm.test.ts' : 'tests/unit/formats/fuzz.test.ts';
process.exit(await runPackage('vitest', ['run', file, '--testTimeout=36000000']));
