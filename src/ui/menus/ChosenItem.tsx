import { Menu, type MenuItemProps } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';

interface ChosenItemProps
  extends MenuItemProps, Omit<ComponentPropsWithoutRef<'button'>, keyof MenuItemProps | 'role'> {
  readonly role: 'menuitemradio' | 'menuitemcheckbox';
  readonly 'aria-checked': boolean;
}

/**
 * An item of a menu that says whether it is chosen. Mantine gives each the role of a plain one, whatever it is given,
 * and a plain one may not say so.
 */
export function ChosenItem({ role, ...item }: ChosenItemProps) {
  return (
    <Menu.Item {...item} ref={(button: HTMLButtonElement | null) => button?.setAttribute('role', role)} />
  );
}
