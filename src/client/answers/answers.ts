import { useEffect, useRef, useState } from 'react';
import { useStore } from '../link/StoreProvider.tsx';

interface AnswerOptions {
  /** What says that the answer may be another one now. */
  readonly on?: 'records.changed' | 'people.changed';
  /** Whether the last answer stays until the first to another question. */
  readonly keep?: boolean;
  /** Default: a question that fails keeps the last answer, and nothing is said. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * What the store answers to a question, asked again after each change. Undefined until the first answer.
 *
 * Asked once at a time: what changes while an answer is on its way is asked about after it, so that an import of
 * thousands doesn't queue up questions.
 *
 * @param key tells one question from another; undefined asks nothing
 */
export const useAnswer = <T>(
  key: string | undefined,
  ask: () => Promise<T>,
  { on = 'records.changed', keep = false, onError }: AnswerOptions = {},
): T | undefined => {
  const { requests } = useStore();
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>();
  const latest = useRef({ ask, onError });
  useEffect(() => {
    latest.current = { ask, onError };
  });
  useEffect(() => {
    if (key === undefined) return undefined;
    let state: 'idle' | 'asking' | 'again' | 'over' = 'idle';
    // What TypeScript can't know: the state changes while an answer is awaited.
    const now = () => state;
    const run = async () => {
      if (state !== 'idle') {
        if (state === 'asking') state = 'again';
        return;
      }
      do {
        state = 'asking';
        try {
          const value = await latest.current.ask();
          if (now() !== 'over') setAnswer({ key, value });
        } catch (error) {
          if (now() !== 'over') latest.current.onError?.(error);
        }
      } while (now() === 'again');
      if (now() !== 'over') state = 'idle';
    };
    void run();
    const stop = requests.on(on, () => void run());
    return () => {
      state = 'over';
      stop();
    };
  }, [key, on, requests]);
  if (key === undefined || answer === undefined) return undefined;
  return answer.key === key || keep ? answer.value : undefined;
};
