import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconPlayerSkipForward, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { currentZone, useRun } from '#client/index.ts';
import type { CalendarDate, Contact, FollowUp } from '#domain/records.ts';
import type { Warmth } from '#domain/stages/warmth.ts';
import { fullDateWords } from '#domain/people/words.ts';
import { todayIn } from '#domain/dates/zones.ts';
import { repeatsPatch } from '#ui/follow-up/Repeat.tsx';
import { repeatWords } from '#ui/follow-up/repeat-words.ts';
import { DoneCircle } from '../now/DoneCircle.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import { closedWords, followUpLine } from './follow-ups-view.ts';
import classes from '../lists.module.css';

interface FollowUpRowProps {
  readonly followUp: FollowUp;
  readonly contact: Contact;
  readonly warmth: Warmth;
  readonly today: CalendarDate;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  /** The row is about to go. */
  readonly onRemove: () => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export function FollowUpRow(props: FollowUpRowProps) {
  const { followUp, contact, warmth, today, editing, onEdit, onRemove } = props;
  const run = useRun();
  const menu = useRef<HTMLButtonElement>(null);
  const { id } = followUp;
  const open = followUp.status === 'open';
  const { title, line, tone } = followUpLine(followUp, contact, warmth, today);
  const endEdit = () => {
    onEdit(false);
    requestAnimationFrame(() => menu.current?.focus());
  };

  if (editing)
    return (
      <li className={classes['rowEditing']} data-row>
        <FollowUpForm
          followUp={followUp}
          today={today}
          onCancel={endEdit}
          onSave={(fields, only) => {
            endEdit();
            const { summary, kind, due, remind } = fields;
            const patch = { summary, kind, due, remind: remind ?? null };
            void run(
              'follow-ups.update',
              only ? { id, only, patch } : { id, patch: { ...patch, ...repeatsPatch(fields) } },
            );
          }}
        />
      </li>
    );

  return (
    <li className={classes['row']} data-row data-done={!open || undefined}>
      <DoneCircle
        done={!open}
        label={open ? `Done: ${title}` : `Open again: ${title}`}
        onClick={() => void run(open ? 'follow-ups.complete' : 'follow-ups.reopen', { id })}
      />
      <div className={classes['rowWords']}>
        <p className={classes['rowTitle']} dir="auto">
          {title}
        </p>
        <p
          className={classes['rowLine']}
          data-tone={open ? tone : 'quiet'}
          title={fullDateWords(followUp.due)}
        >
          {open
            ? [line, repeatWords(followUp, today)]
                .filter((part) => part !== undefined && part !== '')
                .join(' · ')
            : closedWords(followUp, (at) => todayIn(at, currentZone()), today)}
        </p>
      </div>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <ActionIcon
            ref={menu}
            className={classes['rowMenu'] ?? ''}
            size={28}
            aria-label={`More about: ${title}`}
            data-row-menu
          >
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onEdit(true)}>
            Edit
          </Menu.Item>
          {open && (followUp.recurrence !== undefined || followUp.kind === 'keep-in-touch') && (
            <Menu.Item
              leftSection={<IconPlayerSkipForward {...icon} />}
              onClick={() => void run('follow-ups.skip', { id })}
            >
              Skip this time
            </Menu.Item>
          )}
          <Menu.Item
            data-danger
            leftSection={<IconTrash {...icon} />}
            onClick={() => {
              onRemove();
              void run('follow-ups.remove', { id });
            }}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
