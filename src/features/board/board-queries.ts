/** What the board asks the store for, as plain Mango queries that the store's indexes answer. */
import type { RowWindow } from '#ui/virtual/window-pages.ts';

/** People who are neither archived nor in the bin. */
export const listed = { binnedAt: 0, archivedAt: 0 } as const;

export const inStage = (stage: string) => ({ ...listed, stage });

/** Height of a card and the gap below it, in rem. */
export const pitchRem = 5.125;

/** One page of a column is asked for at a time, and grows by scrolling. */
export const pageSize = 30;

/** What is asked for first: the cards that the window has room for. A whole page follows once they are painted. */
export const firstRows = (): RowWindow => ({
  skip: 0,
  limit: Math.ceil(window.innerHeight / (pitchRem * 16)),
});

export const columnQuery = (stage: string, skip: number, limit: number) => ({
  selector: inStage(stage),
  // The whole index, so that any planner sees that it needs no sorting of its own.
  sort: [
    { binnedAt: 'asc' as const },
    { archivedAt: 'asc' as const },
    { stage: 'asc' as const },
    { rank: 'asc' as const },
  ],
  skip,
  limit,
});

/** The card at the bottom of a column. */
export const lastOfColumn = (stage: string) => ({
  selector: inStage(stage),
  sort: [
    { binnedAt: 'desc' as const },
    { archivedAt: 'desc' as const },
    { stage: 'desc' as const },
    { rank: 'desc' as const },
  ],
});

/** The card next to a rank in its column. */
export const belowInColumn = (stage: string, rank: string) => ({
  ...columnQuery(stage, 0, 1),
  selector: { ...inStage(stage), rank: { $gt: rank } },
});
export const aboveInColumn = (stage: string, rank: string) => ({
  ...lastOfColumn(stage),
  selector: { ...inStage(stage), rank: { $lt: rank } },
  limit: 1,
});
