import { join } from 'node:path';
import type { Phase } from './phases.ts';
import { root } from './root.ts';
import { run, runPackage } from './process.ts';

/** Prettier and TypeScript look again only at what changed. By content, because a checkout touches every file. */
export const prettierCache = ['--cache', '--cache-strategy', 'content'] as const;
const types = [
  '-p',
  '.',
  '--incremental',
  '--tsBuildInfoFile',
  join(root, 'node_modules/.cache/kith.tsbuildinfo'),
];

/** What needs no build and no display: format, lint, types, import directions. */
export const checks: readonly Phase[] = [
  {
    name: 'format',
    run: () => runPackage('prettier', ['--check', ...prettierCache, '--log-level', 'warn', '.']),
  },
  { name: 'lint', run: () => runPackage('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', run: () => runPackage('typescript', types) },
  { name: 'imports', run: () => run(process.execPath, [`${root}/scripts/check-imports.ts`]) },
];
