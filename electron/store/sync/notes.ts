/** What the replication noted for itself: how far it has sent, and what it and the server had in common last. */
import type { RxStorageInstance } from 'rxdb';
import { engineOf, type StoreFile } from '../storage/index.ts';
import { quote } from '../storage/sql.ts';
import { goneHash } from './documents/gone.ts';
import { readChanges, type SyncDoc } from './documents/versions.ts';

/** Of the ids of notes about documents; those of checkpoints end otherwise. */
export const noteEnd = '|0';
const sentUpTo = 'up|1';
const page = 500;

export interface Note {
  readonly itemId?: string;
  readonly docData?: SyncDoc;
  readonly checkpointData?: { readonly id: string; readonly lwt: number };
}

export interface Notes {
  /** How many documents are known to be here and there. */
  count(): number;
  /** Keys of photos' parts and conflicts that the server has. */
  others(): readonly string[];
  /** Keys of what was changed here and is not on the server yet, some at a time. */
  unsent(): AsyncGenerator<readonly string[]>;
}

export const createNotes = (
  file: StoreFile,
  name: string,
  instance: Pick<RxStorageInstance<unknown, unknown, object>, 'findDocumentsById'>,
): Notes => {
  const read = async (ids: readonly string[]): Promise<readonly Note[]> =>
    (await instance.findDocumentsById([...ids], false)) as readonly unknown[] as readonly Note[];
  const table = (): string => {
    const state = engineOf(file).collections.get(name);
    if (state === undefined) throw new Error(`${name} is not open`);
    return quote(state.table.name);
  };
  return {
    count: () => file.all(`SELECT count(*) AS count FROM ${table()}`)[0]?.['count'] as number,
    others: () =>
      ['photos', 'conflicts'].flatMap((kind) =>
        file
          .all(
            `SELECT json_extract("$doc", '$.itemId') AS key FROM ${table()}
              WHERE id > ? AND id < ? AND json_extract("$doc", '$.docData.v') <> ?`,
            [`${kind}/`, `${kind}0`, goneHash],
          )
          .map(({ key }) => key as string),
      ),
    unsent: async function* unsent() {
      let since = (await read([sentUpTo]))[0]?.checkpointData;
      for (;;) {
        const { docs, checkpoint } = readChanges(file, page, since);
        if (checkpoint === undefined) return;
        const notes = await read(docs.map(({ id }) => `${id}${noteEnd}`));
        const there = new Map(notes.map(({ itemId, docData }) => [itemId, docData?.v]));
        yield docs.flatMap(({ id, v }) => (there.get(id) === v ? [] : [id]));
        since = checkpoint;
      }
    },
  };
};
