/** Words that somebody may have meant: mistyped, or remembered in part. */

/** How far a word of this length may be from what was meant. Short ones are meant as they are. */
const allowance = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);
/** Shorter than this, every third name would be near. */
const minPrefixLength = 4;
const minInfixLength = 3;
/** Inside a word ("ana" in Hamanaka) is nearer than any mistake. */
const infixDistance = 0.5;

/**
 * Letters added, left out, replaced or swapped with their neighbour (Damerau's distance, optimal alignment), to
 * the word or, with `prefix`, to its nearest beginning. More than `most`: Infinity.
 */
export const editDistance = (typed: string, word: string, most: number, prefix = false): number => {
  const rows = typed.length;
  const columns = prefix ? Math.min(word.length, rows + most) : word.length;
  if (rows - columns > most || (!prefix && columns - rows > most)) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= rows; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= columns; column += 1) {
      const same = typed.charCodeAt(row - 1) === word.charCodeAt(column - 1);
      let distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        typed.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(column - 1);
      if (swapped) distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    // A swap may still come back to the row before.
    if (least > most + 1) return Infinity;
    beforeLast = last;
    last = current;
  }
  const distance = prefix ? Math.min(...last) : (last[columns] ?? Infinity);
  return distance <= most ? distance : Infinity;
};

/** How near a word of somebody's name is to what was typed: 0 begins with it, Infinity is another word. */
export const nameWordDistance = (typed: string, word: string): number => {
  if (word.startsWith(typed)) return 0;
  if (typed.length >= minInfixLength && word.includes(typed)) return infixDistance;
  const most = allowance(typed.length);
  if (most === 0) return Infinity;
  return editDistance(typed, word, most, typed.length >= minPrefixLength);
};

export interface NearWord {
  readonly word: string;
  readonly distance: number;
}

/**
 * The words of a vocabulary that may be meant by what was typed, the nearest first. Those that begin with it are
 * left out: they are found anyway.
 */
export const nearWords = (
  typed: string,
  vocabulary: Iterable<string>,
  limit: number,
): readonly NearWord[] => {
  const found: NearWord[] = [];
  for (const word of vocabulary) {
    const distance = nameWordDistance(typed, word);
    if (distance > 0 && distance < Infinity) found.push({ word, distance });
  }
  const lengthOff = ({ word }: NearWord) => Math.abs(word.length - typed.length);
  return found.sort((a, b) => a.distance - b.distance || lengthOff(a) - lengthOff(b)).slice(0, limit);
};
