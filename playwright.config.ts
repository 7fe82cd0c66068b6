import { defineConfig } from '@playwright/test';
import { join, resolve } from 'node:path';

// The tests may run as a user who can't write into the repository.
const output = process.env['KITH_TEST_OUTPUT'] ?? resolve(import.meta.dirname, 'test-results');

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: join(output, 'e2e'),
  // Much of a test is waiting: for a minute to come, for a process to start. Each worker has a desktop of its own.
  workers: process.platform === 'linux' ? 2 : 1,
  fullyParallel: false,
  forbidOnly: true,
  // A shared machine may stand still for seconds. A second try is reported as flaky, never as passed.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: join(output, 'playwright.json') }]],
});
