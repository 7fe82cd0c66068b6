import { Menu } from '@mantine/core';
import type { Stage } from '#domain/records.ts';
import { StageDot } from '../stages/StageChip.tsx';

export interface StageItemsProps {
  readonly stages: readonly Stage[];
  readonly onChoose: (stage: Stage) => void;
}

/** A menu's stages to choose from, each with its colour. */
export function StageItems({ stages, onChoose }: StageItemsProps) {
  return stages.map((stage) => (
    <Menu.Item key={stage.id} leftSection={<StageDot stage={stage.colour} />} onClick={() => onChoose(stage)}>
      {stage.name}
    </Menu.Item>
  ));
}
