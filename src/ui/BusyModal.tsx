import { Modal, type ModalProps } from '@mantine/core';
import { useReturnFocus } from './use-return-focus.ts';

interface BusyModalProps extends Pick<ModalProps, 'title' | 'size' | 'onClose' | 'children'> {
  /** What it was opened for is under way: it can't be left. */
  readonly busy: boolean;
  /** Whether a click beside it leaves it, while nothing is under way: yes, unless it would cost what was typed. */
  readonly closeOnClickOutside?: boolean;
}

/** A dialog that is mounted open, and stays until what it began has an end. */
export function BusyModal({ busy, closeOnClickOutside = true, ...modal }: BusyModalProps) {
  useReturnFocus();
  return (
    <Modal
      opened
      {...modal}
      closeOnClickOutside={closeOnClickOutside && !busy}
      closeOnEscape={!busy}
      withCloseButton={!busy}
    />
  );
}
