import { Menu } from '@mantine/core';
import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useRun } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { CalendarDate, Contact, Id, Stage } from '#domain/records.ts';
import { isFocusLost } from '#ui/focus/focus.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import classes from './BoardPage.module.css';
import { cardAt, cardIdAt, cardOf } from './cards/card-at.ts';
import { CardMenu } from './cards/CardMenu.tsx';
import { BoardColumn } from './columns/BoardColumn.tsx';
import { FoldedColumn } from './columns/FoldedColumn.tsx';
import { useColumnHandles } from './columns/use-column-handles.ts';
import type { FoldedColumns } from './columns/use-folded-columns.ts';
import { placeTowards, topOf, type MoveDirection } from './moves/move-plan.ts';
import { useBoardMoves } from './moves/use-board-moves.ts';
import { useLifted } from './moves/use-lifted.ts';
import { useMoveCards } from './moves/use-move-cards.ts';
import { onBoardKey } from './on-board-key.ts';
import { BoardSelectionBar } from './selection/BoardSelectionBar.tsx';
import { useBoardSelection } from './selection/use-board-selection.ts';
import { useBoardList } from './use-board-list.ts';
import { useFindCards } from './use-find-cards.ts';
import { useOpenedCard } from './use-opened-card.ts';

interface BoardProps {
  readonly stages: readonly Stage[];
  /** Absent: everybody. */
  readonly filter: PeopleFilter | undefined;
  readonly today: CalendarDate;
  readonly columns: FoldedColumns;
  /** Every column shows its first cards. */
  readonly onReady: () => void;
}

