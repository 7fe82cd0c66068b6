/** Opens a profile: the file, its collections and the services on them. No Electron in here. */
import { existsSync, mkdirSync } from 'node:fs';
import { KithError } from '#contract/errors.ts';
import type { HistoryState } from '#contract/values/history.ts';
import { migrationStrategies, multiIndexes } from '#data/schemas/index.ts';
import { rxSchemas } from '#data/schemas/rx-schemas.ts';
import type { CollectionName } from '#domain/records.ts';
import { withSeconds } from '#domain/kept-files.ts';
import { localOf } from '#domain/dates/zones.ts';
import { openCollections } from './collections.ts';
import { createEngine, systemClock, type Clock, type Engine } from './commands/engine.ts';
import { createTables } from './commands/tables.ts';
import { createSearchIndex, type SearchIndex } from './search/index.ts';
import { storePath } from './paths.ts';
import { assertNotTaken } from './recovery/missing-file.ts';
import { openStoreFile, type StoreFile } from './storage/index.ts';

export { storeFileName } from './paths.ts';

export interface OpenOptions {
  /** Folder of the profile; made when it is not there. */
  readonly profilePath: string;
  /** Database key; absent: the file is not encrypted. */
  readonly key?: string | undefined;
  readonly clock?: Clock;
  readonly onHistory?: (state: HistoryState) => void;
  /** Those of a later version, in tests. */
  readonly schemas?: typeof rxSchemas;
  readonly strategies?: typeof migrationStrategies;
}

export interface OpenStore {
  readonly profilePath: string;
  /** Of the file; absent: it is not encrypted. */
  readonly key: string | undefined;
  readonly file: StoreFile;
  readonly engine: Engine;
  readonly search: SearchIndex;
  close(): Promise<void>;
}

/**
 * Collections of a later Kith lie in tables of their own, so that an older one would find none of them and show nothing.
 *
 * @throws KithError `newer-version`
 */
const assertKnown = (file: StoreFile, schemas: typeof rxSchemas): void => {
  for (const { name, version } of file.all('SELECT name, version FROM kith_collection')) {
    const known = schemas[String(name).split('/')[1] as CollectionName] as { version: number } | undefined;
    if (known === undefined || Number(version) <= known.version) continue;
    throw new KithError(
      'newer-version',
      'This profile was written by a newer Kith. Nothing was changed. Update Kith to open it.',
    );
  }
};

/** Not loaded at every start: most bring no new schemas. */
const loadGuard = () => import('./recovery/migration-guard.ts');

const beginMigration = async (
  file: StoreFile,
  profilePath: string,
  schemas: typeof rxSchemas,
): Promise<boolean> => {
  const guard = await loadGuard();
  const versions = Object.fromEntries(Object.entries(schemas).map(([name, { version }]) => [name, version]));
  if (!guard.needsMigration(file, versions)) return false;
  await guard.copyBeforeMigration(file, profilePath);
  return true;
};

const endMigration = async (file: StoreFile, profilePath: string, clock: Clock): Promise<void> => {
  const now = clock.now();
  const at = withSeconds(localOf(now, clock.zone()), now);
  const guard = await loadGuard();
  await guard.keepCopyOfMigration(profilePath, at, { contacts: file.count('contacts', {}) });
};

const makeFolder = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const isFile = code === 'EEXIST' || code === 'ENOTDIR';
    throw new KithError(
      'disk',
      isFile
        ? 'The profile’s place is taken by a file. Nothing was changed: choose a folder.'
        : 'The profile’s folder can’t be made there. Nothing was changed.',
      { cause },
    );
  }
};

/** @throws KithError `locked`, `damaged`, `newer-version` or `disk`; the profile is as it was. */
export const openStore = async ({
  profilePath,
  key,
  clock = systemClock,
  onHistory = () => undefined,
  schemas = rxSchemas,
  strategies = migrationStrategies,
}: OpenOptions): Promise<OpenStore> => {
  makeFolder(profilePath);
  assertNotTaken(profilePath);
  const guard = existsSync(`${storePath(profilePath)}.before-migration`) ? await loadGuard() : undefined;
  await guard?.takeBackMigration(profilePath);
  const file = openStoreFile({
    path: storePath(profilePath),
    ...(key === undefined ? {} : { key }),
    multiIndexes,
  });
  let migrating = false;
  try {
    assertKnown(file, schemas);
    migrating =
      Object.values(schemas).some(({ version }) => version > 0) &&
      (await beginMigration(file, profilePath, schemas));
    createTables(file);
    await openCollections(file, schemas, strategies);
    if (migrating) await endMigration(file, profilePath, clock);
    const engine = createEngine(file, clock, onHistory);
    const search = createSearchIndex(file);
    return {
      profilePath,
      key,
      file,
      engine,
      search,
      close: async () => {
        search.stop();
        await file.close();
      },
    };
  } catch (error) {
    await file.close();
    if (!migrating) throw error;
    await (await loadGuard()).takeBackMigration(profilePath);
    throw new KithError(
      'damaged',
      'Kith could not bring your data up to this version. Your data file is what it was before.',
      { cause: error },
    );
  }
};
