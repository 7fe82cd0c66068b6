/** Where things lie in a profile's folder. */
import { join } from 'node:path';

/** Name of the file in a profile that holds everything. */
export const storeFileName = 'kith.db';
export const storePath = (profilePath: string): string => join(profilePath, storeFileName);
/** There when the data file is encrypted: see vault/vault.ts. */
export const vaultFile = (profilePath: string): string => join(profilePath, 'key.age');
export const snapshotFolder = (profilePath: string): string => join(profilePath, 'snapshots');
