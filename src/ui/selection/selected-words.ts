import { numberWords } from '#domain/text/number-words.ts';

/** "3 selected". @param none what is said of none */
export const selectedWords = (count: number, none = 'Nobody selected'): string =>
  count === 0 ? none : `${numberWords(count)} selected`;
