import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { cx } from '../cx.ts';
import { StageDot } from './StageChip.tsx';
import { StageChoices, type StageChoicesProps } from './StageChoices.tsx';
import classes from './StageChip.module.css';

export interface StageSelectProps extends StageChoicesProps {
  /** What it is the stage of, for screen readers. Default "Stage". */
  readonly label?: string;
}

/** A stage chip that opens the list of stages. */
export function StageSelect({ stages, value, onChange, label = 'Stage' }: StageSelectProps) {
  const current = stages.find((stage) => stage.id === value) ?? stages[0];
  if (current === undefined) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={cx(classes['chip'], classes['select'])}
          data-stage={current.colour}
          aria-label={`${label}: ${current.name}`}
        >
          <StageDot stage={current.colour} />
          {current.name}
          <IconChevronDown size="0.875rem" stroke={1.5} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <StageChoices stages={stages} value={current.id} onChange={onChange} />
      </Menu.Dropdown>
    </Menu>
  );
}
