import { csvHeaderOf, tableHeadingOf, utf16Decoder } from '#formats/index.ts';

const maxSamples = 20;

/** The heading of a CSV file and the cells of its first rows, from the first bytes of it. */
export const readCsvHead = (head: Uint8Array) => {
  const lines = textOf(head).split(/\r\n?|\n/);
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

const textOf = (head: Uint8Array): string => {
  const utf16 = utf16Decoder(head);
  if (utf16 !== undefined) return utf16.decode(head);
  const text = new TextDecoder().decode(head);
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(head) : text;
};
