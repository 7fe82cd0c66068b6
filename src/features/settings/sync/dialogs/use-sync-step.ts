import { useState } from 'react';
import { errorToData } from '#contract/errors.ts';
import type { SyncProblemCode } from '#contract/values/sync.ts';
import { problemWords } from '../sync-words.ts';

export interface Failure {
  readonly title: string;
  readonly text: string;
  /** Absent: nothing that was foreseen. */
  readonly code?: SyncProblemCode;
}

/** One question to the store at a time, with what came of it. */
export const useSyncStep = () => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  return {
    busy,
    failure,
    clear: () => setFailure(undefined),
    /** Its answer when all went well. */
    ask: async <T extends { readonly problem?: SyncProblemCode | undefined }>(
      question: () => Promise<T>,
    ): Promise<T | undefined> => {
      setBusy(true);
      setFailure(undefined);
      try {
        const answer = await question();
        if (answer.problem === undefined) return answer;
        setFailure({ ...problemWords(answer.problem), code: answer.problem });
      } catch (error) {
        setFailure({ title: 'That did not work', text: errorToData(error).message });
      } finally {
        setBusy(false);
      }
      return undefined;
    },
  };
};
