import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { errorToData } from '#contract/errors.ts';
import type { SaveState } from './autosave.ts';
import { savingWords, type SavingWords } from './saving-words.ts';

type Report = (field: string, state: SaveState) => void;

const ReportContext = createContext<Report>(() => undefined);
const WordsContext = createContext<SavingWords | undefined>(undefined);

/** Gathers what the fields of a person say about being saved, so that one place says it quietly. */
export function SavingProvider({ children }: { readonly children: ReactNode }) {
  const [states, setStates] = useState<ReadonlyMap<string, SaveState>>(new Map());
  const report = useCallback<Report>((field, state) => {
    setStates((now) => new Map(now).set(field, state));
  }, []);
  const words = useMemo(
    () => savingWords([...states.values()], (error) => errorToData(error).message),
    [states],
  );
  return (
    <ReportContext value={report}>
      <WordsContext value={words}>{children}</WordsContext>
    </ReportContext>
  );
}

export const useSavingReport = (): Report => use(ReportContext);

/** What to say about saving now; undefined when nothing was typed. */
export const useSavingWords = (): SavingWords | undefined => use(WordsContext);
