import type { KeyboardEvent, MouseEvent } from 'react';
import type { Id } from '#domain/records.ts';
import type { PeopleSelection } from '../use-selection.ts';
import { intentOfKey } from './table-keys.ts';

/** What a key or a click on a row may come to. */
export interface RowActs {
  readonly selection: PeopleSelection;
  readonly focusRow: (row: number) => void;
  /** Up from the first row. */
  readonly focusHeader: () => void;
  readonly onOpen: (id: Id) => void;
  readonly onDelete: (ids: readonly Id[]) => void;
  readonly onCopy: (ids: readonly Id[]) => void;
}

/** Rows a page key passes over. */
const pageRows = 10;

const rowAt = (target: EventTarget | null) => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
  const id = element?.dataset['card'];
  return id === undefined ? undefined : { id, row: Number(element?.dataset['row']) };
};

/** @param total rows of the table, loaded or not */
export const onTableKey = (event: KeyboardEvent, total: number, acts: RowActs): void => {
  const { selection, focusRow, focusHeader, onOpen, onDelete, onCopy } = acts;
  const at = rowAt(event.target);
  if (at === undefined) return;
  const intent = intentOfKey(event, at.row, total, pageRows);
  if (intent === undefined) return;
  // Nothing to clear: Esc is for the open person.
  if (intent.type === 'clear' && selection.ids.size === 0) return;
  // Text that was marked is what is copied.
  if (intent.type === 'copy' && window.getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  const actedOn = selection.ids.has(at.id) ? [...selection.ids] : [at.id];
  switch (intent.type) {
    case 'focus':
      focusRow(intent.row);
      return;
    case 'extend':
      focusRow(intent.row);
      selection.extend(intent.row, at.row);
      return;
    case 'toggle':
      selection.toggle(at.id, at.row);
      return;
    case 'open':
      onOpen(at.id);
      return;
    case 'all':
      selection.all();
      return;
    case 'clear':
      selection.clear();
      return;
    case 'delete':
      onDelete(actedOn);
      return;
    case 'copy':
      onCopy(actedOn);
      return;
    case 'header':
      focusHeader();
  }
};

/** Opens the row; selects it by its box or with Ctrl, and with Shift all that lie between. */
export const onTableClick = (
  event: MouseEvent,
  { selection, focusRow, onOpen }: Pick<RowActs, 'selection' | 'focusRow' | 'onOpen'>,
): void => {
  const at = rowAt(event.target);
  if (at === undefined) return;
  const isCheck =
    event.target instanceof Element && event.target.closest('[role="gridcell"]:first-child') !== null;
  if (event.shiftKey) selection.extend(at.row, at.row);
  else if (isCheck || event.ctrlKey || event.metaKey) selection.toggle(at.id, at.row);
  else onOpen(at.id);
  if (isCheck) focusRow(at.row);
};
