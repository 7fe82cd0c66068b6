/** How much is sent or asked for at once: little on a slow line or one that breaks, so that each step gets through. */
export interface Pace {
  readonly size: number;
  /** Something of that size, and no less, went through. */
  went(ms: number): void;
  failed(): void;
}

const quickMs = 1_500;
const slowMs = 15_000;

export const createPace = ({
  least,
  first,
  most,
}: {
  readonly least: number;
  readonly first: number;
  readonly most: number;
}): Pace => {
  let size = Math.min(first, most);
  const to = (next: number): void => {
    size = Math.round(Math.min(Math.max(next, least), most));
  };
  return {
    get size() {
      return size;
    },
    went: (ms) => {
      if (ms < quickMs) to(size * 2);
      else if (ms > slowMs) to(size / 2);
    },
    failed: () => to(size / 4),
  };
};
