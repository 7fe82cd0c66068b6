import type { CollectionName } from '#domain/records.ts';
import { publicRecord } from '#formats/index.ts';
import type { OpenStore } from '#store/open.ts';
import type { Answer } from './commands.ts';

export const listables = ['contacts', 'organizations', 'follow-ups', 'events', 'due'] as const;
export type Listable = (typeof listables)[number];

const docsOf = ({ file, engine }: OpenStore, what: Listable) => {
  if (what !== 'due') return file.find(what, { selector: {} });
  // All of today is due, whatever the hour: `T99` sorts after every time of day.
  const endOfToday = `${engine.env().today}T99`;
  return file.find('follow-ups', {
    selector: { status: 'open', due: { $lt: endOfToday } },
    sort: [{ status: 'asc' }, { due: 'asc' }],
  });
};

const wordsOf = (record: Readonly<Record<string, unknown>>): string =>
  [record['id'], record['due'], record['fullName'] ?? record['name'] ?? record['summary']]
    .filter((part) => part !== undefined && part !== '')
    .join('  ');

/** The records as the JSON export writes them. */
export const list = (store: OpenStore, what: Listable): Answer => {
  const collection: CollectionName = what === 'due' ? 'follow-ups' : what;
  const records = docsOf(store, what).map((doc) => publicRecord(collection, doc));
  return { json: records, words: records.map(wordsOf).join('\n') };
};
