import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconHeartHandshake, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, type Ref } from 'react';
import type { CommandArgs } from '#data/commands/specs.ts';
import type { CalendarDate, Interaction } from '#domain/records.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryIcon } from './EntryIcon.tsx';
import type { EntryWords } from './entry-words.ts';
import { FoldedText } from './FoldedText.tsx';
import classes from '../lists.module.css';
import { headingOf, type TimelineRow } from './timeline-view.ts';

interface TimelineEntryProps {
  readonly ref: Ref<HTMLLIElement>;
  readonly row: TimelineRow;
  readonly index: number;
  readonly total: number;
  /** Pixels below the list's beginning. */
  readonly start: number;
  readonly words: EntryWords;
  /** Only these are changed here; what else happened is changed where it is kept. */
  readonly interaction: Interaction | undefined;
  readonly today: CalendarDate;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly onSave: (patch: CommandArgs<'interactions.update'>['patch']) => void;
  readonly onRemove: () => void;
  /** Help that was part of it goes into the ledger. */
  readonly onHelp: () => void;
  /** A done follow-up is to be open again. */
  readonly onReopen: () => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export function TimelineEntry(props: TimelineEntryProps) {
  const { ref, row, index, total, start, words, interaction, today, editing } = props;
  const { onEdit, onSave, onRemove, onHelp, onReopen } = props;
  const menu = useRef<HTMLButtonElement>(null);
  const { item, day, joined } = row;
  const heading = day === undefined ? undefined : headingOf(day, today);
  const { title, detail, notes } = words;
  const reopens = item.source === 'follow-up';
  const endEdit = () => {
    onEdit(false);
    requestAnimationFrame(() => menu.current?.focus());
  };
  return (
    <li
      ref={ref}
      data-index={index}
      tabIndex={-1}
      className={classes['entryRow']}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${String(start)}px)` }}
    >
      {heading !== undefined && (
        <h3 className={classes['day']} title={heading.full}>
          {heading.words}
        </h3>
      )}
      <div className={classes['entry']} data-joined={joined || undefined} data-entry>
        <span className={classes['entryIcon']}>
          <EntryIcon source={item.source} kind={item.kind} />
        </span>
        {editing && interaction !== undefined ? (
          <EntryForm
            entry={interaction}
            today={today}
            onCancel={endEdit}
            onSave={(patch) => {
              endEdit();
              onSave(patch);
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
            {notes !== undefined && notes !== '' && <FoldedText text={notes} />}
          </div>
        )}
        {!editing && (interaction !== undefined || reopens) && (
          <Menu position="bottom-end" returnFocus>
            <Menu.Target>
              <ActionIcon
                ref={menu}
                className={classes['entryMenu']}
                size={28}
                aria-label={`More about: ${title}`}
                data-entry-menu
              >
                <IconDots {...icon} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {reopens ? (
                <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={onReopen}>
                  Open again
                </Menu.Item>
              ) : (
                <>
                  <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onEdit(true)}>
                    Edit
                  </Menu.Item>
                  <Menu.Item leftSection={<IconHeartHandshake {...icon} />} onClick={onHelp}>
                    Log help from it
                  </Menu.Item>
                  <Menu.Item data-danger leftSection={<IconTrash {...icon} />} onClick={onRemove}>
                    Delete
                  </Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </li>
  );
}
