import type { SyncConflict } from '#contract/values/sync.ts';
import type { Contact, Id, PhotoId } from '#domain/records.ts';
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
  readonly take: PutBack | TakePhoto | undefined;
  /** Two photos are told apart by looking at them. */
  readonly photos?: { readonly kept: PhotoId | undefined; readonly lost: PhotoId | undefined };
}

/** Its bytes are the store's. */
export interface TakePhoto {
  readonly name: 'contacts.set-photo';
  readonly args: { readonly id: Id; readonly photo: PhotoId | null };
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

const photoOf = (value: unknown): PhotoId | undefined => (typeof value === 'string' ? value : undefined);

const photoRow = (contact: Contact, kept: PhotoId | undefined, lost: PhotoId | undefined) => ({
  label: 'Photo',
  kept: kept === undefined ? 'none' : 'this one',
  lost: lost === undefined ? 'removed' : 'another one',
  photos: { kept, lost },
  take:
    contact.photo === lost
      ? undefined
      : ({ name: 'contacts.set-photo', args: { id: contact.id, photo: lost ?? null } } as const),
});

/** Fields of a person with both values, the latest first; what the user knows no word for is left out. */
export const changedTwice = (
  conflicts: readonly SyncConflict[],
  contact: Contact,
  names: ValueNames,
): readonly ChangedTwice[] =>
  conflicts.flatMap((conflict): readonly ChangedTwice[] => {
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
    if (field === 'photo') return [{ ...base, ...photoRow(contact, photoOf(kept), photoOf(lost)) }];
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
