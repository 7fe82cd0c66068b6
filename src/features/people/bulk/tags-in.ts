import { foldText } from '#domain/text/text.ts';

/** What becomes of the tags of several people. */
export interface TagChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/**
 * The tags that a line means: a comma parts two, as in the field of a person. One that is in use, however it is
 * written, is that one.
 */
export const tagsIn = (line: string, inUse: readonly string[]): readonly string[] => {
  const typed = line
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return [...new Set(typed.map((tag) => inUse.find((known) => foldText(known) === foldText(tag)) ?? tag))];
};
