/** `npm run check`: format, lint, types and import directions. */
import { checks } from '../lib/checks.ts';
import { runPhases } from '../lib/phases.ts';

const failed = await runPhases(checks);
process.exit(failed.length === 0 ? 0 : 1);
