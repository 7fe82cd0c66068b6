import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useRun } from '#client/index.ts';
import type { CalendarDate, Interaction } from '#domain/records.ts';
import { EntryForm } from './EntryForm.tsx';
import { FoldedText } from './FoldedText.tsx';
import { KindIcon } from './KindIcon.tsx';
import classes from './lists.module.css';
import { entryDetail, entryTitle } from './timeline-view.ts';

interface TimelineEntryProps {
  readonly entry: Interaction;
  readonly today: CalendarDate;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  /** The entry is about to go. */
  readonly onRemove: () => void;
}

export function TimelineEntry({ entry, today, editing, onEdit, onRemove }: TimelineEntryProps) {
  const run = useRun();
  const menu = useRef<HTMLButtonElement>(null);
  const title = entryTitle(entry);
  const detail = entryDetail(entry);
  const endEdit = () => {
    onEdit(false);
    requestAnimationFrame(() => menu.current?.focus());
  };
  return (
    <li className={classes['entry']}>
      <span className={classes['entryIcon']}>
        <KindIcon kind={entry.kind} />
      </span>
      {editing ? (
        <EntryForm
          entry={entry}
          today={today}
          onCancel={endEdit}
          onSave={(patch) => {
            endEdit();
            void run('interactions.update', { id: entry.id, patch });
          }}
        />
      ) : (
        <div className={classes['entryWords']}>
          <p className={classes['entryTitle']} dir="auto">
            {title}
          </p>
          {detail !== '' && (
            <p className={classes['entryDetail']} dir="auto">
              {detail}
            </p>
          )}
          {entry.notes !== undefined && entry.notes !== '' && <FoldedText text={entry.notes} />}
        </div>
      )}
      {!editing && (
        <Menu position="bottom-end" returnFocus>
          <Menu.Target>
            <ActionIcon
              ref={menu}
              className={classes['entryMenu']}
              size={28}
              aria-label={`More about: ${title}`}
              data-entry-menu
            >
              <IconDots size={16} stroke={1.5} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil size={16} stroke={1.5} aria-hidden="true" />}
              onClick={() => onEdit(true)}
            >
              Edit
            </Menu.Item>
            <Menu.Item
              data-danger
              leftSection={<IconTrash size={16} stroke={1.5} aria-hidden="true" />}
              onClick={() => {
                onRemove();
                void run('interactions.remove', { id: entry.id });
              }}
            >
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
