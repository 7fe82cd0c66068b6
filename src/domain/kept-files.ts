/** Which of the automatic backups, or of the snapshots, stay. Their names say when and how many people. */
import { addDays, addMonths, dateOf, isCalendarDate } from './dates/dates.ts';
import type { CalendarDate } from './records.ts';

export interface KeptFile {
  readonly name: string;
  /** Local wall time, to the second: `2026-03-12T10:30:05`. */
  readonly at: string;
  readonly people: number;
}

export interface KeepRule {
  /** The newest so many stay. */
  readonly newest: number;
  /** Of older ones, one a day for so many days, and one a month for so many months. */
  readonly days: number;
  readonly months: number;
}

export const backupRule: KeepRule = { newest: 30, days: 21, months: 12 };
/** A snapshot is as large as the data. */
export const snapshotRule: KeepRule = { newest: 3, days: 7, months: 0 };

/** With less than this share of the people there were, something may have gone wrong. */
const thinShare = 0.5;
/** After so long, fewer people are what the user wanted. */
const thinDays = 90;
const thinKept = 3;

const namePattern =
  /^Kith (\d{4}-\d{2}-\d{2}) (\d{2})-(\d{2})-(\d{2}) (\d+) (?:people|person)\.(?:kith\.age|db)$/;

const two = (n: number): string => String(n).padStart(2, '0');

/** `Kith 2026-03-12 10-30-05 212 people.kith.age`: sorts by time, and says what is in it without its passphrase. */
export const keptFileName = (at: string, people: number, extension: 'kith.age' | 'db'): string =>
  `Kith ${at.slice(0, 10)} ${at.slice(11, 19).replaceAll(':', '-')} ${String(people)} ${people === 1 ? 'person' : 'people'}.${extension}`;

/** Undefined for any other file: those are nobody's to delete. */
export const parseKeptFile = (name: string): KeptFile | undefined => {
  const [, date = '', hour = '', minute = '', second = '', people = ''] = namePattern.exec(name) ?? [];
  if (!isCalendarDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  return { name, at: `${date}T${hour}:${minute}:${second}`, people: Number(people) };
};

/** Wall time to the second, of a date-time to the minute and its instant. */
export const withSeconds = (local: string, instant: number): string =>
  `${local.slice(0, 16)}:${two(Math.floor(instant / 1000) % 60)}`;

const byNewest = (a: KeptFile, b: KeptFile): number =>
  a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1;

export const newestFirst = (files: readonly KeptFile[]): readonly KeptFile[] => files.toSorted(byNewest);

/**
 * Those with far fewer people than one of the 90 days before them held. A store that was emptied by mistake, or by a
 * fault, must not push out the backups that still have everybody.
 */
const thinOnes = (files: readonly KeptFile[]): ReadonlySet<KeptFile> =>
  new Set(
    files.filter((file) => {
      const since = addDays(dateOf(file.at.slice(0, 10)), -thinDays);
      return files.some(
        (other) => other.at < file.at && other.at >= since && file.people < other.people * thinShare,
      );
    }),
  );

const firstOfEach = (files: readonly KeptFile[], keyOf: (file: KeptFile) => string): readonly KeptFile[] => [
  ...new Map(files.toReversed().map((file) => [keyOf(file), file])).values(),
];

/** What the rule lets go of, the newest first. */
export const filesToDelete = (
  files: readonly KeptFile[],
  today: CalendarDate,
  rule: KeepRule,
): readonly KeptFile[] => {
  const thin = thinOnes(files);
  const sorted = newestFirst(files);
  const good = sorted.filter((file) => !thin.has(file));
  const older = good.slice(rule.newest);
  const dayLimit = addDays(today, -rule.days);
  const monthLimit = addMonths(today, -rule.months).slice(0, 7);
  const dayOf = ({ at }: KeptFile) => at.slice(0, 10);
  const monthOf = ({ at }: KeptFile) => at.slice(0, 7);
  const kept = new Set([
    ...sorted.filter((file) => thin.has(file)).slice(0, thinKept),
    ...good.slice(0, rule.newest),
    ...firstOfEach(
      older.filter((file) => dayOf(file) > dayLimit),
      dayOf,
    ),
    ...firstOfEach(
      older.filter((file) => monthOf(file) > monthLimit),
      monthOf,
    ),
  ]);
  return sorted.filter((file) => !kept.has(file));
};
