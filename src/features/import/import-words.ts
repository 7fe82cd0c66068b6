import type { ImportFormat, ImportPreview, ImportReport, OnDuplicate } from '#contract/values.ts';

/** The sentences of an import, apart from the screen so that each can be checked. */

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const people = (count: number): string => counted(count, 'person', 'people');

const nameByFormat: Readonly<Record<ImportFormat, string>> = {
  linkedin: 'LinkedIn connections',
  vcard: 'vCard contacts',
  json: 'Kith export',
};
export const formatName = (format: ImportFormat): string => nameByFormat[format];

/** Tags that a batch begins with. A vCard's people come from everywhere: a tag would say nothing. */
export const defaultTags = (format: ImportFormat): readonly string[] =>
  format === 'linkedin' ? ['LinkedIn'] : [];

/** People one is connected with have been met: that is what Acquaintance means. */
export const defaultStage = 'acquaintance';

/** What the user chooses for people who are certainly here already. */
export type DuplicateChoice = 'join' | Exclude<OnDuplicate, 'merge'>;

/** Without a choice of its own the store joins those who are certain, and adds those who only look alike. */
export const choiceToOption = (choice: DuplicateChoice): { readonly onDuplicate?: OnDuplicate } =>
  choice === 'join' ? {} : { onDuplicate: choice };

/** How many people the import touches: added or joined. */
export const touched = ({ fresh, duplicates }: ImportPreview, choice: DuplicateChoice): number =>
  choice === 'skip' ? fresh : fresh + duplicates;

export const hiddenWords = (ignored: number): string =>
  ignored === 1
    ? 'One member keeps their name hidden. LinkedIn gives only the day you connected, so there is nobody to add.'
    : `${ignored.toLocaleString()} members keep their name hidden. LinkedIn gives only the day you connected, so there is nobody to add.`;

export const likelyWords = (likely: number): string =>
  likely === 1
    ? 'One of the new people looks like somebody you have: a similar name at the same company. They are added, so that you can decide.'
    : `${likely.toLocaleString()} of the new people look like somebody you have: a similar name at the same company. They are added, so that you can decide.`;

/** What came of it, in one or two sentences: "14 were here already and got what was new." */
export const reportWords = ({ merged, skipped }: ImportReport): string =>
  [
    merged > 0 &&
      `${merged === 1 ? 'One was' : `${merged.toLocaleString()} were`} here already and got what was new.`,
    skipped > 0 &&
      `${skipped === 1 ? 'One was' : `${skipped.toLocaleString()} were`} here already and left as they are.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');

export interface UndoneImport {
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
}

export const undoneWords = ({ removed, restored, kept }: UndoneImport): string =>
  [
    `${people(removed)} removed.`,
    restored > 0 && `${people(restored)} put back as they were.`,
    kept > 0 &&
      `${kept === 1 ? 'One was' : `${kept.toLocaleString()} were`} kept because you have changed them since.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');

/** "Programme lead, Brightwater Trust" */
export const positionWords = (position: string | undefined, organization: string | undefined): string =>
  [position, organization].filter((part) => part !== undefined && part !== '').join(', ');
