import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useRun, useToday } from '#client/index.ts';
import { whoMustAgree } from '#domain/stages/mentorship.ts';
import type { CalendarDate, Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { StageChoices } from '#ui/stages/StageChoices.tsx';
import { StageDot } from '#ui/stages/StageChip.tsx';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import classes from './header.module.css';

interface StageMenuProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
}

/** The stage as a chip that moves the person to another one. */
export function StageMenu({ contact, stages }: StageMenuProps) {
  const run = useRun();
  const today = useToday();
  const [asking, setAsking] = useState<Stage>();
  const stage = stageOf(stages, contact);
  const move = (to: Stage, agreed: { readonly agreedAt?: CalendarDate } = {}) => {
    setAsking(undefined);
    void run('contacts.move', { ids: [contact.id], stage: to.id, ...agreed });
  };
  const choose = (id: string) => {
    const to = stages.find((one) => one.id === id);
    if (to === undefined || to.id === contact.stage) return;
    if (whoMustAgree([contact], to, stages).length > 0) setAsking(to);
    else move(to);
  };
  return (
    <>
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
          <StageChoices stages={stages} value={stage.id} onChange={choose} />
        </Menu.Dropdown>
      </Menu>
      {asking !== undefined && (
        <MentorQuestion
          names={[contact.fullName]}
          today={today}
          onYes={(agreedAt) => move(asking, { agreedAt })}
          onNotYet={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
