import { Menu, Popover, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useRef, useState, type ReactNode, type Ref } from 'react';
import { useRun, useToday } from '#client/index.ts';
import { cadenceOf } from '#domain/stages/cadence.ts';
import { dayWords } from '#domain/dates/date-words.ts';
import { addMonths, dateOf } from '#domain/dates/dates.ts';
import type { CalendarDate, Contact, DateOrDateTime, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { DueField, whenMissing } from '#ui/follow-up/DueField.tsx';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { ChosenItem } from '#ui/menus/ChosenItem.tsx';
import { cadenceChoices, cadenceWords } from './cadence-words.ts';
import classes from './header.module.css';

interface CadenceMenuProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
}

/** How often to be in touch: the stage's cadence, one's own, or none. */
export function CadenceMenu({ contact, stages }: CadenceMenuProps) {
  const run = useRun();
  const { id, cadenceDays } = contact;
  const stage = stageOf(stages, contact);
  const today = useToday();
  const [pausing, setPausing] = useState(false);
  const until = contact.cadencePausedUntil;
  const isPaused = until !== undefined && until > today;
  const words = isPaused
    ? `paused until ${dayWords(until, today)}`
    : cadenceWords(cadenceOf(contact, stages));
  const set = (days: number | null) => void run('contacts.update', { id, patch: { cadenceDays: days } });
  const pause = (to: CalendarDate | null) => void run('contacts.pause-cadence', { ids: [id], until: to });
  const button = useRef<HTMLButtonElement>(null);
  const endPausing = () => {
    setPausing(false);
    // It was opened from a menu that is gone.
    requestAnimationFrame(() => button.current?.focus());
  };
  const isOther =
    cadenceDays !== undefined && cadenceDays > 0 && !cadenceChoices.some((days) => days === cadenceDays);
  const item = (label: string, days: number | undefined) => (
    <ChosenItem
      key={label}
      role="menuitemradio"
      aria-checked={cadenceDays === days}
      rightSection={cadenceDays === days && <IconCheck size={14} stroke={1.5} aria-hidden="true" />}
      onClick={() => set(days ?? null)}
    >
      {label}
    </ChosenItem>
  );
  const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const menu = (
    <Menu position="bottom-start" width={232} returnFocus>
      <Menu.Target>
        <UnstyledButton
          ref={button}
          className={classes['cadence'] ?? ''}
          aria-label={`Keep in touch: ${words}`}
        >
          {words}
          <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label="Keep in touch">
        {item(`As in ${stage.name}: ${cadenceWords(stage.cadenceDays)}`, undefined)}
        <Menu.Divider />
        {cadenceChoices.map((days) => item(sentence(cadenceWords(days)), days))}
        {isOther && item(sentence(cadenceWords(cadenceDays)), cadenceDays)}
        <Menu.Divider />
        {item('No cadence', 0)}
        <Menu.Divider />
        {isPaused ? (
          <Menu.Item onClick={() => pause(null)}>End the pause</Menu.Item>
        ) : (
          <Menu.Item onClick={() => setPausing(true)}>Pause until…</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Popover
      opened={pausing}
      onChange={(open) => (open ? setPausing(true) : endPausing())}
      position="bottom-start"
      trapFocus
    >
      <Popover.Target>
        <Anchor>{menu}</Anchor>
      </Popover.Target>
      <Popover.Dropdown aria-label="Pause keeping in touch">
        <PauseForm
          today={today}
          onPause={(to) => {
            endPausing();
            pause(to);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface AnchorProps {
  readonly ref?: Ref<HTMLSpanElement>;
  readonly children: ReactNode;
}

/** A place to hang the popover on, which takes none of its attributes: the button inside is the menu's. */
const Anchor = ({ ref, children }: AnchorProps) => <span ref={ref}>{children}</span>;

interface PauseFormProps {
  readonly today: CalendarDate;
  readonly onPause: (until: CalendarDate) => void;
}

function PauseForm({ today, onPause }: PauseFormProps) {
  const [until, setUntil] = useState<DateOrDateTime | undefined>(() => addMonths(today, 3));
  const day = until === undefined ? undefined : dateOf(until);
  const isPast = day !== undefined && day <= today;
  return (
    <form
      className={classes['pauseForm']}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (day !== undefined && !isPast) onPause(day);
      }}
    >
      <DueField label="Away until" value={until} onChange={setUntil} today={today} picker="none" takesFocus />
      <SubmitButton
        missing={day === undefined ? whenMissing : isPast ? 'Choose a day that is still to come.' : undefined}
      >
        Pause
      </SubmitButton>
    </form>
  );
}
