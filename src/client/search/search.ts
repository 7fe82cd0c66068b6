/** What is typed, found in the store while it is typed. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchHit, SearchKind } from '#contract/values/search.ts';
import { useStoreEvent } from '../hooks.ts';
import { createLatestOnly, type LatestOnly } from './latest-only.ts';
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

interface Question {
  readonly text: string;
  readonly limit: number;
  readonly kinds?: SearchKind[];
}

export interface Search {
  /** Undefined until the first answer, and for an empty text. */
  readonly result: SearchResult | undefined;
  /**
   * Asks for a text that is about to be the hook's: called as it is typed, the store looks while the page shows it.
   * Asked once, whoever is first.
   */
  readonly ask: (text: string) => void;
}

const defaultLimit = 8;
const maxLength = 500;
const askAgainMs = 400;

/** Asks for each text once in a turn, whoever wants it first. */
const createAsker = (latest: LatestOnly<Question>, rest: Omit<Question, 'text'>) => {
  let last = '';
  return {
    want: (typed: string, turn: number): void => {
      const text = typed.slice(0, maxLength);
      const mark = `${String(turn)} ${text}`;
      if (text.trim() === '' || mark === last) return;
      last = mark;
      latest.want({ text, ...rest });
    },
    drop: (): void => {
      last = '';
      latest.drop();
    },
  };
};

/** Looks a text up at each change of it, and again when the data change. For an empty text nothing is asked. */
export const useSearch = (text: string, { kinds, limit = defaultLimit }: SearchOptions = {}): Search => {
  const { requests, onError } = useStore();
  const [result, setResult] = useState<SearchResult>();
  const [turn, setTurn] = useState(0);
  const kindList = kinds?.join(' ');
  const latest = useMemo(
    () =>
      createLatestOnly(
        (question: Question) => requests.request('search.query', question),
        // At once: put off, it would stand behind the frame that only shows the letter.
        (question, answer) => flushSync(() => setResult({ ...answer, text: question.text })),
        onError,
      ),
    [requests, onError],
  );
  const asker = useMemo(
    () =>
      createAsker(latest, {
        limit,
        ...(kindList === undefined ? {} : { kinds: kindList.split(' ') as SearchKind[] }),
      }),
    [latest, limit, kindList],
  );

  useStoreEvent('records.changed', () => setTurn((last) => last + 1));

  const isIndexing = result?.indexing === true;
  useEffect(() => {
    if (!isIndexing) return undefined;
    const timer = setInterval(() => setTurn((last) => last + 1), askAgainMs);
    return () => clearInterval(timer);
  }, [isIndexing]);

  useEffect(() => asker.want(text, turn), [asker, text, turn]);
  // An answer that comes after the field was emptied, or its owner went, is nobody's.
  const isEmpty = text.trim() === '';
  if (isEmpty && result !== undefined) setResult(undefined);
  useEffect(() => {
    if (isEmpty) asker.drop();
  }, [isEmpty, asker]);
  useEffect(() => () => asker.drop(), [asker]);

  const ask = useCallback((typed: string) => asker.want(typed, turn), [asker, turn]);
  return { result: isEmpty ? undefined : result, ask };
};
