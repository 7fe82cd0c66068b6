/**
 * Whether nothing has the focus: what had it is gone, or was disabled. A page that gives way to one whose code is still
 * to come is hidden first, with the focus in it, and loses it a moment later.
 */
export const isFocusLost = (): boolean => {
  const { activeElement: active } = document;
  return active === null || active === document.body || !active.checkVisibility();
};

const pageElement = (): HTMLElement | null => document.querySelector('main');

export const isFocusOnPage = (): boolean =>
  document.activeElement !== null && document.activeElement === pageElement();

/** The page itself, where nothing on it is left to go to: from there the keyboard goes on in its order. */
export const focusPage = (): void => {
  pageElement()?.focus();
};
