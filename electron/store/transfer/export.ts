import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counts } from '#contract/values/counts.ts';
import type { ExportFormat, ExportOptions } from '#contract/values/export.ts';
import type { RejectedRow } from '#contract/values/import.ts';
import type { Contact, Event, Id, Organization } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import {
  type CardSource,
  type CsvKind,
  reportCsv,
  toBytes,
  writeCsv,
  writeCalendar,
  writeVCard3,
  writeVCard4,
} from '#formats/index.ts';
import { toDiskError, writeFileAtomically } from '../files/atomic-write.ts';
import { jsonOf } from '../backup/index.ts';
import { assertReplaceable } from '../../files/replaceable.ts';
import { calendarOptions, calendarSources } from '../calendar/sources.ts';
import type { OpenStore } from '../open.ts';
import { unwatched, type JobControl } from '../pages/jobs.ts';
import { exportedPhotos } from '../photos/photos.ts';

type Deps = Pick<OpenStore, 'file' | 'engine' | 'profilePath'>;

/** Nor does anybody's card say that they were met through one of these. */
const withoutThrough = (contact: Contact, away: ReadonlySet<Id>): Contact => {
  const { throughId } = contact.met ?? {};
  if (throughId === undefined || !away.has(throughId)) return contact;
  const { throughId: _away, ...met } = contact.met ?? {};
  return { ...contact, met };
};

/** Whom an export is about: those in the bin never, those to keep away from only when asked for. */
const chosenContacts = ({ file }: Deps, { ids, keepAway = false }: ExportOptions): readonly Contact[] => {
  const wanted = ids === undefined ? undefined : new Set(ids);
  const all = file.find('contacts', { selector: { binnedAt: 0 } }) as unknown as readonly Contact[];
  const away = new Set(keepAway ? [] : all.filter(({ discouraging }) => discouraging).map(({ id }) => id));
  return all
    .filter(({ id }) => (wanted === undefined || wanted.has(id)) && !away.has(id))
    .map((contact) => withoutThrough(contact, away));
};

const sourcesOf = (deps: Deps, options: ExportOptions): readonly CardSource[] => {
  const { file } = deps;
  const organizations = new Map(
    (file.find('organizations', { selector: {} }) as unknown as readonly Organization[]).map(
      (organization) => [organization.id, organization],
    ),
  );
  const stages = stagesFromSetting(file.get('settings', 'stages')?.['value']);
  const events = new Map(
    (file.find('events', { selector: {} }) as unknown as readonly Event[]).map((event) => [event.id, event]),
  );
  return chosenContacts(deps, options).map((contact) => {
    const metEvent = events.get(contact.met?.eventId ?? '');
    return {
      contact,
      organizations,
      stage: stageOf(stages, contact).name,
      ...(metEvent !== undefined && { metEvent }),
    };
  });
};

/** With their photos, one at a time, when a card is written. */
function* withPhotos({ file }: Deps, cards: readonly CardSource[]): Generator<CardSource> {
  for (const card of cards) {
    const [photo] = exportedPhotos(file, card.contact.photo === undefined ? [] : [card.contact.photo]);
    yield photo === undefined ? card : { ...card, photo: { mediaType: photo.type, base64: photo.base64 } };
  }
}

const writers = { vcard4: writeVCard4, vcard3: writeVCard3 } as const;
const tables: Readonly<Record<'csv' | 'csv-google' | 'csv-outlook', CsvKind>> = {
  csv: 'kith',
  'csv-google': 'google',
  'csv-outlook': 'outlook',
};

const calendarOf = (deps: Deps, as: 'tasks' | 'events', options: ExportOptions) => {
  const { events, ...sources } = calendarSources(deps, { contacts: chosenContacts(deps, options) });
  const followUps = [...sources.followUps];
  // Events are about nobody in particular: they come with everybody.
  const all = options.ids === undefined && events !== undefined ? { followUps, events } : { followUps };
  return {
    counts: { 'follow-ups': followUps.length, ...('events' in all ? { events: all.events.length } : {}) },
    texts: writeCalendar(all, calendarOptions(deps, as)),
  };
};

