import type { SaveState } from './autosave.ts';

export interface SavingWords {
  readonly text: string;
  readonly failed: boolean;
}

/** One sentence for all fields: the worst of their states. Undefined when nothing was typed yet. */
export const savingWords = (
  states: readonly SaveState[],
  errorToWords: (error: unknown) => string,
): SavingWords | undefined => {
  const failed = states.find((state) => state.type === 'failed');
  if (failed !== undefined) return { text: `Not saved: ${errorToWords(failed.error)}`, failed: true };
  if (states.some(({ type }) => type === 'held')) return { text: 'Not saved yet', failed: false };
  if (states.some(({ type }) => type === 'dirty' || type === 'saving'))
    return { text: 'Saving…', failed: false };
  return states.some(({ type }) => type === 'saved') ? { text: 'Saved', failed: false } : undefined;
};
