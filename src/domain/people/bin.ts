import type { EpochMs } from '../records.ts';

/** How long people stay in the bin. */
const binDays = 30;

const dayMs = 86_400_000;

/** Whoever was deleted then or before has been in the bin long enough. */
export const binCutoff = (now: EpochMs): EpochMs => now - binDays * dayMs;

/**
 * Days until somebody is removed for good. At least 1, as the store looks now and then only, and never more than
 * all of them: a page's `now` may be a minute older than what was just deleted.
 */
export const daysLeftInBin = (binnedAt: EpochMs, now: EpochMs): number =>
  Math.min(binDays, Math.max(1, Math.ceil((binnedAt - binCutoff(now)) / dayMs)));
