/**
 * A person put into the bin on one machine and edited on another, before they met: decided by time, as a deletion is.
 * Merging by field would keep both, and the edit would lie in the bin where nobody looks.
 */
import type { Overwritten, Version } from './merge.ts';
import { backKey, goneKey, isGone, madeKey, stampOf, type Stamps } from './stamps.ts';

const field = 'binnedAt';

const isBinned = (version: Version): boolean => Number(version[field] ?? 0) > 0;

/** The last change of anything but where the record is. */
const lastEditOf = (stamps: Stamps): string => {
  let last = '';
  for (const key in stamps) {
    if (key === field || key === goneKey || key === backKey || key === madeKey || key.endsWith('#')) continue;
    if ((stamps[key] ?? '') > last) last = stamps[key] ?? '';
  }
  return last;
};

export interface BinDecision {
  /** What both became, given `merged`. */
  readonly version: Version;
  readonly overwritten: Overwritten;
}

/**
 * Undefined: nothing to decide. The same on every machine that decides it: taking somebody out of the bin has the time
 * of the edit that did.
 *
 * @param known stamps of the version that both have seen; undefined when there is none.
 * @param merged of both, field by field
 */
export const decideBin = (
  known: Stamps | undefined,
  mine: Version,
  theirs: Version,
  merged: Version,
): BinDecision | undefined => {
  if (known === undefined || isGone(merged.stamps) || isBinned(mine) === isBinned(theirs)) return undefined;
  const [binned, edited] = isBinned(mine) ? [mine, theirs] : [theirs, mine];
  const binnedAt = stampOf(binned.stamps, field);
  const editedAt = lastEditOf(edited.stamps);
  const isNew = binnedAt > stampOf(known, field) && stampOf(edited.stamps, field) === stampOf(known, field);
  if (!isNew || editedAt <= lastEditOf(known)) return undefined;
  const [time, taken] = [binned[field], 0];
  if (editedAt < binnedAt) {
    return {
      version: merged,
      overwritten: {
        field,
        kept: time,
        lost: taken,
        keptStamp: binnedAt,
        lostStamp: editedAt,
        lostSide: edited === mine ? 'mine' : 'theirs',
      },
    };
  }
  return {
    version: { ...merged, [field]: taken, stamps: { ...merged.stamps, [field]: editedAt } },
    overwritten: {
      field,
      kept: taken,
      lost: time,
      keptStamp: editedAt,
      lostStamp: binnedAt,
      lostSide: binned === mine ? 'mine' : 'theirs',
    },
  };
};
