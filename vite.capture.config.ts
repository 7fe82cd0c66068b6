import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { usedStyles } from './scripts/lib/used-styles.ts';

const root = import.meta.dirname;

/**
 * The capture window's page, built by itself after the rest: it shares React and Mantine with the main page, whose
 * first file has all of these and starts the main page. Apart, it is smaller and waits for no database.
 */
export default defineConfig({
  root: resolve(root, 'src/app'),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'chrome148',
    outDir: resolve(root, 'out/renderer'),
    // The main page is there already.
    emptyOutDir: false,
    minify: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: { input: resolve(root, 'src/app/capture.html') },
  },
  plugins: [react(), usedStyles],
});
