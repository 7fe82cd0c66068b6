/** Checks that every import goes in an allowed direction. */
import { checkTree } from './lib/import-check.ts';
import { root } from './lib/root.ts';

const violations = checkTree(root);
for (const { file, line, message } of violations) console.error(`${file}:${line}: ${message}`);
process.exit(violations.length === 0 ? 0 : 1);
