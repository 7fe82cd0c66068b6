/** `npm start [-- --profile DIR]`: builds Kith when needed and runs it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDesktop } from '../lib/desktop.ts';
import { run, say } from '../lib/process.ts';
import { root } from '../lib/root.ts';
import { takePicture } from '../lib/picture.ts';
import { ensureBuild } from '../setup/build.ts';
import { isRoot } from '../setup/cache.ts';
import { ensureSystem } from '../setup/debian.ts';
import { ensureElectron } from '../setup/electron.ts';
import { ensureSandbox } from '../setup/sandbox.ts';
import { hasDisplay } from '../lib/display.ts';

const headless = !hasDisplay();
ensureSystem(headless ? ['electron', 'desktop'] : ['electron']);
const electron = await ensureElectron();
const built = await ensureBuild();
if (built !== 0) process.exit(built);

const args = [root, ...process.argv.slice(2)];
if (isRoot()) {
  say('Running as root, where Chromium can’t have its sandbox: starting with --no-sandbox.');
  args.push('--no-sandbox');
} else {
  ensureSandbox(electron);
}

if (!headless) process.exit(await run(electron, args, { ownGroup: true }));

say('There is no display: Kith runs on a virtual one.');
const desktop = await openDesktop();
const ended = run(electron, [...args, '--disable-gpu'], { env: desktop.env, ownGroup: true });
const picture = join(root, 'shots/start.png');
mkdirSync(join(root, 'shots'), { recursive: true });
const shown = await Promise.race([takePicture('Kith', picture, desktop.env), ended]);
if (shown === true) say(`A picture of the window: ${picture}\nKith goes on running; Ctrl-C ends it.`);
const status = await ended;
desktop.close();
process.exit(status);
