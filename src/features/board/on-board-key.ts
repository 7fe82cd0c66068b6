import type { KeyboardEvent } from 'react';
import type { Contact } from '#domain/records.ts';
import { intentOfKey, spotTowards } from './board-keys.ts';
import { cardIdAt } from './cards/card-at.ts';
import type { ColumnHandles } from './columns/use-column-handles.ts';
import type { MoveDirection } from './moves/move-plan.ts';
import type { BoardSelection } from './selection/use-board-selection.ts';

interface BoardKeyInput {
  readonly handles: ColumnHandles;
  /** Stages whose column is folded. */
  readonly folded: ReadonlySet<string> | undefined;
  readonly selecting: BoardSelection;
  readonly onMove: (contact: Contact, direction: MoveDirection) => void;
}

/** Cards a page key passes over. */
const rowsOfPage = 8;

/** Does what a key on a card asks for: goes elsewhere, moves, selects. */
export const onBoardKey = (
  event: KeyboardEvent<HTMLElement>,
  { handles, folded, selecting, onMove }: BoardKeyInput,
): void => {
  const id = cardIdAt(event.target);
  const intent = intentOfKey(event);
  if (id === undefined || intent === undefined) return;
  if (intent.type === 'clear' && selecting.selection.byId.size === 0) return;
  event.preventDefault();
  const columns = handles.columns();
  const column = columns.findIndex(({ ids }) => ids.includes(id));
  const from = columns[column];
  const contact = from?.cards.find((card) => card.id === id);
  if (from === undefined || contact === undefined) return;
  const row = from.skip + from.ids.indexOf(id);
  switch (intent.type) {
    case 'clear':
      selecting.clear();
      return;
    case 'toggle':
      selecting.toggle(contact, { stage: from.stage, row });
      return;
    case 'move':
      onMove(contact, intent.to);
      return;
    case 'focus':
    case 'extend': {
      const spot = spotTowards(
        { column, row },
        intent.to,
        columns.map(({ stage, total }) => (folded?.has(stage) === true ? 0 : total)),
        rowsOfPage,
      );
      const stage = columns[spot?.column ?? -1]?.stage;
      if (spot === undefined || stage === undefined) return;
      handles.focusRow(stage, spot.row);
      if (intent.type === 'extend') selecting.extend({ stage, row: spot.row }, { stage, row });
    }
  }
};
