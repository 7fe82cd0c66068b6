import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '../people.module.css';
import { columnKeys, columnTitles, toggled, usualLayout, type TableLayout } from './table-layout.ts';

interface ColumnsMenuProps {
  readonly layout: TableLayout;
  readonly onChange: (layout: TableLayout) => void;
}

/** Which columns are shown; their places and widths are changed on their titles. */
export function ColumnsMenu({ layout, onChange }: ColumnsMenuProps) {
  const [opened, setOpened] = useState(false);
  const shown = new Set(layout.map(({ key }) => key));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={224} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconColumns3 size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns" className={classes['columns'] ?? ''}>
        {columnKeys
          .filter((key) => key !== 'name')
          .map((key) => (
            <Checkbox
              key={key}
              size="xs"
              label={columnTitles[key]}
              checked={shown.has(key)}
              onChange={() => onChange(toggled(layout, key))}
            />
          ))}
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(usualLayout)}>
          Reset columns
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
