import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRunAction } from '../actions/ActionsProvider.tsx';
import { shortcutToAria } from '../actions/shortcut.ts';
import { Kbd } from '../actions/Kbd.tsx';
import classes from './TopBar.module.css';

const shortcut = 'Mod+K';

/** Looks like a field and opens the palette, where one types. */
export function SearchButton() {
  const run = useRunAction();
  return (
    <UnstyledButton
      className={classes['search']}
      aria-keyshortcuts={shortcutToAria(shortcut)}
      onClick={() => run('palette')}
    >
      <IconSearch size="1rem" stroke={1.5} aria-hidden="true" />
      <span className={classes['searchWords']}>Search or do</span>
      <span className={classes['searchKeys']} aria-hidden="true">
        <Kbd shortcut={shortcut} />
      </span>
    </UnstyledButton>
  );
}
