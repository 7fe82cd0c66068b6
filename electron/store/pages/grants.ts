import { KithError } from '#contract/errors.ts';
import type { FileGrant } from '#contract/values/files.ts';
import type { ImportSource } from '../transfer/read/source.ts';

export type GrantMode = 'read' | 'write';

/**
 * Files the user chose in a dialog of the shell. Pages name them by a token: a page that was taken over can
 * not make the store read or write anything else.
 */
export const createGrants = () => {
  const byToken = new Map<string, { readonly path: string; readonly mode: GrantMode }>();
  /** Text that was pasted: the last one only, because it may be large. */
  let pasted: { readonly token: string; readonly text: string } | undefined;

  const pathOf = ({ token }: FileGrant, mode: GrantMode): string => {
    const grant = byToken.get(token);
    if (grant?.mode !== mode) {
      throw new KithError('not-found', 'Kith has no access to that file any more. Choose it again.');
    }
    return grant.path;
  };

  return {
    add: (token: string, path: string, mode: GrantMode): void => {
      byToken.set(token, { path, mode });
    },
    pathOf,
    /** Text as if it were a file that was chosen. */
    paste: (text: string): FileGrant => {
      const token = crypto.randomUUID();
      pasted = { token, text };
      return { token, name: 'Pasted text', bytes: Buffer.byteLength(text) };
    },
    sourceOf: (grant: FileGrant): ImportSource =>
      pasted?.token === grant.token
        ? { text: pasted.text, name: grant.name }
        : { path: pathOf(grant, 'read'), name: grant.name },
  };
};

export type Grants = ReturnType<typeof createGrants>;
