/** LinkedIn's whole export, a zip: read from the file entry by entry, never unpacked to disk. */
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, open, type ZipFile } from 'yauzl';
import { KithError } from '#contract/errors.ts';
import type { CalendarDate } from '#domain/records.ts';
import {
  type ImportedRow,
  parseLinkedIn,
  parseLinkedInMessages,
  parseLinkedInNotes,
} from '#formats/index.ts';

/** Beyond what any export holds: a zip bomb, or not LinkedIn's. */
const maxEntries = 10_000;
const maxEntryBytes = 1_500_000_000;
/** Text packs to a tenth; a hundredth is suspicious in a file of some size. */
const maxRatio = 200;
const ratioFromBytes = 10_000_000;

const tooLarge = (): KithError =>
  new KithError(
    'invalid',
    'This zip file unpacks to far more than a LinkedIn export holds, so Kith did not open it. Nothing was changed.',
  );
const damaged = (cause: unknown): KithError =>
  new KithError('invalid', 'This zip file is damaged or not a zip file. Nothing was changed.', { cause });

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damaged(error));
      else resolve(zip);
    });
  });

/** None and deflate: what yauzl unpacks. */
const readableMethods: ReadonlySet<number> = new Set([0, 8]);

const depthOf = ({ fileName }: Entry): number => fileName.split('/').length;

/** Entries by their name in lower case, without folders: of several, the one in the fewest folders. */
const entriesOf = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > maxEntries) {
      reject(tooLarge());
      return;
    }
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.split('/').at(-1)?.toLowerCase() ?? '';
      const known = entries.get(name);
      // macOS puts the resources of each file beside it.
      const isFile = !entry.fileName.startsWith('__MACOSX/');
      if (isFile && (known === undefined || depthOf(entry) < depthOf(known))) entries.set(name, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: unknown) => reject(damaged(error)));
    zip.readEntry();
  });

/** The entry's bytes; what it says about its size and its checksum is held to while it is unpacked. */
async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const { compressedSize, uncompressedSize } = entry;
  const isBomb = uncompressedSize > ratioFromBytes && uncompressedSize > compressedSize * maxRatio;
  if (uncompressedSize > maxEntryBytes || isBomb) throw tooLarge();
  if (entry.isEncrypted()) {
    throw new KithError('invalid', 'This zip file has a password. Unpack it and choose Connections.csv.');
  }
  if (!readableMethods.has(entry.compressionMethod)) {
    throw new KithError(
      'invalid',
      'This zip file is packed in a way that Kith can’t read. Unpack it and choose Connections.csv. Nothing was changed.',
    );
  }
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => {
      if (error) reject(damaged(error));
      else resolve(opened);
    });
  });
  try {
    let sum = 0;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    // yauzl leaves this to its callers.
    if (sum !== entry.crc32) throw damaged(new Error('The checksum of an entry is another.'));
  } catch (error) {
    throw error instanceof KithError ? error : damaged(error);
  }
}

/** People of the export with when they last wrote and the notes about them. */
export async function* parseLinkedInZip(path: string): AsyncGenerator<ImportedRow, void, undefined> {
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip);
    const connections = entries.get('connections.csv');
    if (connections === undefined) {
      throw new KithError(
        'invalid',
        'There is no Connections.csv in this zip file. If it is LinkedIn’s, ask for a copy of your data with Connections ticked; if not, unpack it and choose what is in it.',
      );
    }
    const messages = entries.get('messages.csv');
    const notes = entries.get('notes.csv');
    const lastByProfile: ReadonlyMap<string, CalendarDate> =
      messages === undefined ? new Map() : await parseLinkedInMessages(bytesOf(zip, messages));
    const notesByMember: ReadonlyMap<string, readonly string[]> =
      notes === undefined ? new Map() : await parseLinkedInNotes(bytesOf(zip, notes));
    for await (const row of parseLinkedIn(bytesOf(zip, connections))) {
      if (row.type !== 'person') {
        yield row;
        continue;
      }
      const { person } = row;
      const { sourceId = '', fullName } = person;
      const last = lastByProfile.get(sourceId);
      const about = notesByMember.get(sourceId) ?? notesByMember.get(fullName.toLowerCase());
      yield {
        type: 'person',
        person: {
          ...person,
          ...(about !== undefined && { notes: about.join('\n\n') }),
          ...(last !== undefined && { lastMessageOn: last }),
        },
      };
    }
  } finally {
    zip.close();
  }
}
