/** `npm run shots [-- NAME…]`: pictures of every screen into `shots/`. */
import { join } from 'node:path';
import { runOnDesktop } from '../lib/as-user.ts';
import { root } from '../lib/root.ts';
import { ensureBuild } from '../setup/build.ts';
import { ensureSystem } from '../setup/debian.ts';
import { ensureElectron } from '../setup/electron.ts';

ensureSystem(['electron', 'desktop']);
await ensureElectron();
const built = await ensureBuild();
if (built !== 0) process.exit(built);
process.exit(
  await runOnDesktop({
    script: ['scripts/shots/take.ts', ...process.argv.slice(2)],
    results: join(root, 'shots'),
  }),
);
