import { KithError } from '#contract/errors.ts';
import type { FileGrant } from '#contract/values.ts';

export type GrantMode = 'read' | 'write';

/**
 * Files the user chose in a dialog of the shell. Pages name them by a token: a page that was taken over can
 * not make the store read or write anything else.
 */
export const createGrants = () => {
  const byToken = new Map<string, { readonly path: string; readonly mode: GrantMode }>();
  return {
    add: (token: string, path: string, mode: GrantMode): void => {
      byToken.set(token, { path, mode });
    },
    pathOf: ({ token }: FileGrant, mode: GrantMode): string => {
      const grant = byToken.get(token);
      if (grant?.mode !== mode) {
        throw new KithError('not-found', 'Kith has no access to that file any more. Choose it again.');
      }
      return grant.path;
    },
  };
};

export type Grants = ReturnType<typeof createGrants>;
