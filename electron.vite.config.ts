import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { lateSchemas } from './scripts/lib/late-schemas.ts';
import { usedStyles } from './scripts/lib/used-styles.ts';

const root = import.meta.dirname;

// The oldest Electron that Kith runs on is 42: Node 24.15, Chromium 148.
const nodeTarget = 'node24.15';
const chromeTarget = 'chrome148';

/**
 * electron-vite makes asset links relative in production. Pages live at paths of any depth
 * (`app://kith/people/ID`), so a reload there would look for `/people/assets/…`.
 */
const absoluteBase: Plugin = {
  name: 'kith:absolute-base',
  enforce: 'post',
  config: () => ({ base: '/' }),
};

/**
 * They offer Node CommonJS, of which nothing can be left out and each file is run by itself: their ES modules
 * make the store start a tenth of a second earlier.
 */
const esModules = [
  { find: /^mingo\/(.+)$/, replacement: resolve(root, 'node_modules/mingo/esm/$1') },
  { find: /^rrule$/, replacement: resolve(root, 'node_modules/rrule/dist/esm/index.js') },
  { find: /^rxjs$/, replacement: resolve(root, 'node_modules/rxjs/dist/esm/index.js') },
  { find: /^rxjs\/operators$/, replacement: resolve(root, 'node_modules/rxjs/dist/esm/operators/index.js') },
];

/** What Electron's V8 has built in, in all three processes. Plain Node, under which the command line runs, has not. */
const builtIn = [
  { find: /^temporal-polyfill$/, replacement: resolve(root, 'src/domain/dates/native-temporal.ts') },
];

/**
 * Schemas for RxDB are made from zod's while Kith is built: making them takes a while, in the store and in each
 * page, at every start.
 */
const readySchemas: Plugin = {
  name: 'kith:ready-schemas',
  load: {
    filter: { id: /\/src\/data\/schemas\/rx-schemas\.ts$/ },
    handler: async (id) => {
      const { rxSchemas } = (await import(pathToFileURL(id).href)) as { readonly rxSchemas: object };
      return `export const rxSchemas = JSON.parse(${JSON.stringify(JSON.stringify(rxSchemas))});`;
    },
  },
};

const inSource = (path: string): string => resolve(root, 'src', path);
/** The pages that Kith usually starts with. */
const atStart = [
  'app/main.tsx',
  'features/board/BoardPage.tsx',
  'features/board/board-answers.ts',
  'features/today/TodayPage.tsx',
].map(inSource);

type ModuleGraph = (id: string) => { readonly importers: readonly string[] } | null;

/** Whether a module is one of `entries`, or imported by one, at whatever distance, and not by `import()`. */
const isImportedBy = (
  entries: readonly string[],
  id: string,
  graph: ModuleGraph,
  seen = new Set<string>(),
): boolean => {
  if (entries.includes(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return graph(id)?.importers.some((importer) => isImportedBy(entries, importer, graph, seen)) ?? false;
};

/**
 * What the first page needs is one file. Split by who shares what it would be fifty, and each is a round trip
 * through the shell while the user waits. Within a file modules run in the order of their imports, which the
 * page's entry relies on; split, the shared ones would run first.
 */
const startGroup = {
  debugName: 'start',
  name: (id: string, chunking: { getModuleInfo: ModuleGraph }) => {
    const graph: ModuleGraph = (module) => chunking.getModuleInfo(module);
    return isImportedBy(atStart, id, graph) ? 'start' : null;
  },
};

/** What shell and store run, by its name in the names of files. */
const entries = {
  start: resolve(root, 'electron/main/start.ts'),
  shell: resolve(root, 'electron/main/index.ts'),
  store: resolve(root, 'electron/store/index.ts'),
  // A thread of the store: see worker/run.ts.
  worker: resolve(root, 'electron/store/worker/worker.ts'),
};

/**
 * What the store needs at its start is a few files, by who else needs it, and not fifty: finding and reading each
 * takes a millisecond, and the window waits for the store.
 */
const storeGroups = {
  debugName: 'store',
  name: (id: string, chunking: { getModuleInfo: ModuleGraph }) => {
    const graph: ModuleGraph = (module) => chunking.getModuleInfo(module);
    // Of libraries' indexes most is left out by itself, but would come along in a group.
    if (Object.values(entries).includes(id) || id.includes('/node_modules/')) return null;
    const users = Object.entries(entries)
      .filter(([, path]) => isImportedBy([path], id, graph))
      .map(([name]) => name);
    return users.includes('store') ? users.join('-') : null;
  },
};

export default defineConfig({
  // Shell and store share one build: what both use is bundled once. `libsql` (the only runtime
  // dependency) stays outside because it loads a native file.
  main: {
    resolve: { alias: [...esModules, ...builtIn] },
    plugins: [readySchemas, lateSchemas],
    build: {
      target: nodeTarget,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: entries.start,
          store: entries.store,
          worker: entries.worker,
        },
        // All in one folder, whose place `paths.ts` goes by.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: { groups: [storeGroups] },
        },
      },
    },
  },
  // A sandboxed preload can't load modules: one CommonJS file with everything in it.
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/app'),
    publicDir: false,
    resolve: { alias: builtIn },
    build: {
      target: chromeTarget,
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      sourcemap: true,
      // The page's content security policy has no `data:` for fonts and styles.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: resolve(root, 'src/app/index.html'),
        output: { codeSplitting: { groups: [startGroup] } },
        // @mantine/schedule asks `rrule` for a default export and does without when there is none.
        checks: { importIsUndefined: false },
      },
    },
    plugins: [react(), absoluteBase, readySchemas, usedStyles],
  },
});
