import { readFileSync } from 'node:fs';

/** Kith's version, from package.json. */
export const appVersion = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};
