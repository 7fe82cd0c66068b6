import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Stage } from '#domain/records.ts';
import { cx } from '../cx.ts';
import { StageDot } from './StageChip.tsx';
import classes from './StageChip.module.css';

export interface StageSelectProps {
  readonly stages: readonly Stage[];
  /** Id of the stage. */
  readonly value: string;
  readonly onChange: (stage: string) => void;
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
        <Menu.RadioGroup value={current.id} onChange={onChange}>
          {stages.map((stage) => (
            <Menu.RadioItem key={stage.id} value={stage.id} closeMenuOnClick>
              <span className={classes['choice']}>
                <StageDot stage={stage.colour} />
                {stage.name}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
