import { Menu } from '@mantine/core';
import type { Stage } from '#domain/records.ts';
import { StageDot } from './StageChip.tsx';
import classes from './StageChip.module.css';

export interface StageChoicesProps {
  readonly stages: readonly Stage[];
  /** Id of the chosen one. */
  readonly value: string;
  readonly onChange: (stage: string) => void;
}

/** A menu's stages, of which one is chosen. */
export function StageChoices({ stages, value, onChange }: StageChoicesProps) {
  return (
    <Menu.RadioGroup value={value} onChange={onChange}>
      {stages.map((stage) => (
        <Menu.RadioItem key={stage.id} value={stage.id} closeMenuOnClick>
          <span className={classes['choice']}>
            <StageDot stage={stage.colour} />
            {stage.name}
          </span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
