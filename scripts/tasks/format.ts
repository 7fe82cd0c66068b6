/** `npm run format`: lets Prettier rewrite what `npm run check` would complain about. */
import { runPackage } from '../lib/process.ts';

process.exit(await runPackage('prettier', ['--write', '--log-level', 'warn', '.', ...process.argv.slice(2)]));
