import { expect, onTestFinished, test } from 'vitest';
import type { KeychainAnswer } from '#contract/values/sync.ts';
import { startSync } from '#store/sync/index.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import { openTestStore, temporaryProfile } from '../store/profile.ts';
import { accessTo, quick } from './machine.ts';

test('sync whose profile is closed while the keychain is asked ends when that is answered', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const profilePath = temporaryProfile();
  let kept: string | undefined;
  let ask = async (): Promise<KeychainAnswer> => ({
    real: true,
    ...(kept === undefined ? {} : { secret: kept }),
  });
  const start = async () => {
    const store = await openTestStore(undefined, profilePath);
    const sync = await startSync({
      store,
      keychain: { ask: () => ask(), keep: (secret) => void (kept = secret) },
      tell: () => undefined,
      tellConflict: () => undefined,
      timing: quick,
    });
    return { store, sync };
  };
  const first = await start();
  expect(await first.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  await first.sync.stop();
  await first.store.close();

  const readable = ask;
  ask = async () => ({ real: true });
  const { sync } = await start();
  const asked = Promise.withResolvers<KeychainAnswer>();
  ask = () => asked.promise;
  const trying = sync.now();
  const ends: string[] = [];
  const stopped = sync.stop().then(() => ends.push('sync'));
  void trying.then(() => ends.push('what was beginning'));
  asked.resolve(await readable());
  await stopped;
  expect(ends).toEqual(['what was beginning', 'sync']);
});
