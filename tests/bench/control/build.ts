import react from '@vitejs/plugin-react';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

const source = import.meta.dirname;
const base = { configFile: false, logLevel: 'warn', root: source } as const satisfies InlineConfig;

/** Main process and probe: CommonJS, which `--require` needs. */
const buildScript = (name: 'main' | 'probe', folder: string) =>
  build({
    ...base,
    build: {
      target: 'node24',
      outDir: folder,
      emptyOutDir: false,
      ssr: join(source, `${name}.ts`),
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
  });

/** Builds the control app with the tools and settings that Kith is built with. */
export const buildControl = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "kith-bench-control", "main": "main.cjs" }\n');
  await buildScript('main', folder);
  await buildScript('probe', folder);
  await build({
    ...base,
    publicDir: false,
    build: {
      target: 'chrome148',
      outDir: join(folder, 'page'),
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0,
    },
    plugins: [react()],
  });
};
