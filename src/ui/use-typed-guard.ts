import { useEffect, useState } from 'react';

/** What a dialog or popover with a form takes from {@link useTypedGuard}. */
export interface TypedGuard {
  /** Esc was pressed once on what is typed: say `escapeAgain`. */
  readonly asked: boolean;
  /** For a Mantine modal or popover: a slip of the pointer, or of a key, must not cost what was typed. */
  readonly closing: { readonly closeOnClickOutside: boolean; readonly closeOnEscape: boolean };
  /** For a form that hears Esc itself: whether it may go; the first time on what is typed it only says so. */
  readonly mayLeave: () => boolean;
  /** For the form's `onInput`. */
  readonly onInput: () => void;
  /** What was typed is safe elsewhere: nothing is lost when it closes now. */
  readonly forget: () => void;
}

export const escapeAgain = 'Esc again leaves it without saving.';

/**
 * Whether Esc was pressed on what is typed: the first one only says that the next leaves it. One that closes a list of
 * the form counts for that alone.
 *
 * @param hearsItself whether the form asks `mayLeave` at Esc; else what it stands in closes by `closing`
 */
export const useTypedGuard = (hearsItself = false): TypedGuard => {
  const [typed, setTyped] = useState(false);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!typed || asked || hearsItself) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { target, key, isComposing } = event;
      if (key !== 'Escape' || isComposing) return;
      const closesList = (target as Element | null)?.getAttribute('data-mantine-stop-propagation') === 'true';
      if (!closesList) setAsked(true);
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [typed, asked, hearsItself]);
  return {
    asked,
    closing: { closeOnClickOutside: !typed, closeOnEscape: !typed || asked },
    mayLeave: () => {
      setAsked(typed);
      return !typed || asked;
    },
    onInput: () => {
      setTyped(true);
      setAsked(false);
    },
    forget: () => {
      setTyped(false);
      setAsked(false);
    },
  };
};
