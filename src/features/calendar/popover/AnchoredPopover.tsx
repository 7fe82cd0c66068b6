import { CloseButton, Popover } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import { isFocusLost } from '#ui/focus/focus.ts';
import { escapeAgain, usePopoverGuard } from '#ui/forms/use-typed-guard.ts';
import classes from '../calendar.module.css';
import { widthWithRoom } from './room-beside.ts';

/** Where on the page something is, in pixels. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const anchorOf = (element: HTMLElement): Anchor => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
};

export interface AnchoredPopoverProps {
  readonly anchor: Anchor;
  /** What it is for, as a heading. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

interface PlaceProps {
  readonly anchor: Anchor;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Takes none of a popover's attributes: it is nothing that could have any. */
const Place = ({ anchor, ref }: PlaceProps) => (
  <div
    ref={ref}
    className={classes['anchor']}
    style={{ ...anchor, width: widthWithRoom(anchor, window.innerWidth) }}
  />
);

/** Points at a place rather than a component: the cells of the calendar are made anew at each change. */
export function AnchoredPopover({ anchor, title, onClose, children }: AnchoredPopoverProps) {
  const guard = usePopoverGuard(onClose);
  const before = useRef<Element>(null);
  // When this goes, it goes at once: Mantine gives the focus back only while it closes.
  useLayoutEffect(() => {
    before.current ??= document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        const { current } = before;
        if (isFocusLost() && current instanceof HTMLElement) current.focus();
      });
    };
  }, []);
  return (
    <Popover
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="right-start"
      middlewares={{ flip: true, shift: { padding: 12 } }}
      trapFocus
      returnFocus
      {...guard.popover}
    >
      <Popover.Target>
        <Place anchor={anchor} />
      </Popover.Target>
      <Popover.Dropdown className={classes['popover']} aria-label={title}>
        <h2 className={classes['popoverTitle']}>{title}</h2>
        <CloseButton
          className={classes['popoverClose'] ?? ''}
          size="sm"
          aria-label="Close"
          onClick={onClose}
        />
        <div {...guard.body}>
          {children}
          {guard.asked && (
            <p className={classes['popoverHint']} role="status">
              {escapeAgain}
            </p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
