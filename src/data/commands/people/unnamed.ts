/**
 * What Kith wrote by itself about an introduction names people in the records of others: "Introduced to Omar Said".
 * Without those who are removed for good it says "somebody". Only what is to the letter what Kith wrote: what the user
 * typed is theirs.
 */
import { introductionTitle, isMine, metThrough, peopleIn } from '#domain/method/introductions.ts';
import type { Favour, Id, Interaction, Introduction } from '#domain/records.ts';
import type { Tx } from '../tx.ts';
import type { Attached } from './removal.ts';

type Names = (id: Id) => string;

/** In the words of the favour that an introduction is. */
export const introducedText = (introduction: Introduction, nameOf: Names): string => {
  const { betweenIds } = introduction;
  const other = isMine(introduction) ? betweenIds[1] : metThrough(introduction);
  const name = other === undefined ? 'somebody' : nameOf(other);
  return isMine(introduction) ? `Introduced to ${name}` : `Introduced you to ${name}`;
};

/** What is said of it again when it was thanked for or told about. */
const beginnings = ['', 'Thanks: ', 'Told what came of it: '] as const;

/** Each text that names somebody who goes, and what it says without. */
const textsOf = (introduction: Introduction, before: Names, after: Names): ReadonlyMap<string, string> =>
  new Map(
    [introducedText, introductionTitle].flatMap((textOf) => {
      const [named, plain] = [textOf(introduction, before), textOf(introduction, after)];
      return named === plain
        ? []
        : beginnings.map((begin) => [`${begin}${named}`, `${begin}${plain}`] as const);
    }),
  );

/** @param introductions those that go with somebody of `going` */
export const namedInTexts = (
  tx: Pick<Tx, 'find'>,
  introductions: readonly Introduction[],
  going: ReadonlySet<Id>,
  nameOf: Names,
): readonly Attached[] =>
  introductions.flatMap((introduction) => {
    const texts = textsOf(introduction, nameOf, (id) => (going.has(id) ? 'somebody' : nameOf(id)));
    return peopleIn(introduction)
      .filter((id) => !going.has(id))
      .flatMap((id): Attached[] => {
        const favours = tx.find('favours', { selector: { contactId: id } }) as readonly Favour[];
        const interactions = tx.find('interactions', {
          selector: { contactIds: { $elemMatch: { $eq: id } } },
        }) as readonly Interaction[];
        return [
          ...favours.flatMap(({ id: favourId, what }) => {
            const text = texts.get(what);
            return text === undefined
              ? []
              : [{ collection: 'favours' as const, id: favourId, patch: { what: text } as never }];
          }),
          ...interactions.flatMap(({ id: entryId, summary }) => {
            const text = texts.get(summary);
            return text === undefined
              ? []
              : [{ collection: 'interactions' as const, id: entryId, patch: { summary: text } as never }];
          }),
        ];
      });
  });
