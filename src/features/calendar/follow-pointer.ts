/** Letting go is no click on what happens to be there. */
export const swallowClick = (): void => {
  const swallowing = new AbortController();
  window.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true, signal: swallowing.signal },
  );
  setTimeout(() => swallowing.abort());
};

interface Following {
  readonly onMove: (event: PointerEvent) => void;
  /** It was let go: after `onEnd`. */
  readonly onDrop: () => void;
  /** Let go, or given up. */
  readonly onEnd: () => void;
}

/** Follows the pointer wherever it goes until it is let go, or Escape gives it up, as aborting does. */
export const followPointer = ({ onMove, onDrop, onEnd }: Following): AbortController => {
  const ending = new AbortController();
  const listen = { signal: ending.signal, capture: true };
  ending.signal.addEventListener('abort', onEnd);
  window.addEventListener('pointermove', onMove, listen);
  window.addEventListener(
    'pointerup',
    () => {
      ending.abort();
      onDrop();
    },
    listen,
  );
  window.addEventListener('pointercancel', () => ending.abort(), listen);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      swallowClick();
      ending.abort();
    },
    listen,
  );
  return ending;
};
