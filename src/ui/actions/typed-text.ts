/** The field that was typed in last, and what it held then. */
let last: { readonly field: EventTarget; readonly value: string } | undefined;

/** Follows what is typed, for {@link isBlankField}. @returns ends it */
export const followTyping = (): (() => void) => {
  const onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) last = { field: target, value: target.value };
  };
  window.addEventListener('input', onInput, { capture: true });
  return () => window.removeEventListener('input', onInput, { capture: true });
};

/**
 * Whether undoing is no matter of the field's: nothing can be typed in it (a choice from a list; the browser would undo
 * in whichever field was typed in last), or a line of text is empty because nothing was typed, or because what was typed was taken over: not because it
 * was deleted by hand, which the field itself can undo.
 */
export const isBlankField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement &&
  (target.readOnly || (target.value === '' && !(last?.field === target && last.value === '')));
