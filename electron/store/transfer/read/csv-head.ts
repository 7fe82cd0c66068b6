import { csvHeaderOf, tableHeadingOf, tableText } from '#formats/index.ts';

const maxSamples = 20;

/** The heading of a CSV file and the cells of its first rows, from the first bytes of it. */
export const readCsvHead = (head: Uint8Array) => {
  const lines = tableText(head).split(/\r\n?|\n/);
  const { header, lines: first } = tableHeadingOf(lines, true) ?? { header: undefined, lines: 0 };
  // Rows of one line each: enough to show what a column holds.
  const samples =
    header === undefined
      ? []
      : lines
          .slice(first)
          .filter((line) => line.trim() !== '')
          .slice(0, maxSamples)
          .map((line) => csvHeaderOf(line))
          .flatMap((row) => (row?.delimiter === header.delimiter ? [row.headings] : []));
  return { header, samples };
};
