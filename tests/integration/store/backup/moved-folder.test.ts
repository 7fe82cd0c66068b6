/** The folder goes away while the store is open: what would be lost is not acknowledged. */
import { renameSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { createHandClock, temporaryProfile } from '../profile.ts';
import { openStore } from '#store/open.ts';

it('takes no change while its folder is elsewhere, still shows what is there, and goes on when it is back', async () => {
  const profilePath = temporaryProfile();
  const away = `${profilePath}-away`;
  const store = await openStore({ profilePath, clock: createHandClock() });
  onTestFinished(() => store.close());
  const add = (id: string, fullName: string) => store.engine.execute(id, 'contacts.create', { fullName });
  const names = () => store.file.find('contacts', { selector: {} }).map(({ fullName }) => fullName);
  add('one', 'Nadia Ostrova');
  renameSync(profilePath, away);
  expect(() => add('two', 'Emeka Tallow')).toThrow(/moved or deleted/);
  expect(names()).toEqual(['Nadia Ostrova']);
  renameSync(away, profilePath);
  add('three', 'Emeka Tallow');
  expect(names().toSorted()).toEqual(['Emeka Tallow', 'Nadia Ostrova']);
});
