import type { CollectionName, Id } from '#domain/records.ts';
import type { SqlRow, StoreFile } from '../storage/index.ts';

/** A record's fields, as stored. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What happened to one record in one transaction. Of an update only the changed fields are kept; a field
 * that is in `fields` but not in `before` (or `after`) was absent then.
 */
export type Change =
  | { readonly op: 'insert' }
  | {
      readonly op: 'update';
      readonly fields: readonly string[];
      readonly before: Fields;
      readonly after: Fields;
    }
  | { readonly op: 'remove'; readonly before: Fields };

export interface JournalEntry {
  readonly collection: CollectionName;
  readonly docId: Id;
  readonly change: Change;
}

/** An entry without what changed: of 30,000 people that would be much to hold. */
export interface ListedEntry {
  readonly seq: number;
  readonly commandId: string;
  readonly collection: CollectionName;
  readonly docId: Id;
  readonly isInsert: boolean;
}

/** All entries of a transaction in one statement: an import writes hundreds, and each call has its price. */
const insert = `INSERT INTO journal (command_id, collection, doc_id, change)
  SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`;
/** Of records that are new there is nothing to say but their ids. */
const insertNew = `INSERT INTO journal (command_id, collection, doc_id, change)
  SELECT ?, ?, value, '{"op":"insert"}' FROM json_each(?)`;
/** From so many new records of one collection in a row on. */
const manyNew = 50;
const ofCommands = `SELECT seq, command_id, collection, doc_id, substr(change, 1, 14) = '{"op":"insert"' AS made
  FROM journal WHERE command_id IN (SELECT value FROM json_each(?)) ORDER BY seq DESC`;
const bySeq = `SELECT seq, command_id, collection, doc_id, change FROM journal
  WHERE seq IN (SELECT value FROM json_each(?))`;

const ofRecords = `SELECT collection, doc_id, change FROM journal
  WHERE doc_id IN (SELECT value FROM json_each(?)) ORDER BY seq`;

const isNew = ({ change }: JournalEntry): boolean => change.op === 'insert';

/** In the same order, new records of one collection by themselves. */
const runsOf = (entries: readonly JournalEntry[]): readonly (readonly JournalEntry[])[] => {
  const runs: JournalEntry[][] = [];
  let of: string | undefined;
  for (const entry of entries) {
    const kind = isNew(entry) ? entry.collection : 'changes';
    if (kind === of) runs.at(-1)?.push(entry);
    else runs.push([entry]);
    of = kind;
  }
  return runs;
};

/**
 * A record's fields when it was last made, as far as they were changed since; or when it was first made, for one that
 * was deleted in between and brought back.
 */
export type OriginalOf = (collection: CollectionName, docId: Id, first: boolean) => Fields;

export type Journal = ReturnType<typeof createJournal>;

export const createJournal = (file: Pick<StoreFile, 'all' | 'run'>) => ({
  /** @param entries in the order of the changes. */
  add: (commandId: string, entries: readonly JournalEntry[]): void => {
    let waiting: JournalEntry[] = [];
    const flush = (): void => {
      if (waiting.length === 0) return;
      const rows = waiting.map(({ collection, docId, change }) => [
        collection,
        docId,
        JSON.stringify(change),
      ]);
      waiting = [];
      file.run(insert, [commandId, JSON.stringify(rows)]);
    };
    for (const run of runsOf(entries)) {
      const [first] = run;
      if (first === undefined || !isNew(first) || run.length < manyNew) {
        waiting.push(...run);
        continue;
      }
      flush();
      file.run(insertNew, [commandId, first.collection, JSON.stringify(run.map(({ docId }) => docId))]);
    }
    flush();
  },
  /**
   * Answers for these records, and reads of them when first asked. At once, since the journal has no index by record:
   * asked for each of an import's, it would be gone through thousands of times.
   */
  originals: (docIds: readonly Id[]): OriginalOf => {
    const keyOf = (collection: unknown, docId: unknown) => `${String(collection)} ${String(docId)}`;
    let changesByKey: ReadonlyMap<string, readonly SqlRow[]> | undefined;
    return (collection, docId, first) => {
      changesByKey ??= Map.groupBy(file.all(ofRecords, [JSON.stringify(docIds)]), (row) =>
        keyOf(row['collection'], row['doc_id']),
      );
      const changes = (changesByKey.get(keyOf(collection, docId)) ?? []).map(
        (row) => JSON.parse(row['change'] as string) as Change,
      );
      const original: Record<string, unknown> = {};
      const isInsert = ({ op }: Change) => op === 'insert';
      const made = first ? changes.findIndex(isInsert) : changes.findLastIndex(isInsert);
      for (const change of changes.slice(made + 1)) {
        if (change.op !== 'update') continue;
        for (const field of change.fields) if (!(field in original)) original[field] = change.before[field];
      }
      return original;
    };
  },
  /**
   * The transaction that made these changes leaves no trace: not of what was ever done to the records it removed,
   * nor of the words about any it touched, which may name somebody who is gone for good.
   */
  forget: (changes: readonly JournalEntry[]): void => {
    const idsOf = (entries: readonly JournalEntry[]) => JSON.stringify(entries.map(({ docId }) => docId));
    file.run(
      `UPDATE command_log SET label = NULL WHERE id IN
        (SELECT command_id FROM journal WHERE doc_id IN (SELECT value FROM json_each(?)))`,
      [idsOf(changes)],
    );
    file.run('DELETE FROM journal WHERE doc_id IN (SELECT value FROM json_each(?))', [
      idsOf(changes.filter(({ change }) => change.op === 'remove')),
    ]);
  },
  /** Of these transactions, last change first: the order in which they are taken back. */
  backwards: (commandIds: readonly string[]): readonly ListedEntry[] =>
    file.all(ofCommands, [JSON.stringify(commandIds)]).map((row) => ({
      seq: row['seq'] as number,
      commandId: row['command_id'] as string,
      collection: row['collection'] as CollectionName,
      docId: row['doc_id'] as Id,
      isInsert: row['made'] === 1,
    })),
  /** Records that these transactions changed, one that two of them changed twice. */
  count: (commandIds: readonly string[]): number =>
    file.all('SELECT count(*) AS n FROM journal WHERE command_id IN (SELECT value FROM json_each(?))', [
      JSON.stringify(commandIds),
    ])[0]?.['n'] as number,
  /** These entries whole, in the same order; those that were forgotten are left out. */
  read: (entries: readonly ListedEntry[]): readonly (JournalEntry & { readonly commandId: string })[] => {
    const rows = file.all(bySeq, [JSON.stringify(entries.map(({ seq }) => seq))]);
    const changes = new Map(rows.map((row) => [row['seq'] as number, row['change'] as string]));
    return entries.flatMap(({ seq, commandId, collection, docId }) => {
      const change = changes.get(seq);
      return change === undefined
        ? []
        : [{ commandId, collection, docId, change: JSON.parse(change) as Change }];
    });
  },
});
