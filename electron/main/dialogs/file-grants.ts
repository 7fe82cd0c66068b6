import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { KithError } from '#contract/errors.ts';
import type { FileGrant } from '#contract/values/files.ts';
import type { StoreHost } from '../store-host/store-host.ts';

type GrantMode = 'read' | 'write';

/** Files the user pointed at. The page gets a token; the path goes to the store only. */
export interface FileGrants {
  grant(path: string, mode: GrantMode): Promise<FileGrant>;
  /** Dropped files: refused unless each is a plain file of a kind Kith imports. */
  grantDropped(paths: readonly string[]): Promise<readonly FileGrant[]>;
  /** For the shell itself. @throws KithError `not-found` */
  pathOf(grant: FileGrant, mode: GrantMode): string;
  /** Tells a store that was started again what it knew. */
  repeat(): Promise<void>;
}

/** More than a user chooses while one page is open; older ones are forgotten. */
const mostGrants = 200;
const mostDropped = 100;

const importExtensions = ['csv', 'tsv', 'vcf', 'vcard', 'json', 'ics', 'txt', 'zip', 'age'] as const;
const isImportable = (path: string): boolean =>
  importExtensions.some((extension) => extname(path).toLowerCase() === `.${extension}`);

/** Size in bytes of a plain file; 0 for a file that is yet to be written. */
const fileSize = async (path: string, mode: GrantMode): Promise<number> => {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
    // A folder that an export writes several files into.
    if (mode === 'write' && found.isDirectory()) return 0;
  } catch {
    if (mode === 'write') return 0;
  }
  throw new KithError('not-found', `${basename(path)} can’t be read. Nothing was changed.`);
};

export const createFileGrants = (store: Pick<StoreHost, 'request' | 'status'>): FileGrants => {
  const grants = new Map<string, { readonly path: string; readonly mode: GrantMode }>();

  const grant: FileGrants['grant'] = async (path, mode) => {
    const bytes = await fileSize(path, mode);
    const token = randomUUID();
    grants.set(token, { path, mode });
    for (const oldest of [...grants.keys()].slice(0, -mostGrants)) grants.delete(oldest);
    // A store that can't open its profile learns of it when it can (see `repeat`).
    if (store.status().status !== 'failed') await store.request('grant', { token, path, mode });
    return { token, name: basename(path), bytes };
  };

  return {
    grant,
    grantDropped: async (paths) => {
      const wrong = paths.find((path) => !isImportable(path));
      if (wrong !== undefined || paths.length > mostDropped) {
        throw new KithError(
          'invalid',
          wrong === undefined
            ? `Drop at most ${mostDropped} files at once. Nothing was imported.`
            : `Kith can’t import ${basename(wrong) || 'this'}. It takes CSV and vCard files. Nothing was imported.`,
        );
      }
      return Promise.all(paths.map((path) => grant(path, 'read')));
    },
    pathOf: ({ token, name }, mode) => {
      const known = grants.get(token);
      if (known?.mode !== mode) throw new KithError('not-found', `Choose ${name} again.`);
      return known.path;
    },
    repeat: async () => {
      await Promise.all(
        [...grants].map(([token, { path, mode }]) => store.request('grant', { token, path, mode })),
      );
    },
  };
};
