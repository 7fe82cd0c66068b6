/** Import of people: preview, run, undo. One import is one step of Undo, whatever its size. */
import { KithError } from '#contract/errors.ts';
import type {
  ImportFile,
  ImportFormat,
  ImportMatch,
  ImportPreview,
  ImportReport,
  PastImport,
} from '#contract/values/import.ts';
import { newId } from '#domain/ids.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import type { Contact } from '#domain/records.ts';
import type { ImportedPerson } from '#formats/imported.ts';
import { randomBytes16 } from '../commands/random-bytes.ts';
import type { Reverted } from '../commands/revert.ts';
import type { RestoredStore } from '../backup/restore/in-groups.ts';
import { stepped, unwatched, type JobControl } from '../pages/jobs.ts';
import { oneAfterTheOther } from '../backup/whole.ts';
import { createBatches } from './write/batches.ts';
import { inspectFile, rememberMapping, toMapping } from './read/columns.ts';
import { importJson, inspectJson } from './json/json.ts';
import { assertAsSeen, createMatcher, type Decision, type MatchChoices } from './people/match.ts';
import { incomingContact, noIds } from './people/person.ts';
import type { OrganizationId } from './people/positions.ts';
import { formatOf, readPeople, type ReadPeople } from './read/read.ts';
import type { ImportSource } from './read/source.ts';
import { jsonPreviewOf, jsonReportOf, labelOf, previewOf, reportOf } from './reports.ts';
import { takeBackInSteps } from './write/take-back.ts';
import { writePeople } from './write/write-people.ts';

/** A file with what the user said about its columns: heading → target. */
export type MappedSource = ImportSource & {
  readonly mapping?: Readonly<Record<string, string>> | undefined;
};

export interface ImportOptions extends MatchChoices {
  readonly format?: ImportFormat | undefined;
  readonly tags: readonly string[];
  readonly stage?: string | undefined;
}

/** People compared with those who are here before other work is let in. */
const decidedAtOnce = 1_000;
const keyOf = (sources: readonly MappedSource[]): string =>
  JSON.stringify(sources.map((source) => ['path' in source ? source.path : source.text, source.mapping]));

