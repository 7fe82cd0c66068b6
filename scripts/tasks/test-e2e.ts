/** `npm run test:e2e [-- FILTER…]`: the real Electron, driven by Playwright; arguments go to Playwright. */
import { runEndToEnd } from '../lib/e2e.ts';
import { ensureBuild } from '../setup/build.ts';
import { ensureSystem } from '../setup/debian.ts';
import { ensureElectron } from '../setup/electron.ts';

ensureSystem(['electron', 'desktop', 'test']);
await ensureElectron();
const built = await ensureBuild();
if (built !== 0) process.exit(built);
process.exit(await runEndToEnd(process.argv.slice(2)));
