import { Button } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useLiveQuery, useRecords, useRun, useToday, usePeopleOf } from '#client/index.ts';
import {
  neighbourStatus,
  openingOrder,
  openingStatuses,
  openingStatusWords,
  type OpeningStatus,
} from '#domain/method/openings.ts';
import type { Id, Opening } from '#domain/records.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import { useCardMonitor } from '#ui/dnd/card-drag.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import classes from '../leads.module.css';
import type { TabProps } from '../LeadsPage.tsx';
import { OpeningLane } from './OpeningLane.tsx';
import { useReady } from '../use-ready.ts';

/** More than anybody follows; of closed ones the latest. */
const limit = 300;
const closedLimit = 30;

const useOpenings = (): readonly Opening[] | undefined => {
  const active = useLiveQuery('openings', { selector: { status: { $ne: 'closed' } }, limit });
  const closed = useLiveQuery('openings', {
    selector: { status: 'closed' },
    sort: [{ id: 'desc' }],
    limit: closedLimit,
  });
  return active && closed && [...active, ...closed];
};

const cardIdAt = (target: EventTarget | null): Id | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-opening]')?.dataset['opening'] : undefined;

/** Openings from heard of to accepted: dragged, or moved with Alt and an arrow. */
export function OpeningsBoard({ onReady }: TabProps) {
  const run = useRun();
  const today = useToday();
  const announce = useAnnounce();
  const { open } = useDialogLink();
  const board = useRef<HTMLDivElement>(null);
  const [lifted, setLifted] = useState<Id>();
  /** Where a card was just put, until the store says so. */
  const [moved, setMoved] = useState<{ readonly id: Id; readonly status: OpeningStatus }>();
  const stored = useOpenings();
  const isStored =
    moved !== undefined && stored?.some(({ id, status }) => id === moved.id && status === moved.status);
  if (isStored === true) setMoved(undefined);
  const openings = stored?.map((each) => (each.id === moved?.id ? { ...each, status: moved.status } : each));
  const people = usePeopleOf(
    (openings ?? []).flatMap(({ heardFromId, referrerId, decisionMakerId }) => [
      heardFromId,
      referrerId,
      decisionMakerId,
    ]),
  );
  const organizations = useRecords(
    'organizations',
    (openings ?? []).flatMap(({ organizationId }) => organizationId ?? []),
  );
  useReady(openings !== undefined, onReady);

  const focusCard = (id: Id) =>
    requestAnimationFrame(() => {
      board.current?.querySelector<HTMLElement>(`[data-opening="${CSS.escape(id)}"]`)?.focus();
    });
  const move = (id: Id, status: OpeningStatus) => {
    const opening = openings?.find((each) => each.id === id);
    if (opening === undefined || opening.status === status) return;
    setMoved({ id, status });
    void run('openings.move', { id, status }).then((done) => {
      if (done === undefined) setTimeout(() => setMoved((now) => (now?.id === id ? undefined : now)), 1_000);
    });
    announce(`${opening.title} moved to ${openingStatusWords[status]}`);
    focusCard(id);
  };
  useCardMonitor(board, {
    onLift: setLifted,
    onLetGo: (drop) => {
      setLifted(undefined);
      const status = openingStatuses.find((each) => each === drop?.list);
      if (drop !== undefined && status !== undefined) move(drop.cardId, status);
    },
  });

  if (openings === undefined) return null;
  if (openings.length === 0)
    return (
      <div className={classes['page']}>
        <EmptyState
          title="No openings yet"
          action={
            <Button variant="filled" onClick={() => open('opening')}>
              Add an opening
            </Button>
          }
        >
          Most are filled before they are posted: note what you hear from people, and who could put in a word.
        </EmptyState>
      </div>
    );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = cardIdAt(event.target);
    const opening = openings.find((each) => each.id === id);
    if (opening === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['opening'] === undefined) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
    if (event.altKey) {
      if (by === undefined) return;
      event.preventDefault();
      move(opening.id, neighbourStatus(opening.status, by));
      return;
    }
    const column = openingOrder(openings, opening.status);
    const at = column.findIndex((each) => each.id === opening.id);
    const next =
      by === undefined
        ? column[at + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0)]
        : sideways(openings, opening, by, at);
    if (next === undefined || next.id === opening.id) return;
    event.preventDefault();
    focusCard(next.id);
  };

  return (
    <div ref={board} className={classes['pipeline']} onKeyDown={onKeyDown}>
      <p className="kith-hidden" id="openings-help">
        Arrows go to another opening, Alt with an arrow moves it.
      </p>
      {openingStatuses.map((status) => (
        <OpeningLane
          key={status}
          status={status}
          openings={openingOrder(openings, status)}
          people={people}
          organizations={organizations}
          today={today}
          lifted={lifted}
          onMove={move}
        />
      ))}
    </div>
  );
}

/** The card beside this one, in the nearest column that has any. */
function sideways(openings: readonly Opening[], from: Opening, by: -1 | 1, at: number): Opening | undefined {
  for (let to = openingStatuses.indexOf(from.status) + by; openingStatuses[to] !== undefined; to += by) {
    const column = openingOrder(openings, openingStatuses[to] ?? from.status);
    if (column.length > 0) return column[Math.min(at, column.length - 1)];
  }
  return undefined;
}