export const createTransfer = (store: RestoredStore) => {
  const { file, engine } = store;
  const batches = createBatches(file);

  /** What was read last, for the questions that follow a preview: by the files and what was said about them. */
  let last: { readonly key: string; readonly decisions: readonly Decision[] } | undefined;

  const read = (
    sources: readonly MappedSource[],
    format: ImportFormat | undefined,
    control: JobControl,
  ): Promise<ReadPeople> =>
    readPeople(sources, {
      format,
      control,
      mappingOf: ({ mapping }: MappedSource) => (mapping === undefined ? undefined : toMapping(mapping)),
    });

  /** Gives way as reading does: among 30,000 people it takes a second or two. */
  const decide = async (
    people: readonly ImportedPerson[],
    choices: MatchChoices,
    control: JobControl,
  ): Promise<readonly Decision[]> => {
    const matcher = createMatcher(file, choices);
    const decisions: Decision[] = [];
    for (const person of people) {
      if (decisions.length % decidedAtOnce === 0) {
        await control.step({ phase: 'match', done: decisions.length, total: people.length });
      }
      decisions.push(matcher.decide(person, newId(engine.clock.now(), randomBytes16())));
    }
    return decisions;
  };

  const stagesNow = () => stagesFromSetting(file.get('settings', 'stages')?.['value']);

  /** Whoever is imported is known, unless the user has no such stage. */
  const usualStage = (): string => {
    const stages = stagesNow();
    return (stages.find(({ id }) => id === 'acquaintance') ?? stages[0])?.id ?? 'acquaintance';
  };

  /** Before anything is read, and again before anything is written: the user may remove one meanwhile. */
  const assertStage = (stage: string): void => {
    if (stagesNow().some(({ id }) => id === stage)) return;
    throw new KithError('invalid', `There is no stage “${stage}”. Nothing was changed.`);
  };

  /** The one file that is Kith's own export, when that is all there is. */
  const jsonOf = async (sources: readonly MappedSource[], wanted: ImportFormat | undefined) => {
    const [source] = sources;
    return source !== undefined && sources.length === 1 && (await formatOf(source, wanted)) === 'json'
      ? source
      : undefined;
  };

  const preview = async (
    sources: readonly MappedSource[],
    wanted?: ImportFormat,
    control: JobControl = unwatched,
  ): Promise<ImportPreview> => {
    const json = await jsonOf(sources, wanted);
    if (json !== undefined) return jsonPreviewOf(await inspectJson({ file }, json));
    const found = await read(sources, wanted, control);
    const decisions = await decide(found.people, {}, control);
    last = { key: keyOf(sources), decisions };
    return previewOf(
      found,
      decisions,
      (nameKey) => file.count('organizations', { nameKey: nameKey.slice(0, 200) }) > 0,
    );
  };

  /** Those who are, or may be, here already: as the last preview found them. */
  const matches = async (
    sources: readonly MappedSource[],
    wanted: ImportFormat | undefined,
    offset: number,
    limit: number,
  ): Promise<{ total: number; matches: ImportMatch[] }> => {
    if (last?.key !== keyOf(sources)) await preview(sources, wanted);
    const all = (last?.decisions ?? []).flatMap(({ person, found }, index) =>
      found === undefined ? [] : [{ person, found, index }],
    );
    const byName: OrganizationId = (name) => `name:${name}`;
    return {
      total: all.length,
      matches: all.slice(offset, offset + limit).map(({ person, found, index }) => {
        const base = file.get('contacts', found.contactId) as Contact | undefined;
        // Somebody earlier in the files: there is nobody yet to be compared with.
        const incoming =
          base === undefined ? {} : incomingContact(person, base, [], byName, undefined, noIds);
        return { index, fullName: person.fullName, ...found, incoming: { ...incoming } };
      }),
    };
  };

  const runNow = async (
    sources: readonly MappedSource[],
    options: ImportOptions,
    control: JobControl,
    dryRun: boolean,
  ): Promise<ImportReport> => {
    const json = await jsonOf(sources, options.format);
    if (json !== undefined) {
      if (dryRun) return jsonReportOf('', await inspectJson({ file }, json));
      const done = await importJson(store, json, control);
      return jsonReportOf(done.importId, done);
    }
    const stageId = options.stage ?? usualStage();
    assertStage(stageId);
    const found = await read(sources, options.format, control);
    if (last?.key === keyOf(sources)) assertAsSeen(last.decisions, found.people);
    const importId = newId(engine.clock.now());
    const decisions = await decide(found.people, options, control);
    const report = reportOf(importId, found, decisions);
    if (dryRun || decisions.length === 0) return report;

    await writePeople(
      store,
      {
        importId,
        decisions,
        tags: options.tags,
        stage: options.stage,
        usualStage: stageId,
        label: labelOf(report),
        assertStage: () => assertStage(stageId),
      },
      control,
    );
    for (const { mapping } of sources) {
      if (mapping !== undefined) rememberMapping(file, toMapping(mapping));
    }
    last = undefined;
    return report;
  };
  const run = (
    sources: readonly MappedSource[],
    options: ImportOptions,
    control: JobControl = unwatched,
    dryRun = false,
  ): Promise<ImportReport> => oneAfterTheOther(file, () => runNow(sources, options, control, dryRun));

  return {
    inspect: (sources: readonly ImportSource[]): Promise<ImportFile[]> =>
      Promise.all(sources.map((source) => inspectFile(file, source))),
    preview,
    matches,
    run,
    past: (): readonly PastImport[] => batches.done(),
    undo: async (importId: string, control: JobControl = unwatched): Promise<Reverted> => {
      if (!batches.isDone(importId)) throw new KithError('not-found', 'There is no such import to undo.');
      return stepped(control, 'undo', takeBackInSteps({ file, engine }, importId));
    },
  };
};

export type Transfer = ReturnType<typeof createTransfer>;
