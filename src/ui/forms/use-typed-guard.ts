import { useEffect, useState, type FormEvent, type KeyboardEvent as ReactKeyboardEvent } from 'react';

/** What a dialog or popover with a form takes from {@link useTypedGuard}. */
export interface TypedGuard {
  /** Esc was pressed once on what is typed: say `escapeAgain`. */
  readonly asked: boolean;
  /** For a Mantine modal or popover: a slip of the pointer, or of a key, must not cost what was typed. */
  readonly closing: { readonly closeOnClickOutside: boolean; readonly closeOnEscape: boolean };
  /** For a form that hears Esc itself: whether it may go; the first time on what is typed it only says so. */
  readonly mayLeave: () => boolean;
  /** For the form's `onInput`. */
  readonly onInput: (event: FormEvent) => void;
  /** It was closed, or what was typed is safe elsewhere: it begins anew. */
  readonly forget: () => void;
}

export const escapeAgain = 'Esc again leaves it without saving.';

/** Whether Esc there is for a list that hangs open from a field. */
const closesList = (target: EventTarget | null): boolean =>
  target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';

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
      if (event.key === 'Escape' && !event.isComposing && !closesList(event.target)) setAsked(true);
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
    onInput: ({ target }) => {
      // A choice is made again at once.
      if (target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox'))
        return;
      setTyped(true);
      setAsked(false);
    },
    forget: () => {
      setTyped(false);
      setAsked(false);
    },
  };
};

/**
 * The same for a form in a Mantine popover, which closes at Esc by itself.
 *
 * @returns `popover` for the popover, `body` for an element around the form
 */
export const usePopoverGuard = (onClose: () => void) => {
  const { asked, closing, mayLeave, onInput, forget } = useTypedGuard(true);
  const isTyped = !closing.closeOnClickOutside;
  return {
    asked,
    forget,
    popover: { closeOnClickOutside: !isTyped, closeOnEscape: !isTyped },
    body: {
      onInput,
      onKeyDown: (event: ReactKeyboardEvent) => {
        if (!isTyped || event.key !== 'Escape' || event.nativeEvent.isComposing || closesList(event.target))
          return;
        event.stopPropagation();
        if (!mayLeave()) return;
        forget();
        onClose();
      },
    },
  };
};
