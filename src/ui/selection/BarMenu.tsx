import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';

export interface BarMenuProps {
  readonly title: string;
  /** In place of the title, which is read out only. */
  readonly iconOnly?: ReactNode;
  /** Of what falls down, in pixels. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** A menu of the bar: opens upwards, and scrolls where the window is low. */
export function BarMenu({ title, iconOnly, width = 208, children }: BarMenuProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Menu opened={opened} onChange={setOpened} position="top-start" width={width}>
      <Menu.Target>
        {iconOnly === undefined ? (
          <Button
            size="compact-sm"
            variant="subtle"
            rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden="true" />}
          >
            {title}
          </Button>
        ) : (
          <ActionIcon size={28} aria-label={title}>
            {iconOnly}
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown aria-label={title} mah="min(24rem, calc(100vh - 8rem))" style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
