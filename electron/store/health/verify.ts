import type { Counts } from '#contract/values/counts.ts';
import { recordProblem } from '#data/schemas/index.ts';
import { collectionNames } from '#domain/records.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { recordFields } from '../commands/record.ts';
import type { OpenStore } from '../open.ts';
import { indexDifferences } from '../search/check.ts';
import { idsAt, references } from './references.ts';

export interface Verification {
  readonly ok: boolean;
  readonly counts: Counts;
  /** Sentences without personal data: collection, id and what is wrong. */
  readonly problems: readonly string[];
}

/**
 * Checks the file's integrity, every record against its schema, that every id named is there, and that the search
 * index says what the records say.
 */
export const verifyStore = ({ file, search }: Pick<OpenStore, 'file' | 'search'>): Verification => {
  const problems: string[] = [];
  const integrity = file.all('PRAGMA integrity_check');
  for (const row of integrity) {
    const message = String(row['integrity_check']);
    if (message !== 'ok') problems.push(`The file is damaged: ${message}`);
  }
  const records = new Map(collectionNames.map((name) => [name, file.find(name, { selector: {} })]));
  const ids = new Map([...records].map(([name, docs]) => [name, new Set(docs.map(({ id }) => String(id)))]));
  for (const [name, docs] of records) {
    for (const doc of docs) {
      const problem = recordProblem(name, recordFields(doc));
      if (problem !== undefined) problems.push(`${name} ${String(doc['id'])}: ${problem}`);
      for (const [path, target] of Object.entries(references[name] ?? {})) {
        for (const id of idsAt(doc, path.split('.'))) {
          if (id !== 'me' && ids.get(target)?.has(id) !== true) {
            problems.push(
              `${name} ${String(doc['id'])}: ${path} names ${id}, which is not among the ${target}`,
            );
          }
        }
      }
    }
  }
  const stages = new Set(
    stagesFromSetting(file.get('settings', 'stages')?.['value']).map((stage) => stage.id),
  );
  for (const doc of records.get('contacts') ?? []) {
    if (!stages.has(String(doc['stage']))) {
      problems.push(`contacts ${String(doc['id'])}: stage names ${String(doc['stage'])}, which is not there`);
    }
  }
  // One that is being made, or waits to be, is no fault.
  if (search.isReady()) {
    for (const table of indexDifferences(file)) {
      problems.push(`The search index differs from the records: ${table}`);
    }
  }
  const counts = Object.fromEntries([...records].map(([name, docs]) => [name, docs.length]));
  return { ok: problems.length === 0, counts, problems };
};
