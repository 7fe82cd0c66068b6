import { useState } from 'react';
import { useWhenGone } from './use-when-gone.ts';

interface Draft {
  readonly text: string;
  /** What was stored when it was left; undefined: it is being typed. */
  readonly leftAt?: string;
}

export interface DraftField {
  readonly value: string;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

/**
 * A text field that follows what is stored (an undo, another window) until somebody types in it, and saves when it is
 * left. What was typed stays to be seen until it is stored.
 *
 * @param required left empty it goes back to what is stored
 */
export const useDraft = (stored: string, save: (text: string) => void, required = false): DraftField => {
  const [draft, setDraft] = useState<Draft>();
  if (draft?.leftAt !== undefined && draft.leftAt !== stored) setDraft(undefined);
  const leave = () => {
    if (draft === undefined || draft.leftAt !== undefined) return;
    const text = draft.text.trim();
    if (text === stored || (required && text === '')) {
      setDraft(undefined);
      return;
    }
    setDraft({ text, leftAt: stored });
    save(text);
  };
  useWhenGone(leave);
  return {
    value: draft?.text ?? stored,
    onChange: ({ currentTarget: { value } }) => setDraft({ text: value }),
    onBlur: leave,
  };
};
