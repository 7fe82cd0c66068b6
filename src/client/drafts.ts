import { useCallback, useEffect, useRef } from 'react';
import type { StoreRequest } from './link/requests.ts';

/** After the last letter. Milliseconds. */
const keepAfterMs = 400;

export interface KeptDraft {
  /** For each change. '' : kept or thrown away, nothing is left of it. */
  readonly keep: (text: string) => void;
  /** Now: the field is left. */
  readonly flush: () => void;
}

/**
 * What is typed and not kept yet outlives the window: a Kith that is locked or ends.
 *
 * @param key whose text it is (see `drafts.read`); undefined: it is not kept
 * @param onFound called when there is text of before
 */
export const useKeptDraft = (
  request: StoreRequest,
  key: string | undefined,
  onFound: (text: string) => void,
): KeptDraft => {
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> }>(undefined);
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });

  const send = useCallback(
    (text: string) => {
      if (key !== undefined) request('drafts.keep', { key, text }).catch(() => undefined);
    },
    [request, key],
  );
  const flush = useCallback(() => {
    const last = waiting.current;
    if (last === undefined) return;
    clearTimeout(last.timer);
    waiting.current = undefined;
    send(last.text);
  }, [send]);
  const keep = useCallback(
    (text: string) => {
      clearTimeout(waiting.current?.timer);
      waiting.current = { text, timer: setTimeout(flush, keepAfterMs) };
      // At once: what is logged must not be there a second time, to be logged again.
      if (text === '') flush();
    },
    [flush],
  );

  useEffect(() => {
    if (key === undefined) return undefined;
    let isOver = false;
    request('drafts.read', { key }).then(
      ({ text }) => {
        if (!isOver && text !== '') found.current(text);
      },
      () => undefined,
    );
    window.addEventListener('pagehide', flush);
    return () => {
      isOver = true;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [request, key, flush]);
  return { keep, flush };
};
