import { appOrigin } from '../protocol/scheme.ts';

/**
 * Query parts that open something for once and must not come back with the window. `sync` does: an exchange that was
 * cut short goes on in its dialog.
 */
const passing = ['shortcuts', 'open', 'encrypt', 'backups'] as const;
/** A dialog over a page, with what it is about. */
const dialog = ['dialog', 'of', 'with', 'kind', 'about'] as const;

/**
 * The path the page says it is at, made safe to load later: inside our origin, without what is for once.
 * Undefined: not a path.
 */
export const keepablePath = (path: string): string | undefined => {
  if (!path.startsWith('/') || !URL.canParse(path, `${appOrigin}/`)) return undefined;
  const { host, pathname, searchParams } = new URL(path, `${appOrigin}/`);
  // `//elsewhere/x` is a path to the eye and a host to the parser.
  if (`app://${host}` !== appOrigin) return undefined;
  // A page may have one of the others for itself.
  const dropped = searchParams.has('dialog') ? [...passing, ...dialog] : passing;
  for (const name of dropped) searchParams.delete(name);
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
};

export const pageUrl = (path: string, devOrigin: string | undefined): string =>
  `${devOrigin ?? appOrigin}${keepablePath(path) ?? '/'}`;
