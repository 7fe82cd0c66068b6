import { Menu } from '@mantine/core';
import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useRun } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { CalendarDate, Contact, Id, Stage } from '#domain/records.ts';
import { useCardMonitor } from '#ui/dnd/card-drag.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import { intentOfKey, spotTowards } from './board-keys.ts';
import { BoardColumn } from './columns/BoardColumn.tsx';
import classes from './BoardPage.module.css';
import { CardMenu } from './cards/CardMenu.tsx';
import { FoldedColumn } from './columns/FoldedColumn.tsx';
import { placeAt, placeTowards, topOf, type ColumnIds, type MoveDirection } from './moves/move-plan.ts';
import { BoardSelectionBar } from './selection/BoardSelectionBar.tsx';
import { useBoardList } from './use-board-list.ts';
import { useBoardMoves } from './moves/use-board-moves.ts';
import { useBoardSelection } from './selection/use-board-selection.ts';
import { useFindCards } from './use-find-cards.ts';
import type { FoldedColumns } from './columns/use-folded-columns.ts';
import type { RowsHandle } from '#ui/virtual/use-row-focus.ts';
import { useMoveCards } from './moves/use-move-cards.ts';
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

/** Cards a page key passes over. */
const rowsOfPage = 8;

/** Cards being dragged: out of their columns, with a slot where they would go. */
export interface Lifted {
  /** The one under the pointer. */
  readonly held: Contact;
  readonly contacts: readonly Contact[];
  readonly ids: ReadonlySet<Id>;
}

const cardAt = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-card]') ?? undefined) : undefined;
const cardIdAt = (target: EventTarget | null): Id | undefined => cardAt(target)?.dataset['card'];

export const Board = memo(function Board(props: BoardProps) {
  const { stages, filter, today, columns: folding, onReady } = props;
  const { folded, fold } = folding;
  const board = useRef<HTMLDivElement>(null);
  const handles = useRef(new Map<string, RowsHandle<Contact>>());
  /** A card that goes into a column which is being unfolded for it. */
  const awaited = useRef<{ readonly stage: string; readonly id: Id }>(undefined);
  const readyColumns = useRef(new Set<string>());
  const instructionsId = useId();
  const [lifted, setLifted] = useState<Lifted>();
  const [menuContact, setMenuContact] = useState<Contact>();
  const findCards = useFindCards(filter);
  const run = useRun();
  const person = useOpenPerson();
  useBoardList(filter, person.id);
  useOpenedCard(board, person.id);
  const { moves, move, onMovesShown } = useBoardMoves();

  const register = useCallback((stage: string, handle: RowsHandle<Contact> | undefined) => {
    if (handle === undefined) handles.current.delete(stage);
    else handles.current.set(stage, handle);
    const { id, stage: to } = awaited.current ?? {};
    if (handle === undefined || id === undefined || to !== stage) return;
    awaited.current = undefined;
    handle.focusCard(id, 0);
  }, []);
  const onColumnReady = useCallback(
    (stage: string) => {
      readyColumns.current.add(stage);
      if (stages.every(({ id }) => readyColumns.current.has(id))) onReady();
    },
    [stages, onReady],
  );

  const columns = (): readonly (ColumnIds & { readonly cards: readonly Contact[] })[] =>
    stages.map(({ id }) => {
      const { loaded, total } = handles.current.get(id)?.snapshot() ?? { loaded: undefined, total: 0 };
      const cards = loaded?.cards ?? [];
      return { stage: id, skip: loaded?.skip ?? 0, ids: cards.map((card) => card.id), cards, total };
    });
  const contactOf = (id: Id): Contact | undefined =>
    columns()
      .flatMap(({ cards }) => cards)
      .find((card) => card.id === id);
  const focusCard = (stage: string, id: Id, near?: number) => handles.current.get(stage)?.focusCard(id, near);

  const selecting = useBoardSelection(stages, async (stage, first, count) => {
    const { skip, cards } = columns().find((column) => column.stage === stage) ?? { skip: 0, cards: [] };
    const loaded = first >= skip ? cards.slice(first - skip, first - skip + count) : [];
    return loaded.length === count ? loaded : findCards(stage, first, count);
  });
  const { selection } = selecting;
  const { question, moveCards } = useMoveCards({
    stages,
    totalOf: (stage) => handles.current.get(stage)?.snapshot().total ?? 0,
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
    if (id === undefined) return;
    requestAnimationFrame(() => {
      board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
    });
  };

  useCardMonitor(board, {
    onLift: (id) => {
      const held = contactOf(id);
      if (held === undefined) return;
      const contacts = selecting.with(held);
      setLifted({ held, contacts, ids: new Set(contacts.map((contact) => contact.id)) });
    },
    onLetGo: (drop) => {
      setLifted(undefined);
      if (lifted === undefined) return;
      const column = columns().find(({ stage }) => stage === drop?.list);
      if (drop === undefined || column === undefined) {
        focusCard(lifted.held.stage, lifted.held.id);
        return;
      }
      moveCards(lifted.contacts, lifted.held, placeAt(column, lifted.ids, drop.index));
    },
  });

  const moveTowards = (contact: Contact, direction: MoveDirection) => {
    const contacts = selecting.with(contact);
    const place = placeTowards(columns(), contact.id, direction, new Set(contacts.map(({ id }) => id)));
    if (place === undefined) return;
    moveCards(contacts, contact, place);
    if (folded?.has(place.stage) !== true) return;
    // With the keyboard one goes on from there.
    awaited.current = { stage: place.stage, id: contact.id };
    fold(place.stage, false);
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const id = cardIdAt(event.target);
    const intent = intentOfKey(event);
    if (id === undefined || intent === undefined) return;
    if (intent.type === 'clear' && selection.byId.size === 0) return;
    event.preventDefault();
    const now = columns();
    const column = now.findIndex(({ ids }) => ids.includes(id));
    const from = now[column];
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
        moveTowards(contact, intent.to);
        return;
      case 'focus':
      case 'extend': {
        const spot = spotTowards(
          { column, row },
          intent.to,
          now.map(({ stage, total }) => (folded?.has(stage) === true ? 0 : total)),
          rowsOfPage,
        );
        if (spot === undefined) return;
        const stage = stages[spot.column]?.id ?? '';
        handles.current.get(stage)?.focusRow(spot.row);
        if (intent.type === 'extend') selecting.extend({ stage, row: spot.row }, { stage, row });
      }
    }
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
            onKeyDown={onKeyDown}
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
                  register={register}
                  onUnfold={unfold}
                  onReady={onColumnReady}
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
                  register={register}
                  onMovesShown={onMovesShown}
                  onLoaded={selecting.refresh}
                  onReady={onColumnReady}
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
            const row = Number(
              board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(menuContact.id)}"]`)
                ?.dataset['row'] ?? 0,
            );
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
