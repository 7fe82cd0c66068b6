/** What is typed, found in the store while it is typed. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchHit, SearchKind } from '#contract/values/search.ts';
import { useStoreEvent } from '../hooks.ts';
import { createLatestOnly } from './latest-only.ts';
import { useStore } from '../link/StoreProvider.tsx';

export interface SearchOptions {
  /** Default: all. */
  readonly kinds?: readonly SearchKind[];
  /** At most so many of each kind. Default 8. */
  readonly limit?: number;
}

interface SearchResult {
  /** People, companies, notes, interactions; the best of each first. */
  readonly hits: readonly SearchHit[];
  /** What they were found by: what is typed, or, until its answer is there, what was typed before. */
  readonly text: string;
  /** The index is being made: there may be more soon. It is asked again by itself. */
  readonly indexing: boolean;
}

export interface Search {
  /** Undefined until the first answer, and for an empty text. */
  readonly result: SearchResult | undefined;
  /**
   * Another text, as it is typed. It renders nothing, the answer does: what a letter costs is time that its answer
   * waits.
   */
  readonly ask: (text: string) => void;
}

const defaultLimit = 8;
const maxLength = 500;
const askAgainMs = 400;

/** Looks up what is asked for, and again when the data change. For an empty text nothing is looked up. */
export const useSearch = ({ kinds, limit = defaultLimit }: SearchOptions = {}): Search => {
  const { requests, onError } = useStore();
  const [result, setResult] = useState<SearchResult>();
  const asked = useRef('');
  const kindList = kinds?.join(' ');
  const latest = useMemo(
    () =>
      createLatestOnly(
        (text: string) =>
          requests.request('search.query', {
            text: text.slice(0, maxLength),
            limit,
            ...(kindList === undefined ? {} : { kinds: kindList.split(' ') as SearchKind[] }),
          }),
        // At once: put off, it would stand behind the frame that only shows the letter.
        (text, answer) => flushSync(() => setResult({ ...answer, text })),
        onError,
      ),
    [requests, onError, limit, kindList],
  );
  const askAgain = useCallback(() => {
    if (asked.current.trim() !== '') latest.want(asked.current);
  }, [latest]);
  const ask = useCallback(
    (text: string) => {
      if (text === asked.current) return;
      asked.current = text;
      if (text.trim() !== '') {
        latest.want(text);
        return;
      }
      // An answer that comes after the field was emptied is nobody's.
      latest.drop();
      setResult(undefined);
    },
    [latest],
  );

  useStoreEvent('records.changed', askAgain);
  useEffect(() => {
    askAgain();
    return () => latest.drop();
  }, [latest, askAgain]);
  const isIndexing = result?.indexing === true;
  useEffect(() => {
    if (!isIndexing) return undefined;
    const timer = setInterval(askAgain, askAgainMs);
    return () => clearInterval(timer);
  }, [isIndexing, askAgain]);

  return { result, ask };
};

/** The same for a text that whoever asks is made anew for anyway. */
export const useSearchFor = (text: string, options?: SearchOptions): SearchResult | undefined => {
  const { result, ask } = useSearch(options);
  useEffect(() => ask(text), [ask, text]);
  return text.trim() === '' ? undefined : result;
};
