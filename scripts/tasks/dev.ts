/** `npm run dev [-- --profile DIR]`: Kith with hot reload; shell and store restart when they change. */
import { hasDisplay } from '../lib/display.ts';
import { openDesktop } from '../lib/desktop.ts';
import { runPackage, say } from '../lib/process.ts';
import { forgetBuild } from '../setup/build.ts';
import { isRoot } from '../setup/cache.ts';
import { ensureSystem } from '../setup/debian.ts';
import { ensureElectron } from '../setup/electron.ts';
import { ensureSandbox } from '../setup/sandbox.ts';

ensureSystem(hasDisplay() ? ['electron'] : ['electron', 'desktop']);
const electron = await ensureElectron();
if (!isRoot()) ensureSandbox(electron);
forgetBuild();
const desktop = hasDisplay() ? undefined : await openDesktop();
if (desktop) say('There is no display: Kith runs on a virtual one.');
const sandbox = isRoot() ? ['--noSandbox'] : [];
const status = await runPackage(
  'electron-vite',
  ['dev', '--watch', ...sandbox, '--', ...process.argv.slice(2)],
  desktop ? { env: desktop.env } : {},
);
desktop?.close();
process.exit(status);
