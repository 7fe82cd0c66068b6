import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout, hookTimeout: testTimeout },
});

export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: 'node',
    // Processes, not threads: libsql is a native module and the crash tests end processes of their own.
    pool: 'forks',
    // One less than there are cores is one on the smallest of machines, where half of the time is waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [project('unit', 30_000), project('integration', 60_000), project('crash', 180_000)],
    reporters: ['default'],
    outputFile: { json: resolve(import.meta.dirname, 'test-results/vitest.json') },
  },
});
