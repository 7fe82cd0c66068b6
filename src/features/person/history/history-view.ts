import type { HistoryEntry } from '#contract/values/history.ts';
import type { MergeField } from '#domain/merge/merge-contacts.ts';
import type { Contact } from '#domain/records.ts';
import { fieldLabels, valueLines, type ValueNames } from '#ui/merge/field-words.ts';

export interface HistoryField {
  readonly field: MergeField;
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The command that sets it to what it was before; undefined: it is that already. */
  readonly putBack: PutBack | undefined;
}

export interface HistoryRow {
  readonly seq: number;
  readonly at: number;
  /** "Moved to Trust", "Changed", "Added by an import" */
  readonly what: string;
  readonly fields: readonly HistoryField[];
}

export interface PutBack {
  readonly name: 'contacts.update' | 'contacts.set-positions' | 'contacts.set-stage' | 'contacts.bin';
  readonly args: unknown;
}

export const isShownField = (field: string): field is MergeField => Object.hasOwn(fieldLabels, field);

const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export const putBackOf = (
  contact: Contact,
  field: MergeField,
  before: unknown,
  names: ValueNames,
): HistoryField['putBack'] => {
  const { id } = contact;
  if (sameValue(contact[field], before)) return undefined;
  if (field === 'stage') {
    // One that was removed since can't be gone back to.
    return names.stages.some((stage) => stage.id === before)
      ? { name: 'contacts.set-stage', args: { ids: [id], stage: before } }
      : undefined;
  }
  if (field === 'positions') return { name: 'contacts.set-positions', args: { id, positions: before ?? [] } };
  return { name: 'contacts.update', args: { id, patch: { [field]: before ?? null } } };
};

const commandWords: Readonly<Record<string, string>> = {
  import: 'Import',
  'undo-import': 'Import undone',
  restore: 'Backup restored',
  'undo-restore': 'Restore undone',
  undo: 'Undone',
  redo: 'Done again',
  sync: 'Changed on another computer',
  'contacts.merge': 'Merged with another card',
};

const whatOf = ({ op, command, label }: HistoryEntry): string => {
  if (label !== '') return label;
  const known = commandWords[command];
  if (op === 'insert') return known === undefined ? 'Added' : `Added: ${known.toLowerCase()}`;
  return known ?? 'Changed';
};

/** What changed, with what it was: entries that say nothing the user knows (a place in a column) are left out. */
export const historyRows = (
  entries: readonly HistoryEntry[],
  contact: Contact,
  names: ValueNames,
): readonly HistoryRow[] =>
  entries.flatMap((entry) => {
    const fields = entry.fields.flatMap(({ field, before, after }) =>
      isShownField(field)
        ? [
            {
              field,
              label: fieldLabels[field],
              before: valueLines(field, before, names),
              after: valueLines(field, after, names),
              putBack: putBackOf(contact, field, before, names),
            },
          ]
        : [],
    );
    if (entry.op === 'update' && fields.length === 0 && entry.label === '') return [];
    return [{ seq: entry.seq, at: entry.at, what: whatOf(entry), fields }];
  });
