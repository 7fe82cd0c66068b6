import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconClock, IconUser, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { QuickFollowUp } from '#domain/log/quick-line.ts';
import type { CalendarDate, DateOrDateTime, Id } from '#domain/records.ts';
import { fullDateWords, onWords } from '#domain/people/words.ts';
import { ReschedulePopover } from '#ui/follow-up/ReschedulePopover.tsx';
import { ChosenItem } from '#ui/menus/ChosenItem.tsx';
import classes from './now.module.css';
import type { NamedPeople, NamedPerson } from './use-named-people.ts';

const icon = { size: 14, stroke: 1.5, 'aria-hidden': true } as const;
const chevron = { ...icon, size: 12 } as const;

interface PersonChipProps {
  readonly named: NamedPeople;
  /** Undefined: not chosen among several yet, or nobody. */
  readonly chosen: NamedPerson | undefined;
  readonly onChoose: (id: Id | undefined) => void;
}

/** Somebody else that the line names; which one, where several have that name. */
export function PersonChip({ named, chosen, onChoose }: PersonChipProps) {
  const words = chosen?.fullName ?? `Which ${named.phrase}?`;
  return (
    <Menu position="bottom-start" returnFocus>
      <Menu.Target>
        <UnstyledButton
          className={classes['chip']}
          data-asks={chosen === undefined || undefined}
          aria-label={chosen === undefined ? words : `With: ${words}`}
        >
          <IconUser {...icon} />
          {words}
          <IconChevronDown {...chevron} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={`Who is ${named.phrase}?`}>
        {named.people.map(({ id, fullName }) => (
          <ChosenItem
            key={id}
            role="menuitemradio"
            aria-checked={id === chosen?.id}
            rightSection={id === chosen?.id && <IconCheck {...icon} />}
            onClick={() => onChoose(id)}
          >
            {fullName}
          </ChosenItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChoose(undefined)}>Nobody in Kith</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface FollowUpChipProps {
  readonly followUp: QuickFollowUp;
  readonly today: CalendarDate;
  readonly onDue: (due: DateOrDateTime) => void;
  readonly onDrop: () => void;
}

/** The follow-up that comes with the line: its day can be changed, and it can be left out. */
export function FollowUpChip({ followUp, today, onDue, onDrop }: FollowUpChipProps) {
  const [moving, setMoving] = useState(false);
  const { due, summary } = followUp;
  const words = `${summary === '' ? 'Follow up' : summary} ${onWords(due, today)}`;
  return (
    <span className={classes['chipPair']}>
      <ReschedulePopover
        due={due}
        today={today}
        opened={moving}
        onChange={setMoving}
        onReschedule={(next) => onDue(next)}
      >
        <UnstyledButton
          className={classes['chip']}
          aria-label={`Next: ${words}`}
          title={fullDateWords(due)}
          onClick={() => setMoving(!moving)}
        >
          <IconClock {...icon} />
          <span className={classes['chipWords']}>{words}</span>
          <IconChevronDown {...chevron} />
        </UnstyledButton>
      </ReschedulePopover>
      <UnstyledButton className={classes['chipDrop']} aria-label="No follow-up" onClick={onDrop}>
        <IconX {...chevron} />
      </UnstyledButton>
    </span>
  );
}
