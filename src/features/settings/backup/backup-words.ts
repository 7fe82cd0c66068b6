import type { BackupSummary, RestoreReport } from '#contract/values/backups.ts';
import type { Counts } from '#contract/values/counts.ts';
import { numberWords } from '#domain/text/number-words.ts';
import type { CollectionName } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';

type Mode = 'merge' | 'replace';

const nouns: readonly (readonly [CollectionName, string, string])[] = [
  ['contacts', 'person', 'people'],
  ['organizations', 'company', 'companies'],
  ['interactions', 'conversation', 'conversations'],
  ['follow-ups', 'follow-up', 'follow-ups'],
  ['favours', 'favour', 'favours'],
  ['leads', 'lead', 'leads'],
  ['openings', 'opening', 'openings'],
  ['events', 'event', 'events'],
];

const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** "212 people, 96 companies and 1,304 conversations" */
export const countsWords = (counts: Counts): string => {
  const parts = nouns
    .filter(([name]) => (counts[name] ?? 0) > 0)
    .map(([name, one, many]) => counted(counts[name] ?? 0, one, many));
  return parts.length === 0 ? 'nothing yet' : listOf(parts);
};

/** Whether there is anything to do, and afterwards anything to undo. */
export const changesAnything = ({ added, changed, removed }: RestoreReport): boolean =>
  added + changed + removed > 0;

/** "212 records added, 4 changed, none removed." */
export const restoreWords = (report: RestoreReport): string => {
  if (!changesAnything(report)) return 'Nothing differs from what is here.';
  const { added, changed, removed } = report;
  const some = (count: number) => (count === 0 ? 'none' : numberWords(count));
  const first = added === 0 ? 'No records' : counted(added, 'record', 'records');
  return `${first} added, ${some(changed)} changed, ${some(removed)} removed.`;
};

/** Whether there is anything to choose: into an empty address book both ways do the same. */
export const modesDiffer = ({ merge, replace }: BackupSummary): boolean =>
  merge.added !== replace.added || merge.changed !== replace.changed || merge.removed !== replace.removed;

export const doneTitle = (mode: Mode): string =>
  mode === 'merge' ? 'The backup is added' : 'The backup is restored';

/** "179 kB", "3.2 MB": as file managers say it. */
export const sizeWords = (bytes: number): string => {
  if (bytes < 1000) return counted(bytes, 'byte', 'bytes');
  if (bytes < 1_000_000) return `${numberWords(Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
};

const wordsByPhase: Readonly<Record<string, string>> = {
  backup: 'Encrypting your data',
  verify: 'Checking the file',
  open: 'Opening the backup',
  restore: 'Restoring',
  wait: 'Waiting for the import to end',
  derive: 'Bringing the board up to date',
  'take-back': 'Taking back what was restored',
};
export const phaseWords = (phase: string, otherwise: string): string => wordsByPhase[phase] ?? otherwise;
