/** What the thread can do. Each loads its own code. */
import type { BackupOrder, BackupMade } from '../backup/write-backup.ts';
import type { BackupPiece, PrepareOrder } from '../backup/restore/read-pieces.ts';
import type { SnapshotOrder } from '../recovery/write-snapshot.ts';
import type { JobControl } from '../pages/jobs.ts';
import type { CheckpointOrder } from '../storage/checkpoints.ts';

export interface OpenOrder {
  readonly path: string;
  readonly passphrase: string;
}

export interface ReadOrder extends OpenOrder {
  /** Nothing is handed out before the file is known to be whole and unaltered. */
  readonly wholeFirst: boolean;
  /** For a store that is fresh: what is new comes ready to be written. */
  readonly prepare?: PrepareOrder | undefined;
}

async function* readBackup({
  path,
  passphrase,
  wholeFirst,
  prepare,
}: ReadOrder): AsyncGenerator<BackupPiece> {
  const { fileKeyOf } = await import('../backup/restore/read-backup.ts');
  const scrypt = Promise.withResolvers<void>();
  const key = fileKeyOf(path, passphrase, wholeFirst, scrypt.resolve);
  key.catch(scrypt.resolve);
  // Loading holds the thread: it must not keep scrypt from beginning.
  await scrypt.promise;
  const { readPieces } = await import('../backup/restore/read-pieces.ts');
  yield* readPieces(path, await key, prepare);
}

/** What of a piece changes hands instead of being copied. */
export const transfersOf = (piece: BackupPiece): ArrayBuffer[] =>
  piece.type === 'rows' ? [piece.rows.docs.buffer] : [];

export const tasks = {
  backup: async (order: BackupOrder, control: JobControl): Promise<BackupMade> => {
    const { writeBackup } = await import('../backup/write-backup.ts');
    return writeBackup(order, control);
  },
  'read-backup': readBackup,
  'open-vault': async ({ path, passphrase }: OpenOrder, _control: JobControl): Promise<string> => {
    const { openVault } = await import('../vault/vault.ts');
    return openVault(path, passphrase);
  },
  'seal-text': async (
    { text, passphrase }: { readonly text: string; readonly passphrase: string },
    _control: JobControl,
  ): Promise<Uint8Array> => {
    const { sealText } = await import('#formats/backup/age-text.ts');
    return sealText(text, passphrase);
  },
  'open-text': async (
    { sealed, passphrase }: { readonly sealed: Uint8Array; readonly passphrase: string },
    _control: JobControl,
  ): Promise<string> => {
    const { openText } = await import('#formats/backup/age-text.ts');
    return openText(sealed, passphrase);
  },
  checkpoint: async (order: CheckpointOrder, _control: JobControl): Promise<void> => {
    const { checkpointUntilEnded } = await import('../storage/checkpoints.ts');
    checkpointUntilEnded(order);
  },
  snapshot: async (order: SnapshotOrder, _control: JobControl): Promise<number> => {
    const { writeSnapshot } = await import('../recovery/write-snapshot.ts');
    return writeSnapshot(order);
  },
};

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type OrderOf<K extends TaskName> = Parameters<Tasks[K]>[0];
export type ResultOf<K extends TaskName> = ReturnType<Tasks[K]> extends Promise<infer R> ? R : undefined;
/** Tasks that answer with a result, and those that answer piece by piece. */
export type PlainTask = {
  [K in TaskName]: ReturnType<Tasks[K]> extends Promise<unknown> ? K : never;
}[TaskName];
export type StreamTask = Exclude<TaskName, PlainTask>;
export type PieceOf<K extends StreamTask> = ReturnType<Tasks[K]> extends AsyncGenerator<infer P> ? P : never;
