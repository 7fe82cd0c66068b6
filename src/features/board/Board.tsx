import { Menu } from '@mantine/core';
import { useCallback, useId, useRef, useState } from 'react';
import { useStore } from '#client/index.ts';
import type { CalendarDate, Contact, Id, Stage } from '#domain/records.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { useCardMonitor } from '#ui/dnd/card-drag.ts';
import { useOpenPerson } from '#ui/person-link.ts';
import { intentOfKey, spotTowards } from './board-keys.ts';
import { lastOfColumn } from './board-queries.ts';
import { BoardColumn } from './BoardColumn.tsx';
import classes from './BoardPage.module.css';
import { CardMenu } from './CardMenu.tsx';
import { movedWords, placeAt, placeTowards, type ColumnIds, type Place } from './move-plan.ts';
import { useBoardMoves } from './use-board-moves.ts';
import type { ColumnHandle } from './use-column-focus.ts';

interface BoardProps {
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  /** Every column shows its first cards. */
  readonly onReady: () => void;
}

/** Cards a page key passes over. */
const rowsOfPage = 8;

const cardIdAt = (target: EventTarget | null): Id | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset['card'] : undefined;

export function Board({ stages, today, onReady }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const handles = useRef(new Map<string, ColumnHandle>());
  const readyColumns = useRef(new Set<string>());
  const instructionsId = useId();
  const [lifted, setLifted] = useState<Contact>();
  const [menuContact, setMenuContact] = useState<Contact>();
  const { database } = useStore();
  const announce = useAnnounce();
  const person = useOpenPerson();
  const { moves, move, onMoveShown } = useBoardMoves();

  const register = useCallback((stage: string, handle: ColumnHandle | undefined) => {
    if (handle === undefined) handles.current.delete(stage);
    else handles.current.set(stage, handle);
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

  const focusMounted = (id: Id | undefined) => {
    if (id === undefined) return;
    requestAnimationFrame(() => {
      board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
    });
  };

  const moveTo = (contact: Contact, place: Place) => {
    const stage = stages.find(({ id }) => id === place.stage);
    if (stage === undefined) return;
    const { total = 0, ids = [] } = columns().find((column) => column.stage === place.stage) ?? {};
    move(contact, place);
    handles.current.get(place.stage)?.focusCard(contact.id, place.index);
    const isNew = contact.stage !== stage.id && !ids.includes(contact.id);
    announce(movedWords(contact.fullName, stage.name, place.index, isNew ? total + 1 : total));
  };

  /** As moveTo, for a place that may be below cards which are not loaded. */
  const moveAnywhere = async (contact: Contact, place: Place) => {
    const last =
      place.end === true ? await database.contacts.findOne(lastOfColumn(place.stage)).exec() : null;
    moveTo(contact, last === null ? place : { ...place, before: last.id });
  };

  useCardMonitor(board, {
    onLift: (id) => {
      setLifted(contactOf(id));
    },
    onLetGo: (drop) => {
      setLifted(undefined);
      if (lifted === undefined) return;
      const column = columns().find(({ stage }) => stage === drop?.list);
      if (drop === undefined || column === undefined) {
        handles.current.get(lifted.stage)?.focusCard(lifted.id);
        return;
      }
      moveTo(lifted, placeAt(column, lifted.id, drop.index));
    },
  });

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const id = cardIdAt(event.target);
    const intent = intentOfKey(event);
    if (id === undefined || intent === undefined) return;
    event.preventDefault();
    const now = columns();
    const column = now.findIndex(({ ids }) => ids.includes(id));
    const from = now[column];
    if (from === undefined) return;
    if (intent.type === 'move') {
      const place = placeTowards(now, id, intent.to);
      const contact = from.cards.find((card) => card.id === id);
      if (place !== undefined && contact !== undefined) void moveAnywhere(contact, place);
      return;
    }
    const spot = spotTowards(
      { column, row: from.skip + from.ids.indexOf(id) },
      intent.to,
      now.map(({ total }) => total),
      rowsOfPage,
    );
    if (spot !== undefined) handles.current.get(stages[spot.column]?.id ?? '')?.focusRow(spot.row);
  };

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
      <Menu.ContextMenu>
        <div
          ref={board}
          className={classes['board']}
          data-board
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const id = cardIdAt(event.target);
            if (id !== undefined) person.open(id);
          }}
          onContextMenu={(event) => {
            const contact = contactOf(cardIdAt(event.target) ?? '');
            // Only cards have a menu.
            if (contact === undefined) event.preventDefault();
            else setMenuContact(contact);
          }}
        >
          <p id={instructionsId} className="kith-hidden">
            Enter opens. Arrow keys go to other cards, Alt with arrow keys moves this one. Shift F10 for more.
          </p>
          {stages.map((stage) => (
            <BoardColumn
              key={stage.id}
              stage={stage}
              stages={stages}
              today={today}
              moves={moves}
              lifted={lifted}
              opened={person.id}
              describedBy={instructionsId}
              register={register}
              onMoveShown={onMoveShown}
              onReady={onColumnReady}
            />
          ))}
        </div>
      </Menu.ContextMenu>
      {menuContact !== undefined && (
        <CardMenu
          contact={menuContact}
          stages={stages}
          placeTowards={(id, direction) => placeTowards(columns(), id, direction)}
          onOpen={person.open}
          onMove={(contact, place) => void moveAnywhere(contact, place)}
        />
      )}
    </Menu>
  );
}
