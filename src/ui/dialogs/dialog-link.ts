import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'wouter';

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
  'event',
  'advice',
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
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const change = useCallback(
    (name: DialogName | undefined, link: DialogLink) => {
      // The address as it is now: another part may just have changed it (see person-link.ts), and what the dialog
      // did may have led to another page, which closing it must not undo.
      const { pathname, search: now } = window.location;
      const next = new URLSearchParams(now);
      if (name === undefined && !next.has(dialogParameter)) return;
      for (const key of [dialogParameter, ...keys]) next.delete(key);
      if (name !== undefined) {
        next.set(dialogParameter, name);
        for (const key of keys) if (link[key] !== undefined) next.set(key, link[key]);
      }
      navigate(next.size === 0 ? pathname : `${pathname}?${next.toString()}`, { replace: true });
    },
    [navigate],
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
