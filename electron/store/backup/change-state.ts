import type { StoreFile } from '../storage/index.ts';

/** Other than it was once anything has been changed: the journal only grows, or forgets. */
export const changeState = (file: Pick<StoreFile, 'all'>): string =>
  JSON.stringify([
    ...file.all('SELECT max(seq) AS seq, count(*) AS n FROM journal').map(({ seq, n }) => [seq, n]),
    file.all('SELECT max(at) AS at FROM command_log')[0]?.['at'],
  ]);
