/** Programs to be killed, bundled: a start that reads a hundred sources takes three times as long. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build } from 'vite';
import { root } from '../../../scripts/lib/root.ts';

export interface Bundled {
  /** By the name of the source without its ending. */
  path(name: string): string;
  /** For the environment of the processes. */
  readonly env: Readonly<Record<string, string>>;
  remove(): void;
}

/** @param names of files beside this one. */
export const bundle = async (names: readonly string[]): Promise<Bundled> => {
  // Below node_modules, where libsql is found from.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'crash-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          ...Object.fromEntries(names.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])),
          // Threads are started from a file beside the program's.
          worker: join(root, 'electron/store/worker/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  return {
    path: (name) => join(folder, `${name}.js`),
    env: { NODE_COMPILE_CACHE: join(folder, 'compiled') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** The task was killed at that place, or wherever it is passed for the nth time: `commit:after#3`. */
export const dieAt = (
  programs: Bundled,
  task: string,
  fault: string,
  profilePath: string,
  key = '',
): void => {
  const ended = spawnSync(process.execPath, [programs.path('fault-worker'), task, profilePath, key], {
    env: { ...process.env, ...programs.env, KITH_FAULT: fault },
    encoding: 'utf8',
  });
  expect(ended.signal, `${fault}: ${ended.stderr}`).toBe('SIGKILL');
};
