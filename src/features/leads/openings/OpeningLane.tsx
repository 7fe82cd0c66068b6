import { useRef } from 'react';
import {
  openingAgeWords,
  openingStatuses,
  openingStatusWords,
  type OpeningStatus,
} from '#domain/method/openings.ts';
import { useRun, type People } from '#client/index.ts';
import type { CalendarDate, Id, Opening, Organization } from '#domain/records.ts';
import { MoreMenu } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { useDraggableCard, useDropList } from '#ui/dnd/card-drag.ts';
import { useKeepFocus } from '#ui/focus/use-keep-focus.ts';
import classes from '../leads.module.css';

interface OpeningLaneProps {
  readonly status: OpeningStatus;
  readonly openings: readonly Opening[];
  readonly people: People;
  readonly organizations: ReadonlyMap<Id, Organization>;
  readonly today: CalendarDate;
  readonly lifted: Id | undefined;
  readonly onMove: (id: Id, status: OpeningStatus) => void;
}

/** One card at a time. */
const preview = { className: classes['liftedCard'] ?? '', countOf: () => 1, countClassName: '' };

/** Where in a lane a card is let go makes no difference: the latest touched stands first. */
const anyPitch = 80;

export function OpeningLane(props: OpeningLaneProps) {
  const { status, openings, people, organizations, today, lifted, onMove } = props;
  const target = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLUListElement>(null);
  const over = useDropList({ list: status, target, scroller, pitch: anyPitch, count: openings.length });
  const isTarget = over !== undefined && !openings.some(({ id }) => id === lifted);
  return (
    <section
      ref={target}
      className={classes['stage']}
      data-over={isTarget || undefined}
      aria-labelledby={`openings-${status}`}
    >
      <h2 className={classes['laneTitle']} id={`openings-${status}`}>
        {openingStatusWords[status]} <span className={classes['count']}>{openings.length}</span>
      </h2>
      <ul ref={scroller} className={classes['stageCards']}>
        {openings.map((opening) => (
          <OpeningCard
            key={opening.id}
            opening={opening}
            people={people}
            organization={organizations.get(opening.organizationId ?? '')?.name}
            today={today}
            onMove={onMove}
          />
        ))}
      </ul>
    </section>
  );
}

interface OpeningCardProps {
  readonly opening: Opening;
  readonly people: People;
  readonly organization: string | undefined;
  readonly today: CalendarDate;
  readonly onMove: (id: Id, status: OpeningStatus) => void;
}

function OpeningCard({ opening, people, organization, today, onMove }: OpeningCardProps) {
  const run = useRun();
  const item = useRef<HTMLLIElement>(null);
  const card = useRef<HTMLButtonElement>(null);
  const { open } = useDialogLink();
  const { id, referrerId, heardFromId, decisionMakerId } = opening;
  useDraggableCard(card, id, preview);
  useKeepFocus(item);
  const who = [
    referrerId === undefined
      ? heardFromId === undefined
        ? undefined
        : `From ${people.name(heardFromId)}`
      : `${people.name(referrerId)} refers you`,
    decisionMakerId === undefined ? undefined : `${people.name(decisionMakerId)} decides`,
  ].filter((part) => part !== undefined);
  return (
    <li ref={item} className={classes['opening']}>
      <button
        ref={card}
        type="button"
        className={classes['openingMain']}
        data-opening={id}
        aria-describedby="openings-help"
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        onClick={() => open('opening', { of: id, kind: 'edit' })}
      >
        <span className={classes['cardTitle']} dir="auto">
          {opening.title}
        </span>
        {organization !== undefined && (
          <span className={classes['quiet']} dir="auto">
            {organization}
          </span>
        )}
        {who.map((words) => (
          <span key={words} className={classes['quiet']}>
            {words}
          </span>
        ))}
        <span className={classes['quiet']}>{openingAgeWords(opening, today)}</span>
      </button>
      <span className={classes['openingMenu']}>
        <MoreMenu
          label={opening.title}
          items={[
            { label: 'Referrer brief', run: () => open('brief', { of: id }) },
            { label: 'Edit', run: () => open('opening', { of: id, kind: 'edit' }) },
            ...openingStatuses
              .filter((status) => status !== opening.status)
              .map((status) => ({
                label: `Move to ${openingStatusWords[status]}`,
                run: () => onMove(id, status),
              })),
            { label: 'Delete', danger: true, run: () => void run('openings.remove', { id }) },
          ]}
        />
      </span>
    </li>
  );
}
