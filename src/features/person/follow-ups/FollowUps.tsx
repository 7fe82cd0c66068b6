import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLiveQuery, useRun } from '#client/index.ts';
import { cadenceOf } from '#domain/stages/cadence.ts';
import type { CalendarDate, Contact, Id, Stage } from '#domain/records.ts';
import { warmthOf } from '#domain/stages/warmth.ts';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import { FollowUpRow } from './FollowUpRow.tsx';
import { followUpsView } from './follow-ups-view.ts';
import { followUpsOf } from '../person-queries.ts';
import classes from '../lists.module.css';
import type { Leaving } from '../timeline/Timeline.tsx';

interface FollowUpsProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

/** Done ones shown until one asks for all. */
const doneAtFirst = 5;

/** What is open with a person, then what is done. */
export function FollowUps({ contact, stages, today, adding, onAdding }: FollowUpsProps) {
  const run = useRun();
  const list = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState<Id>();
  const [allDone, setAllDone] = useState(false);
  const leaving = useRef<Leaving>(undefined);
  const followUps = useLiveQuery('follow-ups', followUpsOf(contact.id));

  // After a delete the focus goes to what took the row's place, or to where one adds.
  useEffect(() => {
    const { id, index } = leaving.current ?? {};
    if (id === undefined || index === undefined || followUps?.some((one) => one.id === id)) return;
    leaving.current = undefined;
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row-menu]');
    (rows?.[Math.min(index, rows.length - 1)] ?? addButton.current)?.focus();
  }, [followUps]);

  if (followUps === undefined) return null;
  const { open, done } = followUpsView(followUps);
  const { lastInteractionAt } = contact;
  const warmth = warmthOf({ lastInteractionAt, cadenceDays: cadenceOf(contact, stages), today });
  const shownDone = allDone ? done : done.slice(0, doneAtFirst);
  const all = [...open, ...shownDone];
  const endAdd = () => {
    onAdding(false);
    requestAnimationFrame(() => addButton.current?.focus());
  };
  const row = (followUp: (typeof all)[number]) => (
    <FollowUpRow
      key={followUp.id}
      followUp={followUp}
      contact={contact}
      warmth={warmth}
      today={today}
      editing={editing === followUp.id}
      onEdit={(on) => setEditing(on ? followUp.id : undefined)}
      onRemove={() => {
        leaving.current = { id: followUp.id, index: all.indexOf(followUp) };
      }}
    />
  );

  return (
    <div ref={list} className={classes['followUps']}>
      {adding ? (
        <FollowUpForm
          today={today}
          onCancel={endAdd}
          onSave={(fields) => {
            endAdd();
            void run('follow-ups.create', { ...fields, contactIds: [contact.id] });
          }}
        />
      ) : (
        <Button
          ref={addButton}
          variant="default"
          className={classes['addFollowUp'] ?? ''}
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
          rightSection={<Kbd shortcut="F" />}
          onClick={() => onAdding(true)}
        >
          Add a follow-up
        </Button>
      )}
      {open.length > 0 && <ul className={classes['rows']}>{open.map(row)}</ul>}
      {open.length === 0 && !adding && <p className={classes['nothing']}>Nothing is open.</p>}
      {done.length > 0 && (
        <section>
          <h3 className={classes['day']}>Done</h3>
          <ul className={classes['rows']}>{shownDone.map(row)}</ul>
          {done.length > shownDone.length && (
            <Button variant="subtle" onClick={() => setAllDone(true)}>
              Show all {done.length}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
