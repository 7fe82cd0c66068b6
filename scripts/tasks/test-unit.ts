/** `npm run test:unit [-- FILTER…]`: everything that vitest runs; arguments go to vitest. */
import { ensureSystem } from '../setup/debian.ts';
import { runPackage } from '../lib/process.ts';

ensureSystem(['test']);
process.exit(await runPackage('vitest', ['run', ...process.argv.slice(2)]));
