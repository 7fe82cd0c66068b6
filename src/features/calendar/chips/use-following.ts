import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus on a chip that is moved by keys, wherever it is drawn anew.
 *
 * @param follow a chip that was moved elsewhere: the one that has the focus from now on
 * @returns how to keep it on a chip, and how to let go of it
 */
export const useFollowing = (
  root: RefObject<HTMLElement | null>,
  follow: { readonly key: string } | undefined,
): { readonly keepOn: (chip: string) => void; readonly letGo: () => void } => {
  const following = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (follow !== undefined) following.current = follow.key;
  }, [follow]);
  useLayoutEffect(() => {
    if (following.current === undefined) return;
    const chip = root.current?.querySelector<HTMLElement>(`[data-chip="${following.current}"]`);
    if (chip !== null && chip !== undefined && chip !== document.activeElement) chip.focus();
  });
  return {
    keepOn: (chip) => {
      following.current = chip;
    },
    letGo: () => {
      following.current = undefined;
    },
  };
};
