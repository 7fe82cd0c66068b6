import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from '#domain/records.ts';
import type { OpenStore } from '#store/open.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { createHandClock, openTestStore, records, temporaryProfile } from '../profile.ts';

let lateness = 0;

/** An open store with its imports, and `save`, which puts a file to import beside it. */
export const startImporting = async () => {
  const folder = temporaryProfile();
  const clock = createHandClock();
  // What was exported is older than what imports it.
  clock.advance(60_000 * lateness++);
  const store = await openTestStore(clock, folder);
  const save = (name: string, content: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { path, name };
  };
  return { store, transfer: createTransfer(store), save, folder };
};

export const people = (store: OpenStore) => records(store, 'contacts');

/** @throws Error when nobody has the name */
export const named = (store: OpenStore, name: string): Contact => {
  const found = people(store).find(({ fullName }) => fullName === name);
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
};

/** What is imported gets no tags. */
export const options = { tags: [] } as const;
