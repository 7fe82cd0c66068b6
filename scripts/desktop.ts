/** `node scripts/desktop.ts COMMAND ARG…`: runs a command on a desktop of its own and ends as it does. */
import { openDesktop } from './lib/desktop.ts';
import { fail, run } from './lib/process.ts';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) fail('Which command?');

const desktop = await openDesktop();
const status = await run(command, args, { env: desktop.env });
desktop.close();
process.exit(status);
