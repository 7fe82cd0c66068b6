import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contact } from '#domain/records.ts';
import { type CardSource, writeVCard4 } from '#formats/index.ts';
import { openStore } from '#store/open.ts';
import { exportFile } from '#store/transfer/export.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const people = 10_000;
const runs = 7;

/** 10,000 people to a vCard file on disk, over writing the same cards alone (the records are at hand, no file is synced). */
export const measureExportVCard = async ({ folder, say }: Setting): Promise<Samples> => {
  const profilePath = join(folder, 'export-profile');
  mkdirSync(profilePath);
  const store = await openStore({ profilePath });
  try {
    await fillWithSample(store, { people, interactions: 0, seed: 1 });
    const contacts = store.file.find('contacts', { selector: {} }) as unknown as readonly Contact[];
    const organizations = new Map(
      store.file.find('organizations', { selector: {} }).map(({ id, name }) => [id, { name }] as const),
    ) as CardSource['organizations'];
    const time = async (task: () => Promise<unknown>): Promise<number> => {
      const startedAt = performance.now();
      await task();
      return performance.now() - startedAt;
    };
    const kith = () => time(() => exportFile(store, join(folder, 'people.vcf'), 'vcard4', '0.1.0'));
    const control = () =>
      time(async () => {
        const cards: string[] = [];
        const sources = contacts.map((contact) => ({ contact, organizations, stage: contact.stage }));
        for await (const card of writeVCard4(sources)) cards.push(card);
        await writeFile(join(folder, 'control.vcf'), cards.join(''));
      });
    await kith();
    await control();
    const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
    for (let at = 0; at < runs; at += 1) {
      samples.measured.push(await kith());
      samples.control.push(await control());
      say(`  ${samples.measured.at(-1)?.toFixed(0)} ms, control ${samples.control.at(-1)?.toFixed(0)} ms`);
    }
    return samples;
  } finally {
    await store.close();
  }
};
