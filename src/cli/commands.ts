import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { KithError } from '#contract/errors.ts';
import { exportFormat } from '#contract/values/export.ts';
import { importFormat } from '#contract/values/import.ts';
import type { CollectionName } from '#domain/records.ts';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import type { OpenStore } from '#store/open.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import { exportFile } from '#store/transfer/export.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { add, addables } from './add.ts';
import {
  choiceOption,
  countOption,
  expectCall,
  neededOption,
  textOption,
  UsageError,
  type Call,
} from './call.ts';
import { list, listables } from './list.ts';
import { appVersion } from './version.ts';

export interface Answer {
  /** The one document that `--json` prints. */
  readonly json: unknown;
  readonly words: string;
}

type Act = (store: OpenStore) => Answer | Promise<Answer>;

/** Checks the call first; what it answers does the work on the opened store. */
type Command = (call: Call) => Act;

const countWords = (counts: Partial<Record<CollectionName, number>>): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${String(n)} ${name}`)
    .join(', ') || 'nothing';

/** As editors leave it: without the line break at its end. */
const readPassphrase = (call: Call): string => {
  const path = neededOption(call, 'passphrase-file');
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new KithError('disk', 'The passphrase file can’t be read. Nothing was changed.', { cause: error });
  }
};

const importFiles: Command = (call) => {
  expectCall(call, ['format', 'tag', 'stage', 'on-duplicate', 'dry-run'], 1, Infinity);
  const format = choiceOption(call, 'format', importFormat.options);
  const onDuplicate = choiceOption(call, 'on-duplicate', ['merge', 'skip', 'create']);
  const tags = (call.options['tag'] ?? []) as readonly string[];
  const stage = textOption(call, 'stage');
  const sources = call.positionals.map((path) => ({ path: resolve(path), name: basename(path) }));
  return async (store) => {
    const json = await createTransfer(store).run(
      sources,
      { format, tags, stage, onDuplicate },
      unwatched,
      call.options['dry-run'] === true,
    );
    return {
      json,
      words: [
        `${String(json.created)} added, ${String(json.merged)} merged, ${String(json.skipped)} skipped, ` +
          `${String(json.ignored)} ignored, ${String(json.rejected.length)} left out. Import ${json.importId}`,
        ...json.rejected.map(({ file, row, reason }) => `${file}, row ${String(row)}: ${reason}`),
      ].join('\n'),
    };
  };
};

const undoImport: Command = (call) => {
  expectCall(call, [], 1);
  return async (store) => {
    const json = await createTransfer(store).undo(call.positionals[0] ?? '');
    return {
      json,
      words: `${String(json.removed)} removed, ${String(json.restored)} restored, ${String(json.kept)} kept`,
    };
  };
};

const listCommand: Command = (call) => {
  expectCall(call, [], 1);
  const what = listables.find((name) => name === call.positionals[0]);
  if (what === undefined) throw new UsageError(`“list” takes one of ${listables.join(', ')}.`);
  return (store) => list(store, what);
};

const addCommand: Command = (call) => {
  expectCall(call, [], 2);
  const what = addables.find((name) => name === call.positionals[0]);
  if (what === undefined) throw new UsageError(`“add” takes one of ${addables.join(', ')}.`);
  return (store) => add(store, what, call.positionals[1] ?? '');
};

const exportCommand: Command = (call) => {
  expectCall(call, ['format', 'keep-away'], 1);
  const format = choiceOption(call, 'format', exportFormat.options);
  if (format === undefined)
    throw new UsageError(`“export” needs --format with one of ${exportFormat.options.join(', ')}.`);
  return async (store) => {
    const path = resolve(call.positionals[0] ?? '');
    const counts = await exportFile(store, path, format, appVersion(), {
      keepAway: call.options['keep-away'] === true,
    });
    return { json: { file: path, counts }, words: `${countWords(counts)} written to ${path}` };
  };
};

const backup: Command = (call) => {
  expectCall(call, ['passphrase-file'], 1);
  const passphrase = readPassphrase(call);
  return async (store) => {
    const path = resolve(call.positionals[0] ?? '');
    const made = await createBackups({ ...store, appVersion: appVersion() }).create(
      path,
      passphrase,
      unwatched,
    );
    return { json: { file: path, ...made }, words: `${countWords(made.counts)} kept in ${path}` };
  };
};

const snapshot: Command = (call) => {
  expectCall(call, [], 0);
  return async (store) => {
    const taken = await takeSnapshot(store);
    return {
      json: { taken },
      words: taken ? 'A snapshot was taken.' : 'Nothing has changed since the last one.',
    };
  };
};

const restore: Command = (call) => {
  expectCall(call, ['passphrase-file', 'dry-run', 'mode'], 1);
  const mode = choiceOption(call, 'mode', ['merge', 'replace']) ?? 'merge';
  const passphrase = readPassphrase(call);
  return async (store) => {
    const backups = createBackups({ ...store, appVersion: appVersion() });
    const path = resolve(call.positionals[0] ?? '');
    const json =
      call.options['dry-run'] === true
        ? (await backups.inspect(path, passphrase))[mode]
        : await backups.restore(path, passphrase, mode, unwatched);
    return {
      json,
      words: `${String(json.added)} added, ${String(json.changed)} changed, ${String(json.removed)} removed`,
    };
  };
};

const sample: Command = (call) => {
  expectCall(call, ['people', 'interactions', 'seed'], 0);
  const size = {
    people: countOption(call, 'people'),
    interactions: countOption(call, 'interactions'),
    seed: countOption(call, 'seed'),
  };
  return async (store) => {
    const counts = await fillWithSample(store, size);
    return { json: { counts }, words: countWords(counts) };
  };
};

const verify: Command = (call) => {
  expectCall(call, [], 0);
  return (store) => {
    const json = verifyStore(store);
    return {
      json,
      words: json.ok ? `All is well: ${countWords(json.counts)}.` : json.problems.join('\n'),
    };
  };
};

export const commands: Readonly<Record<string, Command | undefined>> = {
  import: importFiles,
  'undo-import': undoImport,
  list: listCommand,
  add: addCommand,
  export: exportCommand,
  backup,
  snapshot,
  restore,
  sample,
  verify,
};
