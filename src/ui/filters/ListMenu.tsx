import { Menu } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useStartOver } from './use-start-over.ts';
import { FilterButton } from './FilterButton.tsx';

interface ListMenuProps {
  readonly title: string;
  readonly active: boolean;
  readonly children: ReactNode;
}

/** A filter with a menu of a few choices behind it. */
export function ListMenu({ title, active, children }: ListMenuProps) {
  const [opened, setOpened] = useState(false);
  const startOver = useStartOver();
  if (!startOver && !opened)
    return (
      <FilterButton
        title={title}
        active={active}
        opened={false}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => setOpened(true)}
      />
    );
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={176}>
      <Menu.Target>
        <FilterButton title={title} active={active} opened={opened} />
      </Menu.Target>
      <Menu.Dropdown aria-label={title}>{children}</Menu.Dropdown>
    </Menu>
  );
}

interface SomeOfProps {
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[] | undefined;
  readonly onChange: (value: readonly string[]) => void;
}

/** Some of a few. */
export function SomeOf({ title, choices, value = [], onChange }: SomeOfProps) {
  return (
    <ListMenu title={title} active={value.length > 0}>
      <Menu.CheckboxGroup value={[...value]} onChange={onChange}>
        {choices.map((choice) => (
          <Menu.CheckboxItem key={choice.value} value={choice.value}>
            {choice.label}
          </Menu.CheckboxItem>
        ))}
      </Menu.CheckboxGroup>
    </ListMenu>
  );
}
