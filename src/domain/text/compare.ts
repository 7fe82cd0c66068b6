/** The order of ids, days and ranks: by their characters' numbers, so that it is the same in each language. Not for names. */
export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
