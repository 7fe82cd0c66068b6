import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import type { Stage } from '#domain/records.ts';
import { BarMenu } from '#ui/selection/BarMenu.tsx';
import { SelectionBar } from '#ui/selection/SelectionBar.tsx';
import { StageItems } from '#ui/selection/StageItems.tsx';

interface BoardSelectionBarProps {
  readonly count: number;
  readonly stages: readonly Stage[];
  readonly onMove: (stage: string) => void;
  readonly onArchive: () => void;
  readonly onClear: () => void;
}

/** What can be done with all cards that are selected, wherever they are scrolled to. */
export function BoardSelectionBar({ count, stages, onMove, onArchive, onClear }: BoardSelectionBarProps) {
  return (
    <SelectionBar count={count} onClear={onClear}>
      <BarMenu title="Move to" width={192}>
        <StageItems stages={stages} onChoose={({ id }) => onMove(id)} />
      </BarMenu>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArchive size={14} stroke={1.5} aria-hidden="true" />}
        onClick={onArchive}
      >
        Archive
      </Button>
    </SelectionBar>
  );
}
