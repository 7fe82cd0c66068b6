import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { Steps } from './use-steps.ts';

const sides = [
  { side: 'previous', label: 'Previous person', key: 'K', Icon: IconChevronUp },
  { side: 'next', label: 'Next person', key: 'J', Icon: IconChevronDown },
] as const;

/** Up and down the list one came from; nothing where there is none. */
export function StepButtons({ neighbours, pressed, press }: Steps) {
  if (neighbours.previous === undefined && neighbours.next === undefined) return null;
  return (
    <>
      {sides.map(({ side, label, key, Icon }) => {
        const isEnd = neighbours[side] === undefined;
        return (
          <ActionIcon
            key={side}
            aria-label={label}
            aria-keyshortcuts={key}
            title={`${label} (${key})`}
            // Disabled, it would lose the focus at the end of the list.
            aria-disabled={isEnd}
            data-disabled={isEnd}
            data-step
            autoFocus={pressed === side}
            onClick={() => press(side)}
          >
            <Icon size={18} stroke={1.5} aria-hidden="true" />
          </ActionIcon>
        );
      })}
    </>
  );
}
