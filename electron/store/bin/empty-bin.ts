/** Whoever has been in the bin for 30 days is removed for good. */
import { binCutoff } from '#domain/people/bin.ts';
import { newId } from '#domain/ids.ts';
import type { Id } from '#domain/records.ts';
import { forgetOld } from '../commands/forget-old.ts';
import type { OpenStore } from '../open.ts';

/** People removed in one transaction: a page that asks in between waits for one only. */
const batch = 50;

/** @returns how many were removed. */
export const emptyBin = ({ file, engine }: Pick<OpenStore, 'file' | 'engine'>): number => {
  const { now } = engine.env();
  const ids = file
    .find('contacts', { selector: { binnedAt: { $gt: 0, $lte: binCutoff(now) } } })
    .map(({ id }) => id as Id);
  for (let start = 0; start < ids.length; start += batch) {
    engine.execute(newId(now), 'contacts.remove-for-good', { ids: ids.slice(start, start + batch) });
  }
  return ids.length;
};

const hourMs = 3_600_000;

/**
 * Empties the bin, and forgets what the journal no longer keeps, after a while and then every hour, as Kith may run for
 * weeks.
 *
 * @returns how to stop.
 */
export const keepBinEmpty = (store: Pick<OpenStore, 'file' | 'engine'>, afterMs: number): (() => void) => {
  let timer = setTimeout(function look() {
    // What goes wrong here goes wrong again where somebody waits for it, and is said there.
    try {
      emptyBin(store);
      forgetOld(store.file, store.engine.clock.now());
    } catch {}
    timer = setTimeout(look, hourMs);
  }, afterMs);
  return () => clearTimeout(timer);
};