const textsOf = (deps: Deps, format: Exclude<ExportFormat, 'json'>, options: ExportOptions) => {
  if (format === 'ical-tasks' || format === 'ical-events') {
    return calendarOf(deps, format === 'ical-tasks' ? 'tasks' : 'events', options);
  }
  const sources = sourcesOf(deps, options);
  const counts: Counts = { contacts: sources.length };
  const texts =
    format === 'vcard3' || format === 'vcard4'
      ? writers[format](withPhotos(deps, sources))
      : writeCsv(tables[format], sources);
  return { counts, texts };
};

/** @returns what the file holds, by collection. */
export const exportFile = async (
  store: Deps,
  path: string,
  format: ExportFormat,
  appVersion: string,
  options: ExportOptions = {},
  control: JobControl = unwatched,
): Promise<Counts> => {
  await assertReplaceable(path, store.profilePath);
  await control.step({ phase: 'export', done: 0, total: 0 });
  const { counts, bytes } =
    format === 'json'
      ? jsonOf({ ...store, appVersion }, options)
      : (({ counts: all, texts }) => ({ counts: all, bytes: toBytes(texts) }))(
          textsOf(store, format, options),
        );
  await writeFileAtomically(path, steadily(bytes, control));
  return counts;
};

/** Pieces written before other work is let in. */
const piecesAtOnce = 500;

async function* steadily(bytes: AsyncIterable<Uint8Array>, control: JobControl): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of bytes) {
    yield piece;
    done += 1;
    if (done % piecesAtOnce === 0) await control.step({ phase: 'export', done, total: 0 });
  }
}

/** File systems take 255 bytes, a number and the ending of a draft among them. */
const longestName = 160;

const cutToBytes = (text: string, bytes: number): string =>
  // What is left of a character that was cut in two.
  Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\ufffd$/u, '');

/** A name that every file system takes: no separators, no reserved characters, not too long. */
const fileNameOf = (fullName: string): string =>
  cutToBytes(fullName.normalize('NFC'), longestName)
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '') || 'Somebody';

const keptOf = (cards: number): string =>
  cards === 0 ? 'Nothing was written.' : `Until then, ${counted(cards, 'card')} had been written.`;

/** Names in a folder, in lower case; the folder is made if it is not there. */
const namesIn = async (folder: string): Promise<Set<string>> => {
  try {
    await mkdir(folder, { recursive: true });
    return new Set((await readdir(folder)).map((name) => name.toLowerCase()));
  } catch (error) {
    throw toDiskError(error, keptOf(0));
  }
};

/**
 * A file for each person in a folder; files that are there already stay, whatever they are called.
 *
 * @returns what was written, by collection.
 */
export const exportFolder = async (
  store: Deps,
  folder: string,
  format: 'vcard3' | 'vcard4',
  options: ExportOptions = {},
  control: JobControl = unwatched,
): Promise<Counts> => {
  const taken = await namesIn(folder);
  const sources = sourcesOf(store, options);
  let done = 0;
  for (const source of withPhotos(store, sources)) {
    const name = fileNameOf(source.contact.fullName);
    let path = `${name}.vcf`;
    for (let n = 2; taken.has(path.toLowerCase()); n += 1) path = `${name} ${String(n)}.vcf`;
    taken.add(path.toLowerCase());
    const card = toBytes(writers[format]([source]));
    await writeFileAtomically(join(folder, path), card, undefined, keptOf(done));
    done += 1;
    if (done % 20 === 0) await control.step({ phase: 'export', done, total: sources.length });
  }
  return { contacts: done };
};

/** What a page may ask for. */
export const createExports = ({ appVersion, ...store }: Deps & { readonly appVersion: string }) => ({
  toFile: (path: string, format: ExportFormat, options: ExportOptions, control: JobControl) =>
    exportFile(store, path, format, appVersion, options, control),
  toFolder: (path: string, format: 'vcard3' | 'vcard4', options: ExportOptions, control: JobControl) =>
    exportFolder(store, path, format, options, control),
  /** Rows that an import left out, as a table. @returns its bytes */
  reportToFile: async (path: string, rows: readonly RejectedRow[]): Promise<number> => {
    await assertReplaceable(path, store.profilePath);
    return writeFileAtomically(path, toBytes(reportCsv(rows)));
  },
});

export type Exports = ReturnType<typeof createExports>;
