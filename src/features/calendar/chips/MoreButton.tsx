import type { ComponentPropsWithoutRef } from 'react';
import { cx } from '#ui/cx.ts';
import classes from './more.module.css';

export interface MoreButtonProps extends Pick<
  ComponentPropsWithoutRef<'button'>,
  'className' | 'onClick' | 'style' | 'tabIndex'
> {
  readonly count: number;
  /** The day it stands in, for the keys of the month. */
  readonly 'data-more'?: string;
}

/** "3 more": in place of the chips that a day has no room for. */
export function MoreButton({ count, className, ...rest }: MoreButtonProps) {
  return (
    <button type="button" className={cx(className, classes['more'])} {...rest}>
      {count} more
    </button>
  );
}
