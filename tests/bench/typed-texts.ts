/** What somebody types into the search of a big profile: names, parts of them, mistakes, companies, words of notes. */
import { openStore } from '#store/open.ts';

const everyNth = 997;
const texts = 12;

const swapLetters = (name: string): string =>
  name.charAt(0) + name.charAt(2) + name.charAt(1) + name.slice(3);

/** The words of a summary or note that say something, two at most. */
const tellingWords = (text: string): string =>
  text
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 4)
    .slice(0, 2)
    .join(' ');

/** The same for the same profile; some twenty of them, each to be typed letter by letter. */
export const typedTexts = async (profilePath: string): Promise<readonly string[]> => {
  const store = await openStore({ profilePath });
  try {
    const some = (collection: 'contacts' | 'organizations' | 'interactions', field: string, count: number) =>
      store.file
        .find(collection, { selector: {}, limit: everyNth * count })
        .filter((_, at) => at % everyNth === 0)
        .map((doc) => (doc[field] as string | undefined) ?? '')
        .slice(0, count);
    const names = some('contacts', 'fullName', texts);
    const companies = store.file
      .find('organizations', { selector: {}, limit: 4 })
      .map((doc) => doc['name'] as string);
    const summaries = some('interactions', 'summary', 6).map(tellingWords);
    return [
      ...names.map((name, at) => {
        const [first = '', last = ''] = name.toLowerCase().split(' ');
        return (
          [first, `${first} ${last.slice(0, 3)}`, `${last} ${first.charAt(0)}`, swapLetters(last)][at % 4] ??
          ''
        );
      }),
      ...companies,
      ...summaries,
    ].filter((text) => text !== '');
  } finally {
    await store.close();
  }
};

/** What the field holds after each letter. */
export const beginningsOf = (text: string): readonly string[] =>
  Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));