/** The columns with their cards, and what is done with these by pointer and keys. */
export const Board = memo(function Board(props: BoardProps) {
  const { stages, filter, today, columns: folding, onReady } = props;
  const { folded, fold } = folding;
  const board = useRef<HTMLDivElement>(null);
  const instructionsId = useId();
  const [menuContact, setMenuContact] = useState<Contact>();
  const findCards = useFindCards(filter);
  const run = useRun();
  const person = useOpenPerson();
  useBoardList(filter, person.id);
  useOpenedCard(board, person.id);
  const { moves, move, onMovesShown } = useBoardMoves();

  const handles = useColumnHandles(stages, onReady);
  const { columns, contactOf, focusCard } = handles;

  const selecting = useBoardSelection(stages, async (stage, first, count) => {
    const { skip, cards } = columns().find((column) => column.stage === stage) ?? { skip: 0, cards: [] };
    const loaded = first >= skip ? cards.slice(first - skip, first - skip + count) : [];
    return loaded.length === count ? loaded : findCards(stage, first, count);
  });
  const { selection } = selecting;
  const { question, moveCards } = useMoveCards({
    stages,
    totalOf: handles.totalOf,
    move,
    focusCard,
  });

  /** What a card's preview says while several are dragged: looked up when a drag begins. */
  const dragCount = useRef((_id: Id): number => 1);
  useEffect(() => {
    dragCount.current = (id) => (selection.byId.has(id) ? selection.byId.size : 1);
  });
  const countOf = useCallback((id: Id) => dragCount.current(id), []);

  const focusMounted = (id: Id | undefined) => {
    const focus = () => {
      if (id !== undefined) cardOf(board.current, id)?.focus();
    };
    // At once: told to go, it may be gone by the next frame, and its neighbour takes what it has.
    focus();
    // A press beside a menu takes the focus away again.
    requestAnimationFrame(() => {
      if (isFocusLost()) focus();
    });
  };
  const lifted = useLifted({ board, handles, withSelected: selecting.with, onDrop: moveCards });

  const moveTowards = (contact: Contact, direction: MoveDirection) => {
    const contacts = selecting.with(contact);
    const place = placeTowards(columns(), contact.id, direction, new Set(contacts.map(({ id }) => id)));
    if (place === undefined) return;
    moveCards(contacts, contact, place);
    if (folded?.has(place.stage) !== true) return;
    // With the keyboard one goes on from there.
    handles.focusLater(place.stage, contact.id);
    fold(place.stage, false);
  };

  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    const card = cardAt(event.target);
    const contact = contactOf(card?.dataset['card'] ?? '');
    if (card === undefined || contact === undefined) return;
    const at = { stage: contact.stage, row: Number(card.dataset['row']) };
    if (event.shiftKey) selecting.extend(at);
    else if (event.ctrlKey || event.metaKey) selecting.toggle(contact, at);
    else {
      selecting.clear();
      person.open(contact.id);
    }
  };

  const unfold = useCallback((stage: string) => fold(stage, false), [fold]);
  const archive = async (contacts: readonly Contact[]) => {
    selecting.clear();
    await run('contacts.archive', { ids: contacts.map(({ id }) => id), archived: true });
  };
  const selected = [...selection.byId.values()];
  const [anySelected] = selected;

  return (
    <Menu
      width={208}
      position="bottom-start"
      // Mantine gives the focus back to its target, which here is the whole board.
      returnFocus={false}
      onClose={() => {
        focusMounted(menuContact?.id);
      }}
    >
      <div className={classes['stack']}>
        <Menu.ContextMenu>
          <div
            ref={board}
            className={classes['board']}
            data-board
            data-beside={person.id === undefined ? undefined : true}
            onKeyDown={(event) => onBoardKey(event, { handles, folded, selecting, onMove: moveTowards })}
            onClick={onClick}
            onContextMenu={(event) => {
              const contact = contactOf(cardIdAt(event.target) ?? '');
              // Only cards have a menu.
              if (contact === undefined) event.preventDefault();
              else setMenuContact(contact);
            }}
          >
            <p id={instructionsId} className="kith-hidden">
              Enter opens. Arrow keys go to other cards, Alt with arrow keys moves this one. Control with
              Space selects it, Shift with arrow keys selects several. Shift F10 for more.
            </p>
            {stages.map((stage) =>
              folded?.has(stage.id) === true ? (
                <FoldedColumn
                  key={stage.id}
                  stage={stage}
                  filter={filter}
                  takesFocus={folding.latest === stage.id}
                  register={handles.register}
                  onUnfold={unfold}
                  onReady={handles.onColumnReady}
                />
              ) : (
                <BoardColumn
                  takesFocus={folding.latest === stage.id}
                  onFold={fold}
                  key={stage.id}
                  stage={stage}
                  stages={stages}
                  filter={filter}
                  today={today}
                  moves={moves}
                  lifted={lifted}
                  selected={selection.byId}
                  opened={person.id}
                  describedBy={instructionsId}
                  countOf={countOf}
                  register={handles.register}
                  onMovesShown={onMovesShown}
                  onLoaded={selecting.refresh}
                  onReady={handles.onColumnReady}
                />
              ),
            )}
          </div>
        </Menu.ContextMenu>
        {anySelected !== undefined && (
          <BoardSelectionBar
            count={selected.length}
            stages={stages}
            onMove={(stage) => moveCards(selecting.with(anySelected), anySelected, topOf(stage))}
            onArchive={() => void archive(selected)}
            onClear={() => {
              selecting.clear();
              focusMounted(anySelected.id);
            }}
          />
        )}
      </div>
      {menuContact !== undefined && (
        <CardMenu
          contacts={selecting.with(menuContact)}
          contact={menuContact}
          stages={stages}
          canMove={(direction) =>
            placeTowards(
              columns(),
              menuContact.id,
              direction,
              new Set(selecting.with(menuContact).map(({ id }) => id)),
            ) !== undefined
          }
          onOpen={person.open}
          onMoveTo={(stage) => moveCards(selecting.with(menuContact), menuContact, topOf(stage))}
          onMoveTowards={(direction) => moveTowards(menuContact, direction)}
          onSelect={() => {
            const row = Number(cardOf(board.current, menuContact.id)?.dataset['row'] ?? 0);
            selecting.toggle(menuContact, { stage: menuContact.stage, row });
          }}
          onGone={selecting.clear}
        />
      )}
      {question !== undefined && (
        <MentorQuestion
          names={question.names}
          today={today}
          onYes={question.yes}
          onNotYet={question.notYet}
        />
      )}
    </Menu>
  );
});
