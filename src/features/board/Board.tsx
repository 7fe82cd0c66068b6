import { Menu } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useAskPeopleIds, useRun, useStore } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people-filter.ts';
import type { CalendarDate, Contact, Id, Stage } from '#domain/records.ts';
import { useCardMonitor } from '#ui/dnd/card-drag.ts';
import { useOpenPerson } from '#ui/person-link.ts';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import { intentOfKey, spotTowards } from './board-keys.ts';
import { columnQuery } from './board-queries.ts';
import { BoardColumn } from './BoardColumn.tsx';
import classes from './BoardPage.module.css';
import { CardMenu } from './CardMenu.tsx';
import { inColumn } from './filters/board-filter.ts';
import { byRank } from './filters/use-filtered-people.ts';
import { placeAt, placeTowards, topOf, type ColumnIds, type MoveDirection } from './move-plan.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useBoardList } from './use-board-list.ts';
import { useBoardMoves } from './use-board-moves.ts';
import { useBoardSelection } from './use-board-selection.ts';
import type { RowsHandle } from '#ui/virtual/use-row-focus.ts';
import { useMoveCards } from './use-move-cards.ts';

interface BoardProps {
  readonly stages: readonly Stage[];
  /** Absent: everybody. */
  readonly filter: PeopleFilter | undefined;
  readonly today: CalendarDate;
  /** Every column shows its first cards. */
  readonly onReady: () => void;
}

/** Cards a page key passes over. */
const rowsOfPage = 8;
/** Cards of a range that is selected in one go. */
const maxRange = 1000;

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

export function Board({ stages, filter, today, onReady }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const handles = useRef(new Map<string, RowsHandle<Contact>>());
  const readyColumns = useRef(new Set<string>());
  const instructionsId = useId();
  const [lifted, setLifted] = useState<Lifted>();
  const [menuContact, setMenuContact] = useState<Contact>();
  const { database } = useStore();
  const askIds = useAskPeopleIds();
  const run = useRun();
  const person = useOpenPerson();
  useBoardList(filter, person.id);
  const { moves, move, onMovesShown } = useBoardMoves();

  const register = useCallback((stage: string, handle: RowsHandle<Contact> | undefined) => {
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
  const focusCard = (stage: string, id: Id, near?: number) => handles.current.get(stage)?.focusCard(id, near);

  const selecting = useBoardSelection(stages, async (stage, first, count) => {
    const { skip, cards } = columns().find((column) => column.stage === stage) ?? { skip: 0, cards: [] };
    const loaded = first >= skip ? cards.slice(first - skip, first - skip + count) : [];
    if (loaded.length === count) return loaded;
    const rows = { skip: first, limit: Math.min(count, maxRange) };
    if (filter === undefined) {
      const found = await database.contacts.find(columnQuery(stage, rows.skip, rows.limit)).exec();
      return found.map((document) => document.toJSON() as Contact);
    }
    const { skip: offset, limit } = rows;
    const ids = await askIds({ filter: inColumn(filter, stage), sort: byRank, offset, limit });
    const found = await database.contacts.findByIds([...ids]).exec();
    return ids.flatMap((id) => (found.get(id)?.toJSON() as Contact | undefined) ?? []);
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
    if (place !== undefined) moveCards(contacts, contact, place);
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
          now.map(({ total }) => total),
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
            {stages.map((stage) => (
              <BoardColumn
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
            ))}
          </div>
        </Menu.ContextMenu>
        {anySelected !== undefined && (
          <SelectionBar
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
}
