import { useSyncExternalStore } from 'react';

/** By then the first page has been painted for a while. */
const startMs = 600;
/** Whoever works already. */
const works = ['pointermove', 'keydown'] as const;

let isOver = false;
let hasBegun = false;
/** Between a press and its click a button must not be replaced: the click would be nobody's. */
let isPressed = false;
const listening = new AbortController();
const listeners = new Set<() => void>();

const end = (): void => {
  if (isOver || isPressed) return;
  isOver = true;
  listening.abort();
  for (const listener of listeners) listener();
};

const begin = (): void => {
  if (hasBegun) return;
  hasBegun = true;
  const options = { capture: true, passive: true, signal: listening.signal };
  const press = () => {
    isPressed = true;
  };
  const release = () => {
    setTimeout(() => {
      isPressed = false;
      end();
    });
  };
  window.addEventListener('pointerdown', press, options);
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, release, options);
  for (const type of works) window.addEventListener(type, end, options);
  setTimeout(end, startMs);
};

const subscribe = (listener: () => void): (() => void) => {
  begin();
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Whether the page's start is over. A menu or a popover costs several times the button that opens it: the first page
 * is painted with the buttons alone. They are replaced before a click or the focus reaches them, as React renders what
 * comes from outside it at once.
 */
export const useStartOver = (): boolean => useSyncExternalStore(subscribe, () => isOver);
