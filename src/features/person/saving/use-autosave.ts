import { useCallback, useEffect, useRef, useState } from 'react';
import { useSaver } from './use-saver.ts';

/** How long a saved draft waits for the live value that shows it. */
const settleMs = 1000;

export interface AutosaveField<T> {
  /** What the field shows: the draft while there is one, else the record's value. */
  readonly value: T;
  readonly change: (value: T) => void;
  readonly onFocus: () => void;
  /** Saves what waits, and goes back to showing the record once it has that. */
  readonly onBlur: () => void;
}

export interface AutosaveFieldOptions<T> {
  /** Whether the value can be saved as it is; one that can't stays in the field, unsaved. */
  readonly canKeep?: (value: T) => boolean;
  /** Default true. False: only on leaving the field, for what makes a record of its own (a company). */
  readonly whileTyping?: boolean;
}

const always = () => true;

/**
 * A field that saves itself. The record may change beneath it (undo, another window, sync): a field that is
 * not being edited follows, one that is keeps what the user typed.
 */
export const useAutosave = <T>(
  live: T,
  save: (value: T) => Promise<unknown>,
  { canKeep = always, whileTyping = true }: AutosaveFieldOptions<T> = {},
): AutosaveField<T> => {
  const [draft, setDraft] = useState<{ readonly value: T }>();
  const focused = useRef(false);
  const latest = useRef({ canKeep });
  useEffect(() => {
    latest.current = { canKeep };
  });

  const [saves, setSaves] = useState(0);
  const autosave = useSaver<T>({
    save,
    whileTyping,
    onState: (state) => {
      if (state.type === 'saved') setSaves((count) => count + 1);
    },
  });

  // The store may keep something else than what was typed (without spaces, say): the draft doesn't wait for ever.
  useEffect(() => {
    if (saves === 0) return undefined;
    const timer = setTimeout(() => {
      if (!focused.current && autosave.pending() === undefined) setDraft(undefined);
    }, settleMs);
    return () => {
      clearTimeout(timer);
    };
  }, [saves, autosave]);

  // The record shows what was typed: nothing to hold on to any more.
  const settled = draft !== undefined && JSON.stringify(draft.value) === JSON.stringify(live);
  useEffect(() => {
    if (settled && !focused.current && autosave.pending() === undefined) setDraft(undefined);
  }, [settled, autosave]);

  return {
    value: draft === undefined ? live : draft.value,
    change: useCallback(
      (value: T) => {
        setDraft({ value });
        if (latest.current.canKeep(value)) autosave.change(value);
        else autosave.hold();
      },
      [autosave],
    ),
    onFocus: useCallback(() => {
      focused.current = true;
    }, []),
    onBlur: useCallback(() => {
      focused.current = false;
      autosave.flush();
      if (autosave.pending() !== undefined) return;
      setDraft((now) => (now === undefined || latest.current.canKeep(now.value) ? undefined : now));
    }, [autosave]),
  };
};
