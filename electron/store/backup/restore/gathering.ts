/** Records of one collection on their way from the thread that reads them to the store. */
import { KithError } from '#contract/errors.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName } from '#domain/records.ts';
import { latestStamp } from '#domain/sync/stamps.ts';
import type { PreparedRows, TableSpec } from '../../storage/index.ts';
import { createRowsMaker } from '../../storage/table/prepared-rows.ts';

/** A record as the store keeps it. */
export interface ReadRecord {
  readonly record: Stored<CollectionName>;
  /** What it was read from, in UTF-8, where nothing was added: most need not be put together again. */
  readonly json: Uint8Array | undefined;
}

/** Records of one collection, each as JSON that fits its schema: text goes from thread to thread sooner than objects do. */
export interface RecordsPiece {
  readonly type: 'records';
  readonly collection: CollectionName;
  readonly jsons: readonly string[];
}

/** New rows of one collection. */
export interface RowsPiece {
  readonly type: 'rows';
  readonly collection: CollectionName;
  readonly rows: PreparedRows;
  /** The latest stamp in them, if any. */
  readonly heard: string | undefined;
}

/** What is gathered until there is enough for a piece. */
export interface Gathering {
  add(records: readonly ReadRecord[]): void;
  readonly size: number;
  take(): RecordsPiece | RowsPiece;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const asJsons = (collection: CollectionName): Gathering => {
  let jsons: string[] = [];
  return {
    add: (records) => {
      for (const { record, json } of records) {
        jsons.push(json === undefined ? JSON.stringify(record) : decoder.decode(json));
      }
    },
    get size() {
      return jsons.length;
    },
    take: () => {
      const piece = { type: 'records', collection, jsons } as const;
      jsons = [];
      return piece;
    },
  };
};

/** Its `add` throws KithError 'invalid' when an indexed field does not have its schema's type. */
export const asRows = (collection: CollectionName, spec: TableSpec, now: number): Gathering => {
  const maker = createRowsMaker(spec);
  let heard = '';
  return {
    add: (records) => {
      const latest = latestStamp(
        records.map(({ record }) => record.stamps),
        now,
      );
      if (latest !== undefined && latest > heard) heard = latest;
      for (const { record, json } of records) {
        if (!maker.add(record, json ?? encoder.encode(JSON.stringify(record)))) {
          throw new KithError('invalid', 'A value does not fit its field. Nothing was changed.');
        }
      }
    },
    get size() {
      return maker.size;
    },
    take: () => {
      const rows = maker.take();
      const piece = { type: 'rows', collection, rows, heard: heard === '' ? undefined : heard } as const;
      heard = '';
      return piece;
    },
  };
};
