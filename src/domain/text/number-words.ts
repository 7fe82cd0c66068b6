/**
 * 10000 → "10,000": as the words around it are English, whatever the system's language is. By hand, because the
 * first number that `Intl` formats costs a start a fiftieth of a second.
 *
 * @param n a whole number
 */
export const numberWords = (n: number): string => String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
