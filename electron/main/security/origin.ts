import { appHost, appScheme } from '../protocol/scheme.ts';

/** Origin of Vite's dev server, or undefined: never in a packaged app. */
export const devServerOrigin = (url: string | undefined, isPackaged: boolean): string | undefined => {
  if (isPackaged || !url || !URL.canParse(url)) return undefined;
  const { origin, hostname } = new URL(url);
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? origin : undefined;
};

/** Whether a URL is ours. Compares parsed parts: a prefix test would let `app://kith.evil` in. */
export const isOwnUrl = (url: string, devOrigin?: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, host, origin, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (devOrigin !== undefined) return origin === devOrigin;
  // `origin` of a URL with a scheme that Node does not know is "null".
  return protocol === `${appScheme}:` && host === appHost;
};
