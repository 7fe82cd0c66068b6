/** How long to wait before the store's process is started again, and when to stop trying. */
export interface RestartPolicy {
  /** Milliseconds to wait after a death at `now`, or undefined: give up. */
  afterDeath(now: number): number | undefined;
}

const windowMs = 60_000;
const waitsMs = [0, 200, 500, 1_000, 3_000, 8_000] as const;

/**
 * The first restart comes at once, since the page waits for it; deaths in quick succession wait longer, and
 * after six within a minute something is wrong that starting again won't mend.
 */
export const createRestartPolicy = (): RestartPolicy => {
  let deaths: readonly number[] = [];
  return {
    afterDeath: (now) => {
      deaths = [...deaths.filter((at) => now - at < windowMs), now];
      return waitsMs[deaths.length - 1];
    },
  };
};
