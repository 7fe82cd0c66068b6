import { memo } from 'react';
import { shortcutToWords } from './shortcut.ts';
import classes from './Kbd.module.css';

/** A shortcut as its keys: `Mod+N` is "Ctrl N", or "⌘ N" on a Mac. */
export const Kbd = memo(function Kbd({ shortcut }: { readonly shortcut: string }) {
  return <kbd className={classes['kbd']}>{shortcutToWords(shortcut)}</kbd>;
});
