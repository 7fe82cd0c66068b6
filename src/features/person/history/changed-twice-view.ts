import type { SyncConflict } from '#contract/sync.ts';
import type { Contact } from '#domain/records.ts';
import { fieldLabels, valueLines, type ValueNames } from '#ui/merge/field-words.ts';
import { isShownField, putBackOf, type PutBack } from './history-view.ts';

export interface ChangedTwice {
  readonly id: string;
  /** "Nickname", "Deleted" */
  readonly label: string;
  readonly kept: string;
  readonly lost: string;
  readonly lostHere: boolean;
  readonly lostAt: number;
  /** Takes the other value; undefined: it can't be taken (any more). */
  readonly take: PutBack | undefined;
}

const textOf = (lines: readonly string[]): string => {
  const text = lines.join(' · ').trim();
  return text === '' ? 'nothing' : text;
};

const collectionWords: Readonly<Record<string, string>> = {
  interactions: 'A conversation',
  'follow-ups': 'A follow-up',
  favours: 'Help',
  leads: 'A lead',
};

const binWords = (value: unknown): string =>
  typeof value === 'number' && value > 0 ? 'deleted' : 'not deleted';

const binTake = (contact: Contact, lost: unknown): PutBack | undefined => {
  const binned = typeof lost === 'number' && lost > 0;
  return binned === contact.binnedAt > 0
    ? undefined
    : { name: 'contacts.bin', args: { ids: [contact.id], binned } };
};

/** Fields of a person with both values, the latest first; what the user knows no word for is left out. */
export const changedTwice = (
  conflicts: readonly SyncConflict[],
  contact: Contact,
  names: ValueNames,
): readonly ChangedTwice[] =>
  conflicts.flatMap((conflict) => {
    const { id, field, kept, lost, lostHere, lostAt, collection, recordId } = conflict;
    const base = { id, lostHere, lostAt };
    if (field === '*') {
      const label = recordId === contact.id ? 'This person' : (collectionWords[collection] ?? 'A record');
      const words = (value: unknown) => (value === undefined ? 'deleted' : 'changed');
      return [{ ...base, label, kept: words(kept), lost: words(lost), take: undefined }];
    }
    if (recordId !== contact.id) return [];
    if (field === 'binnedAt')
      return [
        {
          ...base,
          label: 'This person',
          kept: binWords(kept),
          lost: binWords(lost),
          take: binTake(contact, lost),
        },
      ];
    if (!isShownField(field)) return [];
    return [
      {
        ...base,
        label: fieldLabels[field],
        kept: textOf(valueLines(field, kept, names)),
        lost: textOf(valueLines(field, lost, names)),
        take: putBackOf(contact, field, lost, names),
      },
    ];
  });
