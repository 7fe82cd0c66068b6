import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '#store/open.ts';
import { fillWithSample } from '#store/sample/fill.ts';

const size = { people: 10_000, interactions: 100_000, seed: 1 } as const;

/** Makes a profile of a size that few will ever reach, with the window left on the board. */
export const makeBigProfile = async (profilePath: string): Promise<void> => {
  const store = await openStore({ profilePath });
  try {
    await fillWithSample(store, size);
  } finally {
    await store.close();
  }
  writeFileSync(join(profilePath, 'shell.json'), '{ "page": "/board" }\n');
};
