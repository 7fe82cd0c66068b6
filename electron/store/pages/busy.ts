/** Runs a task that is better not cut short. */
export type During = <T>(task: () => Promise<T>) => Promise<T>;

/** @param tell whether any of them runs, when that changes */
export const createBusy = (tell: (running: boolean) => void): During => {
  let count = 0;
  return async (task) => {
    count += 1;
    if (count === 1) tell(true);
    try {
      return await task();
    } finally {
      count -= 1;
      if (count === 0) tell(false);
    }
  };
};
