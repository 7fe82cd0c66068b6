import type { MangoQuery } from 'rxdb';
import type {
  CalendarDate,
  CollectionName,
  EpochMs,
  Id,
  PhotoId,
  RecordByCollection,
  Stage,
} from '#domain/records.ts';
import type { Photo } from '#domain/people/photos.ts';
import type { CommandName, CommandResult, ParsedArgs } from './specs.ts';
import type { Stored } from '../schemas/index.ts';

/** What time it is and who is asking: the only impure inputs a planner has. */
export interface CommandEnv {
  readonly now: EpochMs;
  readonly today: CalendarDate;
  newId(): Id;
}

type Query<K extends CollectionName> = MangoQuery<Stored<K>>;

/**
 * One transaction on the store: planners read and write through it, synchronously, and everything they did
 * is committed together with the derived fields, the journal and the command's log entry, or not at all.
 */
export interface Tx {
  readonly env: CommandEnv;
  readonly stages: readonly Stage[];
  get<K extends CollectionName>(collection: K, id: Id): Stored<K> | undefined;
  /** As `get`, but a missing record is the caller's mistake: throws `not-found`. */
  need<K extends CollectionName>(collection: K, id: Id): Stored<K>;
  /** Reads many at once, because `get` will ask for each of them. */
  expect(collection: CollectionName, ids: readonly Id[]): void;
  find<K extends CollectionName>(collection: K, query: Query<K>): readonly Stored<K>[];
  /** Records that hold this text anywhere in their JSON: reads the whole collection. */
  findText<K extends CollectionName>(collection: K, text: string): readonly Stored<K>[];
  /** Sets id (unless given), createdAt and updatedAt; throws `invalid` when the record breaks its schema. */
  insert<K extends CollectionName>(collection: K, fields: NewRecord<K>): Stored<K>;
  /** Fields set to `undefined` or `null` are removed; equal ones are left alone. */
  patch<K extends CollectionName>(collection: K, id: Id, patch: RecordPatch<K>): Stored<K>;
  remove(collection: CollectionName, id: Id): void;
  /** Keeps a photo, once however often it comes; its id is what a contact's `photo` names. */
  addPhoto(photo: Photo): PhotoId;
}

/** What zod makes of optional fields: they may also be there and `undefined`, which means the same. */
export type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [P in keyof T]: object extends Pick<T, P> ? Loose<T[P]> | undefined : Loose<T[P]> }
    : T;

export type NewRecord<K extends CollectionName> = Loose<
  Omit<RecordByCollection[K], 'id' | 'createdAt' | 'updatedAt'> & {
    readonly id?: Id;
    readonly createdAt?: EpochMs;
  }
>;

export type RecordPatch<K extends CollectionName> = {
  readonly [P in keyof RecordByCollection[K]]?: Loose<RecordByCollection[K][P]> | null | undefined;
};

export interface Planned<R> {
  readonly result: R;
  /** What Undo says: "Ana Ruiz moved to Trust". Absent: nothing changed, nothing to undo. */
  readonly label?: string;
  /** Nothing is kept of the records it removed, neither now nor of what was done to them before. */
  readonly forget?: true;
}

export type Planner<N extends CommandName> = (tx: Tx, args: ParsedArgs<N>) => Planned<CommandResult<N>>;
