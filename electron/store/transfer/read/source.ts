/** What is imported: a file, or text that was pasted. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { KithError } from '#contract/errors.ts';
import type { Bytes } from '#formats/index.ts';

/** `name` is what the user knows it by. */
export type ImportSource =
  { readonly path: string; readonly name: string } | { readonly text: string; readonly name: string };

/** Bytes of a file that tell its format. */
const headBytes = 64 * 1024;

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder',
  ENOENT: 'is not there',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
};

const unreadable = (name: string) => (error: unknown) => {
  const { code } = error as NodeJS.ErrnoException;
  const why = code === undefined ? undefined : reasons[code];
  throw new KithError('disk', `“${name}” ${why ?? 'can’t be read'}. Nothing was changed.`, { cause: error });
};

export const readHead = async (source: ImportSource): Promise<Uint8Array> => {
  if ('text' in source) return new TextEncoder().encode(source.text.slice(0, headBytes));
  const there = await stat(source.path).catch(unreadable(source.name));
  // Nothing can be read twice from a pipe, and opening one that nobody writes to waits for ever.
  if (!there.isFile() && !there.isDirectory()) {
    throw new KithError('disk', `“${source.name}” is a device or a pipe, not a file. Nothing was changed.`);
  }
  const handle = await open(source.path, 'r').catch(unreadable(source.name));
  try {
    const buffer = new Uint8Array(headBytes);
    const { bytesRead } = await handle.read(buffer, 0, headBytes, 0).catch(unreadable(source.name));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** As it comes; a file that goes away meanwhile is a `disk` error. */
export async function* bytesOf(source: ImportSource): Bytes & AsyncGenerator<Uint8Array> {
  if ('text' in source) {
    yield new TextEncoder().encode(source.text);
    return;
  }
  try {
    yield* createReadStream(source.path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    unreadable(source.name)(error);
  }
}
