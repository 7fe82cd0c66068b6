const windowMs = 60_000;
const most = 3;

/** Lets a few crashes a minute pass, so that a page that always crashes does not spin for ever. */
export const createCrashBound = (): ((now: number) => boolean) => {
  let crashes: readonly number[] = [];
  return (now) => {
    crashes = [...crashes.filter((at) => now - at < windowMs), now];
    return crashes.length <= most;
  };
};
