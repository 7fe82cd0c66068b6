/** What is typed, found in the store while it is typed. */
import { useEffect, useMemo, useState } from 'react';
import type { SearchHit, SearchKind } from '#contract/values.ts';
import { useStoreEvent } from './hooks.ts';
import { createLatestOnly } from './latest-only.ts';
import { useStore } from './StoreProvider.tsx';

export interface SearchOptions {
  /** Default: all. */
  readonly kinds?: readonly SearchKind[];
  /** At most so many of each kind. Default 8. */
  readonly limit?: number;
}

export interface SearchResult {
  /** People, companies, notes, interactions; the best of each first. */
  readonly hits: readonly SearchHit[];
  /** What they were found by: what is typed, or, until its answer is there, what was typed before. */
  readonly text: string;
  /** The index is being made: there may be more soon. It is asked again by itself. */
  readonly indexing: boolean;
}

interface Question {
  readonly text: string;
  readonly limit: number;
  readonly kinds?: SearchKind[];
}

const defaultLimit = 8;
const maxLength = 500;
const askAgainMs = 400;

/**
 * Looks a text up at each change of it, and again when the data change. Undefined until the first answer, and for
 * an empty text, for which nothing is asked.
 */
export const useSearch = (
  text: string,
  { kinds, limit = defaultLimit }: SearchOptions = {},
): SearchResult | undefined => {
  const { requests, onError } = useStore();
  const [result, setResult] = useState<SearchResult>();
  const [turn, setTurn] = useState(0);
  const kindList = kinds?.join(' ');
  const latest = useMemo(
    () =>
      createLatestOnly(
        (question: Question) => requests.request('search.query', question),
        (question, answer) => setResult({ ...answer, text: question.text }),
        onError,
      ),
    [requests, onError],
  );

  useStoreEvent('history.changed', () => setTurn((last) => last + 1));

  const isIndexing = result?.indexing === true;
  useEffect(() => {
    if (!isIndexing) return undefined;
    const timer = setInterval(() => setTurn((last) => last + 1), askAgainMs);
    return () => clearInterval(timer);
  }, [isIndexing]);

  const asked = text.slice(0, maxLength);
  const isEmpty = asked.trim() === '';
  useEffect(() => {
    if (isEmpty) return undefined;
    latest.want({
      text: asked,
      limit,
      ...(kindList === undefined ? {} : { kinds: kindList.split(' ') as SearchKind[] }),
    });
    return undefined;
  }, [asked, isEmpty, kindList, limit, turn, latest]);
  // An answer that comes after the field was emptied, or its owner went, is nobody's.
  if (isEmpty && result !== undefined) setResult(undefined);
  useEffect(() => () => latest.drop(), [isEmpty, latest]);

  return isEmpty ? undefined : result;
};
