/**
 * What a start does without, loaded when it is first needed, once: the store is asked for the first cards while it
 * would still be reading how vCards are written. After a failure (a full disk, say) it is tried again.
 */
export const lazily = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
};
