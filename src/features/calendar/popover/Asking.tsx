import { useRun } from '#client/index.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { RescheduleForm } from '#ui/follow-up/ReschedulePopover.tsx';
import { AddOn } from './AddOn.tsx';
import { AnchoredPopover, type Anchor } from './AnchoredPopover.tsx';
import type { Chip } from '../chips/chips.ts';
import type { Movable } from '../use-moves.ts';
import type { HourRange } from '../hours/hour-range.ts';

/** What the calendar's one popover asks for: something new, or another day for what is there. */
export type Asked =
  | {
      readonly for: 'add';
      readonly due: DateOrDateTime;
      readonly anchor: Anchor;
      /** For what was marked from `due` on. */
      readonly until?: DateOrDateTime;
      readonly hours?: HourRange;
    }
  | {
      readonly for: 'move';
      readonly what: Movable;
      readonly due: DateOrDateTime;
      readonly anchor: Anchor;
      /** The chip it was asked from, which takes the focus along. */
      readonly chip?: Chip;
    };

interface AskingProps {
  readonly asked: Asked;
  readonly today: CalendarDate;
  readonly onMove: (what: Movable, due: DateOrDateTime, chip: Chip | undefined) => void;
  readonly onClose: () => void;
}

/** The popover that asks, at what it was asked from; it closes before what is answered is done. */
export function Asking({ asked, today, onMove, onClose }: AskingProps) {
  const run = useRun();
  if (asked.for === 'add')
    return (
      <AddOn
        anchor={asked.anchor}
        due={asked.due}
        until={asked.until}
        today={today}
        onFollowUp={({ contactIds, ...rest }) => {
          onClose();
          void run('follow-ups.create', { ...rest, contactIds: [...contactIds], kind: 'follow-up' });
        }}
        onEvent={(event) => {
          onClose();
          void run('events.create', { ...event, notes: '', attended: false });
        }}
        onClose={onClose}
      />
    );
  return (
    <AnchoredPopover anchor={asked.anchor} title="Move" onClose={onClose}>
      <RescheduleForm
        due={asked.due}
        today={today}
        onReschedule={(due) => {
          onClose();
          onMove(asked.what, due, asked.chip);
        }}
      />
    </AnchoredPopover>
  );
}
