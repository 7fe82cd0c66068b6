import { extname, join, sep } from 'node:path';
import { appHost, appScheme } from './scheme.ts';

const typeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The main window's page, which all paths without a file's name give, and the capture window's. */
const pages = ['index.html', 'capture.html'] as const;

export interface AppFile {
  readonly file: string;
  readonly type: string;
  /** A page itself: gets the nonce and the policy. */
  readonly isPage: boolean;
}

/**
 * The file a request for `app://kith/…` means, or undefined when it means none. A path without extension
 * is a place inside the app (`/people/ID`) and gives the page.
 */
export const urlToAppFile = (url: string, folder: string): AppFile | undefined => {
  let path: string;
  try {
    const { protocol, host, pathname } = new URL(url);
    if (protocol !== `${appScheme}:` || host !== appHost) return undefined;
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  // `%2e%2e%2f`, `%5c` and NUL survive the URL parser, so look again once decoded.
  if (/[\0\\]/.test(path)) return undefined;
  const extension = extname(path).toLowerCase();
  const wanted = extension === '' ? pages[0] : path;
  const file = join(folder, wanted);
  if (!file.startsWith(folder + sep)) return undefined;
  const type = typeByExtension[extname(file).toLowerCase()];
  if (type === undefined) return undefined;
  return { file, type, isPage: pages.some((page) => file === join(folder, page)) };
};
