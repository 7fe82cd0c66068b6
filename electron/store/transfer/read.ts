import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { KithError } from '#contract/errors.ts';
import type { ImportFormat, RejectedRow } from '#contract/values.ts';
import { detectFormat, parseLinkedIn, parseVCard } from '#formats/index.ts';
import type { ImportedPerson } from '#formats/imported.ts';

/** A file to import, by path; `name` is what the user knows it by. */
export interface ImportSource {
  readonly path: string;
  readonly name: string;
}

export interface ReadPeople {
  readonly format: ImportFormat;
  readonly people: readonly ImportedPerson[];
  readonly ignored: number;
  readonly rejected: readonly RejectedRow[];
}

const parsers = { linkedin: parseLinkedIn, vcard: parseVCard } as const;

/** Bytes of a file that tell its format. */
const headBytes = 64 * 1024;

const unreadable = (name: string) => (error: unknown) => {
  throw new KithError('disk', `“${name}” can't be read. Nothing was changed.`, { cause: error });
};

const readHead = async ({ path, name }: ImportSource): Promise<Uint8Array> => {
  const handle = await open(path, 'r').catch(unreadable(name));
  try {
    const buffer = new Uint8Array(headBytes);
    const { bytesRead } = await handle.read(buffer, 0, headBytes, 0).catch(unreadable(name));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const formatOf = async (source: ImportSource, wanted: ImportFormat | undefined): Promise<ImportFormat> => {
  const format = wanted ?? detectFormat(await readHead(source), source.name);
  if (format === undefined) {
    throw new KithError(
      'invalid',
      `“${source.name}” is neither a LinkedIn export nor a vCard file. Nothing was changed.`,
    );
  }
  return format;
};

/** Reads the people of all files, in order. Faulty rows are told, not thrown. */
export const readPeople = async (
  sources: readonly ImportSource[],
  wanted?: ImportFormat,
): Promise<ReadPeople> => {
  const people: ImportedPerson[] = [];
  const rejected: RejectedRow[] = [];
  let ignored = 0;
  let format: ImportFormat = 'linkedin';
  for (const source of sources) {
    format = await formatOf(source, wanted);
    if (format === 'json') {
      throw new KithError('invalid', `“${source.name}” is a Kith export: restore it as a backup instead.`);
    }
    for await (const row of parsers[format](createReadStream(source.path))) {
      if (row.type === 'person') people.push(row.person);
      else if (row.type === 'ignored') ignored += 1;
      else rejected.push({ file: source.name, row: row.row, reason: row.reason });
    }
  }
  return { format, people, ignored, rejected };
};
