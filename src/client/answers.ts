import { useEffect, useRef, useState } from 'react';
import { useStoreEvent } from './hooks.ts';

/**
 * What the store answers to a question, asked again after each change. Undefined until the first answer; a question
 * that fails keeps the last one.
 *
 * @param key tells one question from another: the answer to another one is never shown
 */
export const useAnswer = <T>(key: string, ask: () => Promise<T>): T | undefined => {
  const [changes, setChanges] = useState(0);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>();
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useStoreEvent('history.changed', () => setChanges((count) => count + 1));
  useEffect(() => {
    let isCurrent = true;
    latest.current().then(
      (value) => {
        if (isCurrent) setAnswer({ key, value });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [key, changes]);
  return answer?.key === key ? answer.value : undefined;
};
