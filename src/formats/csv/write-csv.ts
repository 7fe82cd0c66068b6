/** Rows to CSV (RFC 4180), for spreadsheets: UTF-8 with a mark, CRLF, and no cell that would run. */

/** Excel takes a file without it for Windows-1252. */
export const csvMark = '\ufeff';

/**
 * A cell that a spreadsheet would run as a formula is made text by an apostrophe, as spreadsheets themselves
 * show text (OWASP, "CSV injection"). Numbers as people write phones (`+34 600`) stay: they run nothing.
 */
export function safeCell(text: string): string {
  // One that has an apostrophe of its own gets another, so that its own comes back.
  return runs(text.replace(/^'+/, '')) ? `'${text}` : text;
}

const runs = (text: string): boolean =>
  /^[\t\r]|^\s*[=@]/.test(text) || (/^\s*[+-]/.test(text) && !/^\s*[+-][\d\s().-]*$/.test(text));

/** The text of a cell that {@link safeCell} may have changed. */
export function unsafeCell(text: string): string {
  const inside = text.slice(1);
  return text.startsWith("'") && safeCell(inside) !== inside ? inside : text;
}

/** Where a word has the `:::` that joins several in a cell, an invisible mark (U+2060) keeps its colons from being that. */
export const withoutJoiner = (word: string): string => word.replace(/:(?=::)/g, ':\u2060');

/** The word that {@link withoutJoiner} may have changed. */
export const withJoiner = (word: string): string => word.replace(/:\u2060(?=:)/g, ':');

/** Without NUL, which is the end of a text to many programs, and no text to Kith's own reader. */
const plain = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(safeCell(plain(cell)))).join(',')}\r\n`;

/** Rows of an import that were left out. */
export function* reportCsv(
  rows: readonly { readonly file: string; readonly row: number; readonly reason: string }[],
): Generator<string> {
  yield csvMark + csvLine(['File', 'Row', 'Why']);
  for (const { file, row, reason } of rows) yield csvLine([file, String(row), reason]);
}
