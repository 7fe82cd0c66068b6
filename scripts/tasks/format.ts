/** `npm run format`: lets Prettier rewrite what `npm run check` would complain about. */
import { prettierCache } from '../lib/checks.ts';
import { runPackage } from '../lib/process.ts';

process.exit(
  await runPackage('prettier', [
    '--write',
    ...prettierCache,
    '--log-level',
    'warn',
    '.',
    ...process.argv.slice(2),
  ]),
);
