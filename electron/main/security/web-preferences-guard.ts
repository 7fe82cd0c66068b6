import type { WebPreferences } from 'electron';

const must = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
} as const satisfies WebPreferences;

const never = [
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'disableBlinkFeatures',
  'plugins',
] as const satisfies readonly (keyof WebPreferences)[];

/**
 * Gives the preferences back, or throws before a window exists: a weakened flag is a bug that must not
 * start.
 */
export const checkWebPreferences = (preferences: WebPreferences): WebPreferences => {
  for (const [name, value] of Object.entries(must)) {
    if (preferences[name as keyof typeof must] !== value) {
      throw new Error(`Web preference ${name} must be ${String(value)}`);
    }
  }
  for (const name of never) {
    if (preferences[name]) throw new Error(`Web preference ${name} must not be set`);
  }
  return preferences;
};
