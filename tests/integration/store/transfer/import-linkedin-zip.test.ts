import { expect, test } from 'vitest';
import { fixture } from '../../../support/fixtures.ts';
import { records } from '../profile.ts';
import { named, options, people, startImporting } from './importing.ts';
import { zipOf } from './zip.ts';

const archive = (): Record<string, Uint8Array | string> => ({
  'Connections.csv': fixture('linkedin/archive/Connections.csv'),
  'messages.csv': fixture('linkedin/archive/messages.csv'),
  'Notes.csv': fixture('linkedin/archive/Notes.csv'),
  'Rich_Media.csv': 'a,b\n',
});

test('LinkedIn’s whole export: who one is connected with, when one last wrote, what one noted', async () => {
  const { store, transfer, save } = await startImporting();
  const zip = save('Basic_LinkedInDataExport_06-07-2026.zip', zipOf(archive()));
  expect(await transfer.preview([zip])).toMatchObject({ format: 'linkedin-zip', fresh: 2, ignored: 1 });
  const { importId } = await transfer.run([zip], options);
  const ana = named(store, 'Ana Ruiz');
  expect(ana).toMatchObject({ lastInteractionAt: '2026-02-12', notes: 'Restores mills' });
  // A draft is no message.
  expect(named(store, 'Omar Said').lastInteractionAt).toBe('2025-01-02');
  const logged = records(store, 'interactions');
  expect(logged.map(({ kind }) => kind)).toEqual(['message', 'message']);

  // Again: nothing is logged twice.
  await transfer.run([zip], options);
  expect(store.file.count('interactions', {})).toBe(2);

  await transfer.undo(importId);
  expect(store.file.count('interactions', {})).toBe(0);
});

test('a zip bomb is refused, and so is one that lies about its size, or has no connections', async () => {
  const { store, transfer, save } = await startImporting();
  const bomb = Buffer.alloc(60_000_000, 'a');
  const refused = async (content: Buffer) =>
    expect(transfer.preview([save('export.zip', content)])).rejects.toMatchObject({ code: 'invalid' });
  await refused(zipOf({ ...archive(), 'messages.csv': bomb }));
  await refused(zipOf({ ...archive(), 'messages.csv': bomb }, { 'messages.csv': 1_000 }));
  await refused(zipOf({ 'messages.csv': fixture('linkedin/archive/messages.csv') }));
  await refused(zipOf(archive()).subarray(0, 300));
  expect(people(store)).toEqual([]);
});

test('a zip file whose content is not what was packed, or packed in an unusual way, is refused as such', async () => {
  const { store, transfer, save } = await startImporting();
  /** The first entry's, which both headers tell (APPNOTE 4.3.7 and 4.3.12). */
  const changed = (inLocal: number, inCentral: number, byte: number): Buffer => {
    const zip = zipOf(archive());
    zip[inLocal] = byte;
    zip[zip.indexOf(Buffer.from('PK\x01\x02')) + inCentral] = byte;
    return zip;
  };
  const crc = zipOf(archive())[14] ?? 0;
  await expect(transfer.run([save('crc.zip', changed(14, 16, crc ^ 1))], options)).rejects.toThrow(/damaged/);
  const bzip2 = save('bzip2.zip', changed(8, 10, 12));
  await expect(transfer.run([bzip2], options)).rejects.toThrow(/packed in a way that Kith can’t read/);
  expect(people(store)).toEqual([]);
});

test('of two files with the same name in a zip, the one in fewer folders is LinkedIn’s', async () => {
  const { store, transfer, save } = await startImporting();
  const zip = zipOf({ 'Export/Rich Media/Notes.csv': 'a,b\n', ...archive() });
  await transfer.run([save('export.zip', zip)], options);
  expect(named(store, 'Ana Ruiz').notes).toBe('Restores mills');
});
