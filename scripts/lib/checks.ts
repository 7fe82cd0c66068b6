import type { Phase } from './phases.ts';
import { root } from './root.ts';
import { run, runPackage } from './process.ts';

/** What needs no build and no display: format, lint, types, import directions. */
export const checks: readonly Phase[] = [
  { name: 'format', run: () => runPackage('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'lint', run: () => runPackage('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', run: () => runPackage('typescript', ['-p', '.']) },
  { name: 'imports', run: () => run(process.execPath, [`${root}/scripts/check-imports.ts`]) },
];
