import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useRun } from '#client/index.ts';
import type { Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages.ts';
import { StageDot } from '#ui/StageChip.tsx';
import classes from './header.module.css';

interface StageMenuProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
}

/** The stage as a chip that moves the person to another one. */
export function StageMenu({ contact, stages }: StageMenuProps) {
  const run = useRun();
  const stage = stageOf(stages, contact);
  return (
    <Menu position="bottom-start" width={192} returnFocus>
      <Menu.Target>
        <UnstyledButton
          className={classes['stage']}
          data-stage={stage.colour}
          aria-label={`Stage: ${stage.name}`}
        >
          <StageDot stage={stage.colour} />
          {stage.name}
          <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label="Move to">
        {stages.map((one) => (
          <Menu.Item
            key={one.id}
            role="menuitemradio"
            aria-checked={one.id === stage.id}
            leftSection={<StageDot stage={one.colour} />}
            rightSection={one.id === stage.id && <IconCheck size={14} stroke={1.5} aria-hidden="true" />}
            onClick={() => {
              if (one.id !== contact.stage) void run('contacts.move', { ids: [contact.id], stage: one.id });
            }}
          >
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
