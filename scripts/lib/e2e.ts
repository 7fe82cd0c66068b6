import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runOnDesktop } from './as-user.ts';
import { binOf } from './process.ts';
import { root } from './root.ts';

export const results = join(root, 'test-results');

/** Runs Playwright on the built app; arguments go to Playwright. */
export function runEndToEnd(args: readonly string[]): Promise<number> {
  rmSync(join(results, 'e2e'), { recursive: true, force: true });
  rmSync(join(results, 'playwright.json'), { force: true });
  mkdirSync(results, { recursive: true });
  return runOnDesktop({ script: [relative(root, binOf('@playwright/test')), 'test', ...args], results });
}
