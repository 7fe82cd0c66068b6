/**
 * Addresses of the photos on the screen. They are asked for a moment after they came into view, several at
 * once, so that scrolling past a thousand people asks for none of them.
 */
import type { PhotoId } from '#domain/records.ts';

/** `small`: for avatars of up to 48 px, which are many; `full` as it is kept. */
export type PhotoSize = 'small' | 'full';

export interface PhotoCacheOptions {
  /** Photos by id; those that are not there are left out. */
  readonly load: (ids: readonly PhotoId[]) => Promise<ReadonlyMap<PhotoId, Blob>>;
  readonly shrink: (photo: Blob) => Promise<Blob>;
  readonly toUrl: (photo: Blob) => string;
  readonly dropUrl: (url: string) => void;
  /** Calls back after that many milliseconds. */
  readonly schedule: (callback: () => void, ms: number) => void;
}

export interface PhotoCache {
  /** Its address, once it is there. */
  peek(id: PhotoId, size: PhotoSize): string | undefined;
  /** Wants it while it is on the screen. Answers how to give it up again. */
  want(id: PhotoId, size: PhotoSize, onChange: () => void): () => void;
}

interface Entry {
  readonly id: PhotoId;
  readonly size: PhotoSize;
  readonly listeners: Set<() => void>;
  /** Undefined: not asked for, or not there yet. */
  url?: string;
  asked: boolean;
  /** How often it was not there. */
  missed: number;
}

/** In view for this long before it is asked for. */
const patienceMs = 40;
const batchSize = 16;
/** One that is not there may be on its way from another machine: asked for again, each time later, for some minutes. */
const againMs = 1_000;
const mostAgain = 8;
/** Addresses kept for photos that are not on the screen any more. */
const keptUnused = 300;

export const createPhotoCache = ({
  load,
  shrink,
  toUrl,
  dropUrl,
  schedule,
}: PhotoCacheOptions): PhotoCache => {
  const entries = new Map<string, Entry>();
  let scheduled = false;
  let loading = false;

  const keyOf = (id: PhotoId, size: PhotoSize) => `${size} ${id}`;

  const forgetUnused = () => {
    const unused = [...entries].filter(([, { listeners, url }]) => listeners.size === 0 && url !== undefined);
    // A map keeps the order of insertion, and what is wanted again is put in anew: the first is the oldest.
    for (const [key, { url }] of unused.slice(0, Math.max(0, unused.length - keptUnused))) {
      entries.delete(key);
      if (url !== undefined) dropUrl(url);
    }
  };

  const show = async (entry: Entry, photo: Blob) => {
    // A picture that can't be read stays initials.
    const blob = entry.size === 'small' ? await shrink(photo).catch(() => undefined) : photo;
    if (blob === undefined) return;
    entry.url = toUrl(blob);
    entry.listeners.forEach((listener) => {
      listener();
    });
  };

  const loadNext = async () => {
    scheduled = false;
    if (loading) return;
    const waiting = [...entries.values()].filter(({ asked, listeners }) => !asked && listeners.size > 0);
    const batch = waiting.slice(0, batchSize);
    if (batch.length === 0) return;
    loading = true;
    for (const entry of batch) entry.asked = true;
    try {
      const photos = await load([...new Set(batch.map(({ id }) => id))]);
      for (const entry of batch) {
        const photo = photos.get(entry.id);
        if (photo === undefined) askAgain(entry);
        else await show(entry, photo);
      }
    } catch {
      // Asked for again when it next comes into view.
      for (const entry of batch) entry.asked = entry.url !== undefined;
    } finally {
      loading = false;
      forgetUnused();
    }
    if (waiting.length > batch.length || [...entries.values()].some(isWaiting)) loadSoon();
  };

  const askAgain = (entry: Entry): void => {
    if (entry.missed === mostAgain) return;
    const pause = againMs * 2 ** entry.missed;
    entry.missed += 1;
    schedule(() => {
      entry.asked = false;
      if (entry.listeners.size > 0) loadSoon();
    }, pause);
  };

  const isWaiting = ({ asked, listeners }: Entry) => !asked && listeners.size > 0;

  const loadSoon = () => {
    if (scheduled) return;
    scheduled = true;
    schedule(() => void loadNext(), patienceMs);
  };

  return {
    peek: (id, size) => entries.get(keyOf(id, size))?.url,
    want: (id, size, onChange) => {
      const key = keyOf(id, size);
      const entry = entries.get(key) ?? { id, size, listeners: new Set(), asked: false, missed: 0 };
      entries.delete(key);
      entries.set(key, entry);
      entry.listeners.add(onChange);
      if (!entry.asked) loadSoon();
      return () => {
        entry.listeners.delete(onChange);
        // Scrolled past before it was asked for.
        if (entry.listeners.size === 0 && !entry.asked && entries.get(key) === entry) entries.delete(key);
      };
    },
  };
};
