import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { cx } from '../cx.ts';
import classes from './filters.module.css';

interface FilterButtonProps extends ComponentProps<'button'> {
  readonly title: string;
  /** It asks something now. */
  readonly active: boolean;
  /** Of the list behind it; absent: it has none and is pressed. */
  readonly opened?: boolean;
}

export function FilterButton({ title, active, opened, className, ...button }: FilterButtonProps) {
  return (
    <button
      type="button"
      // What it opens gives it one as well.
      className={cx(classes['filter'], className)}
      data-active={active || undefined}
      aria-pressed={opened === undefined ? active : undefined}
      {...button}
    >
      {title}
      {active && opened !== undefined && <span className="kith-hidden">, chosen</span>}
      {opened !== undefined && <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />}
    </button>
  );
}
