import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/**
 * Dialogs that any page may open lie in the query string, over whatever page is there: `?dialog=favour&of=ID`.
 * What each takes: `of` the person or record it is about, `with` another person, `kind` what of.
 */
export const dialogParameter = 'dialog';

const dialogNames = [
  'favour',
  'lead',
  'report',
  'ask',
  'introduction',
  'opening',
  'brief',
  'company',
  'learn',
  'interview',
  'plan',
] as const;
export type DialogName = (typeof dialogNames)[number];

export interface DialogLink {
  readonly of?: string | undefined;
  readonly with?: string | undefined;
  readonly kind?: string | undefined;
  /** Words to begin with. */
  readonly about?: string | undefined;
}

const keys = ['of', 'with', 'kind', 'about'] as const;

const isName = (name: string | null): name is DialogName => dialogNames.some((each) => each === name);

export interface OpenDialog {
  readonly name: DialogName | undefined;
  readonly link: DialogLink;
  readonly open: (name: DialogName, link?: DialogLink) => void;
  readonly close: () => void;
}

export const useDialogLink = (): OpenDialog => {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (name: DialogName | undefined, link: DialogLink) => {
      setSearch(
        () => {
          // The address as it is now, which another part may just have changed (see person-link.ts).
          const next = new URLSearchParams(window.location.search);
          for (const key of [dialogParameter, ...keys]) next.delete(key);
          if (name === undefined) return next;
          next.set(dialogParameter, name);
          for (const key of keys) if (link[key] !== undefined) next.set(key, link[key]);
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const open = useCallback((name: DialogName, link: DialogLink = {}) => change(name, link), [change]);
  const close = useCallback(() => change(undefined, {}), [change]);
  const name = search.get(dialogParameter);
  return {
    name: isName(name) ? name : undefined,
    link: Object.fromEntries(
      keys.flatMap((key) => {
        const value = search.get(key);
        return value === null ? [] : [[key, value]];
      }),
    ),
    open,
    close,
  };
};
