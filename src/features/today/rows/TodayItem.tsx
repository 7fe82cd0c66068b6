import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import type { CalendarDate, Stage } from '#domain/records.ts';
import { cadenceOf } from '#domain/stages/cadence.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { warmthOf } from '#domain/stages/warmth.ts';
import { fullDateWords } from '#domain/people/words.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { WarmthDot } from '#ui/person/WarmthDot.tsx';
import { TitleWords } from '#ui/follow-up/TitleWords.tsx';
import { LogLine } from './LogLine.tsx';
import { RowTools, type RowOpening } from './RowTools.tsx';
import type { RowCommands } from './use-row-commands.ts';
import classes from '../today.module.css';
import type { SectionName, TodayRow } from './today-rows.ts';

export interface TodayItemProps {
  readonly row: TodayRow;
  readonly section: SectionName;
  readonly today: CalendarDate;
  readonly stages: readonly Stage[];
  readonly reminderTime: string;
  readonly isLeaving: boolean;
  /** The one row that Tab stops at. */
  readonly isStop: boolean;
  /** Under the pointer or with the focus: shows what can be done. */
  readonly isActive: boolean;
  readonly opened: RowOpening | undefined;
  readonly onOpening: (id: string, opening: RowOpening | undefined) => void;
  readonly commands: RowCommands;
}

export const TodayItem = memo(function TodayItem(props: TodayItemProps) {
  const { row, section, today, stages, reminderTime, isLeaving, isStop, isActive, opened } = props;
  const { onOpening, commands } = props;
  const { followUp, contact } = row;
  const { id } = followUp;
  const tab = isStop ? 0 : -1;
  const stage = contact && stageOf(stages, contact);
  const isQuiet = section === 'going-cold' && contact !== undefined;
  const showsTools = (isActive || opened !== undefined) && !isLeaving && opened !== 'log';

  return (
    <li
      className={classes['row']}
      data-row={id}
      data-leaving={isLeaving || undefined}
      data-active={isActive || opened !== undefined || undefined}
    >
      {isQuiet ? (
        <span className={classes['warmth']}>
          <WarmthDot
            warmth={warmthOf({
              lastInteractionAt: contact.lastInteractionAt,
              cadenceDays: cadenceOf(contact, stages),
              today,
            })}
          />
        </span>
      ) : (
        <UnstyledButton
          className={classes['circle'] ?? ''}
          tabIndex={tab}
          aria-label={`Done: ${row.title}`}
          aria-keyshortcuts="D"
          onClick={() => commands.complete(row)}
        >
          <IconCheck size="0.75rem" stroke={2} aria-hidden="true" />
        </UnstyledButton>
      )}
      {contact === undefined ? (
        <span className={classes['nobody']} />
      ) : (
        <Avatar name={contact.fullName} stage={stage?.meaning} photo={contact.photo} size={28} />
      )}
      {opened === 'log' ? (
        <LogLine
          about={row.title}
          onLog={(text) => commands.log(row, text)}
          onCancel={() => onOpening(id, undefined)}
        />
      ) : (
        <button
          type="button"
          className={classes['main']}
          data-main
          tabIndex={tab}
          aria-keyshortcuts="E S R D"
          onClick={() => commands.open(row)}
        >
          <span className={classes['title']}>
            <TitleWords title={row.title} name={contact?.fullName} />
          </span>
          {row.detail !== '' && (
            <span className={classes['detail']} dir="auto">
              {row.detail}
            </span>
          )}
          <span className="kith-hidden">{row.when}</span>
        </button>
      )}
      {showsTools && (
        <RowTools
          row={row}
          opened={opened}
          reminderTime={reminderTime}
          onOpen={(opening) => onOpening(id, opening)}
          onSnooze={(until) => commands.snooze(row, until)}
          onReschedule={(due) => commands.reschedule(row, due)}
          onPerson={contact === undefined ? undefined : () => commands.open(row)}
          onSkip={() => commands.skip(row)}
          onRemove={() => commands.remove(row)}
        />
      )}
      <span
        className={classes['when']}
        data-late={row.isLate || undefined}
        title={fullDateWords(followUp.due)}
        aria-hidden="true"
      >
        {row.when}
      </span>
    </li>
  );
});
