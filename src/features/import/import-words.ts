import type {
  ImportFormat,
  ImportMatch,
  ImportPreview,
  ImportReport,
  OnDuplicate,
  RowChoice,
} from '#contract/values/import.ts';
import { numberWords } from '#domain/text/number-words.ts';
import { counted } from '#domain/text/text.ts';
import { hiddenMember } from '#formats/imported.ts';
import type { ImportState } from './import-state.ts';

/** The sentences of an import, apart from the screen so that each can be checked. */

export const people = (count: number): string => counted(count, 'person', 'people');

const nameByFormat: Readonly<Record<ImportFormat, string>> = {
  linkedin: 'LinkedIn connections',
  vcard: 'vCard contacts',
  json: 'Kith export',
  'linkedin-zip': 'LinkedIn export with messages and notes',
  kith: 'Kith’s own table',
  google: 'Google Contacts',
  outlook: 'Outlook contacts',
  csv: 'Table of people',
};
export const formatName = (format: ImportFormat): string => nameByFormat[format];

/** Tags that a batch begins with. A vCard's people come from everywhere: a tag would say nothing. */
export const defaultTags = (format: ImportFormat): readonly string[] =>
  format.startsWith('linkedin') ? ['LinkedIn'] : [];

/** People one is connected with have been met: that is what Acquaintance means. */
export const defaultStage = 'acquaintance';

/** What the user chooses for people who are certainly here already. */
export type DuplicateChoice = 'join' | Exclude<OnDuplicate, 'merge'>;

/** Without a choice of its own the store joins those who are certain, and adds those who only look alike. */
export const choiceToOption = (choice: DuplicateChoice): { readonly onDuplicate?: OnDuplicate } =>
  choice === 'join' ? {} : { onDuplicate: choice };

/** What is chosen for one person, and what they are. */
export interface OwnChoice {
  readonly certainty: ImportMatch['certainty'];
  readonly choice: RowChoice;
}

export interface Chosen {
  /** For those who certainly are here. */
  readonly duplicates: DuplicateChoice;
  /** For those who look like somebody. */
  readonly likely: OnDuplicate;
  /** By index. */
  readonly own: Readonly<Record<string, OwnChoice>>;
}

/** How many people the import touches: added or joined. */
export const touched = (
  { fresh, duplicates, likely }: Pick<ImportPreview, 'fresh' | 'duplicates' | 'likely'>,
  chosen: Chosen,
): number => {
  const isTouched = (certainty: ImportMatch['certainty']) =>
    (certainty === 'certain' ? chosen.duplicates : chosen.likely) !== 'skip';
  const own = Object.values(chosen.own).reduce(
    (sum, { certainty, choice }) => sum + Number(choice.act !== 'skip') - Number(isTouched(certainty)),
    0,
  );
  return fresh - likely + (isTouched('certain') ? duplicates : 0) + (isTouched('likely') ? likely : 0) + own;
};

type Asides = ImportPreview['asides'];

const hiddenWords = (members: number): string =>
  `${members === 1 ? 'One member keeps' : `${numberWords(members)} members keep`} their name hidden. LinkedIn gives only the day you connected, so there is nobody to add.`;

/** LinkedIn's members without a name. */
export const hiddenIn = (asides: Asides): number =>
  asides.find(({ reason }) => reason === hiddenMember)?.rows ?? 0;

/** What is no person, and why: "3 entries left aside: A group of contacts." */
export const asideWords = (asides: Asides): readonly string[] =>
  asides.map(({ reason, rows }) =>
    reason === hiddenMember
      ? hiddenWords(rows)
      : `${rows === 1 ? 'One entry was' : `${numberWords(rows)} entries were`} left aside. ${reason}`,
  );

/** What came of it, in one or two sentences: "14 were here already and got what was new." */
export const reportWords = ({ merged, skipped }: ImportReport): string =>
  [
    merged > 0 &&
      `${merged === 1 ? 'One was' : `${numberWords(merged)} were`} here already and got what was new.`,
    skipped > 0 &&
      `${skipped === 1 ? 'One was' : `${numberWords(skipped)} were`} here already and left as they are.`,
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
      `${kept === 1 ? 'One was' : `${numberWords(kept)} were`} kept because they were changed since.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');

/** "Programme lead, Brightwater Trust" */
export const positionWords = (position: string | undefined, organization: string | undefined): string =>
  [position, organization].filter((part) => part !== undefined && part !== '').join(', ');

/** How far it is with what it does now: `read`, `match`, `import`, `undo`, or `take-back` of what was stopped. */
export interface ImportProgress {
  readonly phase: string;
  readonly done: number;
  /** 0: not known. */
  readonly total: number;
}

const phases: Readonly<Record<string, string>> = {
  read: 'Reading the file',
  match: 'Looking for people who are here already',
  import: 'Adding people',
  restore: 'Adding records',
  derive: 'Bringing people up to date',
  undo: 'Undoing the import',
  'take-back': 'Taking back what was added',
};

/** What is being done, and how much of it; while the file's end is not known, how much was read. */
export const progressWords = (
  { phase, done, total }: ImportProgress = { phase: 'read', done: 0, total: 0 },
  atFirst = 'Reading the file',
): { readonly what: string; readonly done: number; readonly total: number } => {
  const what = phases[phase] ?? atFirst;
  return phase === 'read' && done > 0
    ? { what: `${what}: ${numberWords(done)} rows`, done: 0, total: 0 }
    : { what, done, total };
};

/** For a notice on another page: what came of an import, or of its undo. Undefined while it is not over. */
export const endWords = (state: ImportState): string | undefined => {
  switch (state.step) {
    case 'done': {
      const { preview, report, failure } = state;
      if (failure !== undefined) return `The import was not undone. ${failure}`;
      const { created, merged } = report;
      if (preview.records !== undefined) return `${counted(created + merged, 'record')} imported`;
      return created === 0 ? `${people(merged)} brought up to date` : `${people(created)} imported`;
    }
    case 'undone':
      return 'The import is undone';
    case 'preview':
    case 'choose':
      return state.failure;
    default:
      return undefined;
  }
};
