/** What a newer file says of where somebody works. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTransfer } from '#store/transfer/index.ts';
import { createHandClock, openTestStore, records, temporaryProfile } from '../profile.ts';

const start = async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const transfer = createTransfer(store);
  /** Imports a card of Ana's, and answers what they do now and did before. */
  const after = async (company: string, title: string, ...lines: readonly string[]) => {
    const path = join(folder, 'ana.vcf');
    const card = ['FN:Ana Ruiz', 'EMAIL:ana@example.org', `ORG:${company}`, `TITLE:${title}`, ...lines];
    writeFileSync(path, ['BEGIN:VCARD', 'VERSION:3.0', ...card, 'END:VCARD', ''].join('\n'));
    await transfer.run([{ path, name: 'ana.vcf' }], { tags: [] });
    const [ana] = records(store, 'contacts');
    return ana?.positions.map(
      (position) => `${position.current === true ? 'now' : 'before'} ${position.title ?? ''}`,
    );
  };
  return { store, after };
};

test('another title at the same employer is the present one, and the one of before stays as one of the past', async () => {
  const { after } = await start();
  expect(await after('Mill', 'Baker')).toEqual(['now Baker']);
  const promoted = ['now Head Baker', 'before Baker'];
  expect(await after('Mill', 'Head Baker')).toEqual(promoted);
  // The older file once more, and the newer one in other letters.
  expect(await after('Mill', 'Baker')).toEqual(promoted);
  expect(await after('Mill', 'head  baker')).toEqual(promoted);
  expect(await after('Bakery', 'Owner')).toEqual(['now Owner', 'before Head Baker', 'before Baker']);
  // Where they are no more, it is one of the past as well.
  expect(await after('Mill', 'Apprentice')).toEqual([
    'now Owner',
    'before Head Baker',
    'before Baker',
    'before Apprentice',
  ]);
});

test('a card that Kith wrote is older than what is here: its title is one of the past', async () => {
  const { store, after } = await start();
  await after('Mill', 'Baker');
  const [ana] = store.file.find('contacts', { selector: {} });
  expect(await after('Mill', 'Apprentice', `UID:urn:uuid:${String(ana?.['id'])}`)).toEqual([
    'now Baker',
    'before Apprentice',
  ]);
});
