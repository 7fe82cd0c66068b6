import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconChevronDown, IconX } from '@tabler/icons-react';
import type { Stage } from '#domain/records.ts';
import { StageDot } from '#ui/stages/StageChip.tsx';
import classes from './SelectionBar.module.css';
import { selectedWords } from './selection.ts';

interface SelectionBarProps {
  readonly count: number;
  readonly stages: readonly Stage[];
  readonly onMove: (stage: string) => void;
  readonly onArchive: () => void;
  readonly onClear: () => void;
}

/** What can be done with all cards that are selected, wherever they are scrolled to. */
export function SelectionBar({ count, stages, onMove, onArchive, onClear }: SelectionBarProps) {
  return (
    <section className={classes['bar']} aria-label="Selected people" data-bulk>
      <span className={classes['count']}>{selectedWords(count)}</span>
      <Menu position="top-start" width={192}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden="true" />}
          >
            Move to
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label="Move to">
          {stages.map((stage) => (
            <Menu.Item
              key={stage.id}
              leftSection={<StageDot stage={stage.colour} />}
              onClick={() => onMove(stage.id)}
            >
              {stage.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArchive size={14} stroke={1.5} aria-hidden="true" />}
        onClick={onArchive}
      >
        Archive
      </Button>
      <ActionIcon size={28} aria-label="Select nobody" onClick={onClear}>
        <IconX size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </section>
  );
}
