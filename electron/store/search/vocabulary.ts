import type { StoreFile } from '../storage/index.ts';

/**
 * The words of people's names. Read from the index when first needed, then kept with it: words that nobody has any
 * more stay until the next start, and find nobody.
 */
export const createVocabulary = (file: Pick<StoreFile, 'all'>) => {
  let words: Set<string> | undefined;
  return {
    words: (): ReadonlySet<string> => {
      words ??= new Set(
        file.all("SELECT term FROM search_person_words WHERE col = 'name'").map(({ term }) => term as string),
      );
      return words;
    },
    add: (added: readonly string[]): void => {
      for (const word of added) words?.add(word);
    },
    forget: (): void => {
      words = undefined;
    },
  };
};

export type Vocabulary = ReturnType<typeof createVocabulary>;
