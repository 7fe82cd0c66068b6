import { useCallback, useMemo, useState } from 'react';
import { useRecord, useRun } from '#client/index.ts';

/** The setting that keeps them. */
export const foldedColumnsId = 'board-columns';

export interface FoldedColumns {
  /** Undefined while it is not known. */
  readonly folded: ReadonlySet<string> | undefined;
  readonly fold: (stage: string, folded: boolean) => void;
  /** The column that was folded or unfolded last: its button has the focus. */
  readonly latest: string | undefined;
}

/** Columns the user has folded to a strip, kept over restarts. */
export const useFoldedColumns = (): FoldedColumns => {
  const setting = useRecord('settings', foldedColumnsId);
  const run = useRun();
  const [latest, setLatest] = useState<string>();
  const folded = useMemo(() => {
    if (setting === undefined) return undefined;
    const ids = setting?.value['folded'];
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  }, [setting]);
  const fold = useCallback(
    (stage: string, isFolded: boolean) => {
      const next = new Set(folded);
      if (isFolded) next.add(stage);
      else next.delete(stage);
      setLatest(stage);
      void run('settings.keep', { id: foldedColumnsId, value: { folded: [...next] } });
    },
    [folded, run],
  );
  return useMemo(() => ({ folded, fold, latest }), [folded, fold, latest]);
};
