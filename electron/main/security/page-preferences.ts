import type { WebPreferences } from 'electron';
import { checkWebPreferences } from './web-preferences-guard.ts';

interface PagePreferences {
  readonly preload: string;
  readonly devTools: boolean;
}

/** What every page of Kith runs with: sandboxed, and without a way to Node. */
export const pagePreferences = ({ preload, devTools }: PagePreferences): WebPreferences =>
  checkWebPreferences({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    devTools,
    // Chromium would fetch dictionaries from its servers.
    spellcheck: false,
    safeDialogs: true,
    v8CacheOptions: 'bypassHeatCheck',
  });
