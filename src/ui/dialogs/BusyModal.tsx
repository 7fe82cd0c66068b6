import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { isFocusLost } from '../focus/focus.ts';
import { useReturnFocus } from '../focus/use-return-focus.ts';

interface BusyModalProps extends Pick<ModalProps, 'title' | 'size' | 'onClose' | 'children'> {
  /** What it was opened for is under way: it can't be left. */
  readonly busy: boolean;
  /** Whether a click beside it leaves it, while nothing is under way: yes, unless it would cost what was typed. */
  readonly closeOnClickOutside?: boolean;
}

/** A dialog that is mounted open, and stays until what it began has an end. */
export function BusyModal({ busy, closeOnClickOutside = true, children, ...modal }: BusyModalProps) {
  useReturnFocus();
  const body = useRef<HTMLDivElement>(null);
  const focused = useRef<EventTarget>(null);
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      focused.current = target;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  // The next step has taken the place of what had the focus; what only waits for its answer gets it back by itself.
  useEffect(() => {
    const dialog = body.current?.closest<HTMLElement>('[role="dialog"]');
    const next = body.current?.querySelector<HTMLElement>('[data-autofocus]');
    const isGone = focused.current instanceof Element && !focused.current.isConnected && isFocusLost();
    // The dialog itself has it while there is nothing else in it that one would go on with.
    if (isGone) (next ?? dialog)?.focus();
    else if (document.activeElement === dialog) next?.focus();
  });
  return (
    <Modal
      opened
      {...modal}
      closeOnClickOutside={closeOnClickOutside && !busy}
      closeOnEscape={!busy}
      withCloseButton={!busy}
    >
      <div ref={body} data-busy={busy || undefined}>
        {children}
      </div>
    </Modal>
  );
}
