import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { Keys } from '../frame/Keys.tsx';
import classes from '../palette.module.css';

interface SearchFootProps {
  /** There may be more to find soon. */
  readonly isIndexing: boolean;
  readonly onSheet: () => void;
}

/** What keys do. Not made anew by each of them. */
export const SearchFoot = memo(function SearchFoot({ isIndexing, onSheet }: SearchFootProps) {
  return (
    <>
      <Keys keys={['ArrowUp', 'ArrowDown']} does="move" />
      <Keys keys={['Enter']} does="open" />
      <Keys keys={['Mod+Enter']} does="open full" />
      {isIndexing && <span role="status">Still reading: there may be more soon</span>}
      <UnstyledButton className={classes['sheet']} onClick={onSheet}>
        <Kbd shortcut="?" /> all shortcuts
      </UnstyledButton>
    </>
  );
});
