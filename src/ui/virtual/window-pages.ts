/** A run of rows of a longer sorted list, as a query asks for it. */
export interface RowWindow {
  readonly skip: number;
  readonly limit: number;
}

/**
 * The rows to ask the store for when rows `first` to `last` are in view: whole pages, with half a page to
 * spare on either side, so that scrolling a little asks for nothing new and scrolling on finds rows there.
 *
 * windowAround(0, 9, 60) → { skip: 0, limit: 60 }
 * windowAround(100, 110, 60) → { skip: 60, limit: 120 }
 */
export const windowAround = (first: number, last: number, page: number): RowWindow => {
  const spare = Math.floor(page / 2);
  const start = Math.floor(Math.max(0, first - spare) / page) * page;
  const end =
    Math.ceil((Math.max(first, last) + 1 + (start === 0 && last < spare ? 0 : spare)) / page) * page;
  return { skip: start, limit: Math.max(page, end - start) };
};
