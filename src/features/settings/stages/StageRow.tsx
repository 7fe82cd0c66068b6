import { ActionIcon, Menu, Select, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useRun } from '#client/index.ts';
import type { CommandArgs } from '#data/commands/specs.ts';
import type { Stage, StageMeaning } from '#domain/records.ts';
import { stageMeanings } from '#domain/stages/stages.ts';
import { StageDot } from '#ui/stages/StageChip.tsx';
import { DraftField } from './DraftField.tsx';
import { colourWords, meaningWords, nameProblem, textToDays } from './stage-words.ts';
import classes from './stages.module.css';

export const meaningChoices = stageMeanings.map((value) => ({ value, label: meaningWords[value] }));

interface StageRowProps {
  readonly stage: Stage;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One stage: colour, name, meaning, rhythm, place. Each change is a step of undo. */
export function StageRow({ stage, isFirst, isLast, onMove, onRemove }: StageRowProps) {
  const run = useRun();
  const { id, name } = stage;
  const update = (patch: CommandArgs<'stages.update'>['patch']) => run('stages.update', { id, patch });
  const isOnly = isFirst && isLast;
  return (
    <li
      className={classes['row']}
      data-stage-row={id}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton
            className={classes['colour'] ?? ''}
            aria-label={`Colour of ${name}: ${colourWords[stage.colour]}`}
          >
            <StageDot stage={stage.colour} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={stage.colour}
            onChange={(colour) => void update({ colour: colour as StageMeaning })}
          >
            {stageMeanings.map((colour) => (
              <Menu.RadioItem key={colour} value={colour} closeMenuOnClick>
                <span className={classes['choice']}>
                  <StageDot stage={colour} />
                  {colourWords[colour]}
                </span>
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <DraftField
        label={`Name of ${name}`}
        value={name}
        problemOf={nameProblem}
        save={(text) => update({ name: text })}
      />
      <Select
        aria-label={`What ${name} means`}
        data={meaningChoices}
        allowDeselect={false}
        value={stage.meaning}
        onChange={(meaning) => {
          if (meaning !== null) void update({ meaning });
        }}
      />
      <DraftField
        label={`Days between contacts in ${name}`}
        value={stage.cadenceDays === undefined ? '' : String(stage.cadenceDays)}
        placeholder="None"
        numeric
        problemOf={(text) => (textToDays(text) === undefined ? '1 to 3650' : undefined)}
        save={(text) => update({ cadenceDays: textToDays(text) ?? null })}
      />
      <div className={classes['tools']}>
        {/* Not disabled at the edges: the focus would be lost there. */}
        <ActionIcon
          size={28}
          aria-label={`Move ${name} up`}
          aria-disabled={isFirst}
          data-move="-1"
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} stroke={1.5} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          size={28}
          aria-label={`Move ${name} down`}
          aria-disabled={isLast}
          data-move="1"
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} stroke={1.5} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon size={28} aria-label={`Remove ${name}`} disabled={isOnly} data-remove onClick={onRemove}>
          <IconTrash size={16} stroke={1.5} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  );
}
