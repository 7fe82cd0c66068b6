import { useCallback, useEffect, useRef, useState } from 'react';
import { useJob, useStoreEvent, useStoreRequest, type Job } from '#client/index.ts';
import { errorToData, isKithError } from '#contract/errors.ts';
import type { DuplicateGroup } from '#contract/values/duplicates.ts';

export interface FoundDuplicates {
  /** Undefined until they were looked for once. */
  readonly groups: readonly DuplicateGroup[] | undefined;
  readonly job: Job | undefined;
  readonly failure: string | undefined;
  readonly again: () => void;
}

/** Everybody who is there twice, looked for again after each change while the page is open. */
export const useDuplicates = (): FoundDuplicates => {
  const request = useStoreRequest();
  const { job, start } = useJob();
  const [groups, setGroups] = useState<readonly DuplicateGroup[]>();
  const [failure, setFailure] = useState<string>();
  const looking = useRef(false);
  const isStale = useRef(false);

  const look = useCallback(async () => {
    isStale.current = true;
    if (looking.current) return;
    looking.current = true;
    try {
      while (isStale.current) {
        isStale.current = false;
        setGroups(await start((id) => request('duplicates.find', { job: id })));
        setFailure(undefined);
      }
    } catch (error) {
      if (!isKithError(error) || error.code !== 'cancelled') setFailure(errorToData(error).message);
    } finally {
      looking.current = false;
    }
    // `start` is made anew on each render and does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request]);

  useEffect(() => {
    void look();
  }, [look]);
  useStoreEvent('history.changed', () => void look());

  return { groups, job: groups === undefined ? job : undefined, failure, again: () => void look() };
};
