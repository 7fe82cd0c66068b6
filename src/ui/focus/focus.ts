/**
 * Whether nothing has the focus: what had it is gone, or was disabled. A page that gives way to one whose code is still
 * to come is hidden first, with the focus in it, and loses it a moment later.
 */
export const isFocusLost = (): boolean => {
  const { activeElement: active } = document;
  return active === null || active === document.body || !active.checkVisibility();
};

/** The page itself, where nothing on it is left to go to: from there the keyboard goes on in its order. */
export const focusPage = (): void => {
  document.querySelector<HTMLElement>('main')?.focus();
};
