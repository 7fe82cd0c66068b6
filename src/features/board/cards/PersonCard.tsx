import {
  IconArrowBackUp,
  IconArrowDownLeft,
  IconArrowUpRight,
  IconCheck,
  IconStarFilled,
} from '@tabler/icons-react';
import { memo, useRef } from 'react';
import type { CalendarDate, Contact, Id, Stage } from '#domain/records.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { useDraggableCard } from '#ui/dnd/card-drag.ts';
import { WarmthDot } from '#ui/person/WarmthDot.tsx';
import { contactToCard } from './card-view.ts';
import classes from './PersonCard.module.css';

export interface PersonCardProps {
  readonly contact: Contact;
  /** Name of the company they are at. */
  readonly organization: string | undefined;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  /** Index in its column. */
  readonly row: number;
  /** Open in the panel. */
  readonly open: boolean;
  /** One of those that are acted on together. */
  readonly selected: boolean;
  readonly countOf: (id: Id) => number;
  /** The one card of its column that Tab reaches. */
  readonly tabbable: boolean;
  readonly describedBy: string;
}

/** Letters of a verb that there is room for beside a day. */
const briefVerb = 12;

/**
 * A person on the board, in three lines. One button: Enter opens it, the arrows and the menu are the
 * board's own business, which finds the card by its data attributes.
 */
export const PersonCard = memo(function PersonCard(props: PersonCardProps) {
  const { contact, organization, stages, today, row, open, selected, countOf, tabbable, describedBy } = props;
  const ref = useRef<HTMLButtonElement>(null);
  useDraggableCard(ref, contact.id, {
    className: classes['lifted'] ?? '',
    countOf,
    countClassName: classes['many'] ?? '',
  });
  const view = contactToCard(contact, { organization, stages, today });
  const { step, owed, balance } = view;
  // Goes with the verb where that is cut: “Send the gra… since Mon”.
  const comma = step.joint.startsWith(',') ? ',' : '';
  const [dayWords, timeWords] = step.when.split(/(?= at )/u);
  return (
    <button
      ref={ref}
      type="button"
      className={classes['card']}
      data-card={contact.id}
      data-row={row}
      data-open={open || undefined}
      data-short={view.position === '' || undefined}
      data-selected={selected || undefined}
      tabIndex={tabbable ? 0 : -1}
      aria-describedby={describedBy}
      aria-haspopup="dialog"
    >
      {selected ? (
        <span className={classes['check']}>
          <IconCheck size={16} stroke={2} role="img" aria-label="Selected" />
        </span>
      ) : (
        <Avatar name={view.name} stage={view.colour} photo={contact.photo} />
      )}
      <span className={classes['lines']}>
        <span className={classes['top']}>
          <bdi className={classes['name']} dir="auto">
            {view.name}
          </bdi>
          {view.starred && (
            <IconStarFilled className={classes['star']} size={12} role="img" aria-label="Starred" />
          )}
        </span>
        {view.position !== '' && (
          <bdi className={classes['position']} dir="auto">
            {view.position}
          </bdi>
        )}
        <span className={classes['bottom']}>
          <span
            className={classes['step']}
            data-tone={step.tone}
            data-brief={step.verb.length <= briefVerb || undefined}
          >
            <span className={classes['verb']} dir="auto">
              {step.verb}
              {comma}
            </span>
            <span className={classes['when']}>
              <span>
                {step.joint.slice(comma.length)}
                {dayWords}
              </span>
              {timeWords !== undefined && <span>{timeWords}</span>}
            </span>
          </span>
          {owed !== undefined && (
            <IconArrowBackUp
              className={classes['owed']}
              size={14}
              stroke={1.5}
              role="img"
              aria-label={owed}
            />
          )}
          {balance !== undefined && (
            <span className={classes['balance']} role="img" aria-label={balance.words} title={balance.words}>
              {balance.direction === 'given' ? (
                <IconArrowUpRight size={12} stroke={1.5} aria-hidden="true" />
              ) : (
                <IconArrowDownLeft size={12} stroke={1.5} aria-hidden="true" />
              )}
              {balance.count}
            </span>
          )}
        </span>
      </span>
      <span className={classes['warmth']}>
        <WarmthDot warmth={view.warmth} why={view.warmthWhy} />
      </span>
    </button>
  );
});
