import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconAlarmSnooze,
  IconCalendarEvent,
  IconDots,
  IconPencil,
  IconPlayerSkipForward,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { currentZone, useNow, useToday } from '#client/index.ts';
import type { DateOrDateTime, EpochMs } from '#domain/records.ts';
import { ReschedulePopover } from '#ui/follow-up/ReschedulePopover.tsx';
import { SnoozeMenu } from '#ui/follow-up/SnoozeMenu.tsx';
import { Kbd } from '#ui/actions/Kbd.tsx';
import classes from '../today.module.css';
import type { TodayRow } from './today-rows.ts';

/** Which of a row's own menus or fields is open. */
export type RowOpening = 'log' | 'snooze' | 'reschedule' | 'more' | 'edit';

export interface RowToolsProps {
  readonly row: TodayRow;
  readonly opened: RowOpening | undefined;
  readonly onOpen: (opening: RowOpening | undefined) => void;
  readonly onSnooze: (until: EpochMs) => void;
  readonly onReschedule: (due: DateOrDateTime) => void;
  readonly onPerson: (() => void) | undefined;
  readonly onSkip: () => void;
  readonly onRemove: () => void;
  /** When the day of the user's reminders begins. */
  readonly reminderTime: string;
}

/** What can be done with the row under the pointer or with the focus. */
export function RowTools({
  row,
  opened,
  onOpen,
  onSnooze,
  onReschedule,
  onPerson,
  onSkip,
  onRemove,
  reminderTime,
}: RowToolsProps) {
  const now = useNow();
  const today = useToday();
  const toggled = (opening: RowOpening) => (isOpen: boolean) => onOpen(isOpen ? opening : undefined);
  // One that keeps in touch is made by the cadence: there is nothing of one's own to edit or delete.
  const isOwn = row.followUp.kind !== 'keep-in-touch';

  return (
    <span className={classes['tools']}>
      <Button
        size="compact-sm"
        variant="default"
        className={classes['log'] ?? ''}
        rightSection={<Kbd shortcut="E" />}
        onClick={() => onOpen('log')}
      >
        Log it
      </Button>
      <SnoozeMenu
        now={now}
        today={today}
        zone={currentZone()}
        reminderTime={reminderTime}
        opened={opened === 'snooze'}
        onChange={toggled('snooze')}
        onSnooze={onSnooze}
      >
        <Tooltip label="Snooze (S)" disabled={opened !== undefined}>
          <ActionIcon size={28} aria-label="Snooze" aria-keyshortcuts="S">
            <IconAlarmSnooze size="1.0625rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </SnoozeMenu>
      <ReschedulePopover
        due={row.followUp.due}
        today={today}
        opened={opened === 'reschedule'}
        onChange={toggled('reschedule')}
        onReschedule={onReschedule}
      >
        <Tooltip label="Move to another day (R)" disabled={opened !== undefined}>
          <ActionIcon
            size={28}
            aria-label="Move to another day"
            aria-keyshortcuts="R"
            onClick={() => onOpen(opened === 'reschedule' ? undefined : 'reschedule')}
          >
            <IconCalendarEvent size="1.0625rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </ReschedulePopover>
      <Menu
        opened={opened === 'more'}
        onChange={toggled('more')}
        position="bottom-end"
        returnFocus
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <ActionIcon size={28} aria-label="More">
            <IconDots size="1.0625rem" stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onPerson !== undefined && (
            <Menu.Item leftSection={<IconUser size="1rem" stroke={1.5} />} onClick={onPerson}>
              Open {row.contact?.fullName}
            </Menu.Item>
          )}
          {(!isOwn || row.followUp.recurrence !== undefined) && (
            <Menu.Item leftSection={<IconPlayerSkipForward size="1rem" stroke={1.5} />} onClick={onSkip}>
              Skip this time
            </Menu.Item>
          )}
          {isOwn && (
            <>
              <Menu.Item
                closeMenuOnClick={false}
                leftSection={<IconPencil size="1rem" stroke={1.5} />}
                onClick={() => onOpen('edit')}
              >
                Edit
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item data-danger leftSection={<IconTrash size="1rem" stroke={1.5} />} onClick={onRemove}>
                Delete
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
