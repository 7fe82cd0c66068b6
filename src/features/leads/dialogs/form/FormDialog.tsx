import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { errorToData } from '#contract/errors.ts';
import type { DialogLink } from '#ui/dialogs/dialog-link.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import { escapeAgain, useTypedGuard } from '#ui/forms/use-typed-guard.ts';
import classes from './dialogs.module.css';

/** What each of the method's dialogs is given. */
export interface DialogProps {
  readonly link: DialogLink;
  readonly onClose: () => void;
}

interface FormDialogProps {
  readonly title: string;
  readonly save: string;
  /** What it waits for, as a sentence; undefined: it can be saved. */
  readonly missing?: string | undefined;
  /** What Enter and the button do; the dialog closes when it is done. */
  readonly onSave: () => Promise<unknown>;
  readonly onClose: () => void;
  /** Before the button, at the left. */
  readonly foot?: ReactNode;
  readonly size?: number;
  readonly children: ReactNode;
}

/** A small form: Enter saves, Esc leaves it, and what went wrong is said where it was typed. */
export function FormDialog(props: FormDialogProps) {
  const { title, save, missing, onSave, onClose, foot, size = 440, children } = props;
  useReturnFocus();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const guard = useTypedGuard();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (saving || missing !== undefined) return;
    setSaving(true);
    setFailure(undefined);
    try {
      await onSave();
      onClose();
    } catch (error) {
      setFailure(errorToData(error).message);
      setSaving(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} size={size} returnFocus={false} {...guard.closing}>
      <form
        onInput={guard.onInput}
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
        noValidate
      >
        <div className={classes['fields']}>
          {children}
          {failure !== undefined && <ErrorMessage title="Not saved">{failure}</ErrorMessage>}
        </div>
        <footer className={classes['foot']}>
          <div className={classes['footStart']}>
            {guard.asked ? (
              <p className={classes['hint']} role="status">
                {escapeAgain}
              </p>
            ) : (
              foot
            )}
          </div>
          <Button onClick={onClose}>Cancel</Button>
          <SubmitButton missing={missing} loading={saving}>
            {save}
          </SubmitButton>
        </footer>
      </form>
    </Modal>
  );
}
