import { isFocusLost } from './focus.ts';

/**
 * A button that waits for its answer is disabled, and the browser takes the focus from what is disabled: the next
 * key would go nowhere. Once it can be pressed again it gets the focus back, unless something else has it by then.
 */
export const keepFocusOfWaiting = (): (() => void) => {
  let focused: EventTarget | null = null;
  const follow = ({ target }: FocusEvent): void => {
    focused = target;
  };
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target !== focused || !(target instanceof HTMLButtonElement) || target.disabled) continue;
      if (isFocusLost()) target.focus();
    }
  });
  document.addEventListener('focusin', follow);
  observer.observe(document.body, { subtree: true, attributeFilter: ['disabled'] });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', follow);
  };
};
