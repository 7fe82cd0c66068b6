import { Button, Modal } from '@mantine/core';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { errorToData } from '#contract/errors.ts';
import { ErrorMessage } from '#ui/ErrorMessage.tsx';
import { useReturnFocus } from '#ui/use-return-focus.ts';
import classes from './dialogs.module.css';

interface FormDialogProps {
  readonly title: string;
  readonly save: string;
  readonly canSave: boolean;
  /** What Enter and the button do; the dialog closes when it is done. */
  readonly onSave: () => Promise<unknown>;
  readonly onClose: () => void;
  /** Before the button, at the left. */
  readonly foot?: ReactNode;
  readonly size?: number;
  readonly children: ReactNode;
}

/**
 * Whether Esc was pressed on what is typed: the first one only says that the next leaves it. One that closes a list of
 * the form counts for that alone.
 */
const useSecondEscape = (typed: boolean) => {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!typed || asked) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { target, key, isComposing } = event;
      if (key !== 'Escape' || isComposing) return;
      const closesList = (target as Element | null)?.getAttribute('data-mantine-stop-propagation') === 'true';
      if (!closesList) setAsked(true);
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [typed, asked]);
  return { asked, forget: () => setAsked(false) };
};

/** A small form: Enter saves, Esc leaves it, and what went wrong is said where it was typed. */
export function FormDialog(props: FormDialogProps) {
  const { title, save, canSave, onSave, onClose, foot, size = 440, children } = props;
  useReturnFocus();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [typed, setTyped] = useState(false);
  const escape = useSecondEscape(typed);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (saving || !canSave) return;
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
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      returnFocus={false}
      // A slip of the pointer, or of a key, must not cost what was typed.
      closeOnClickOutside={!typed}
      closeOnEscape={!typed || escape.asked}
    >
      <form
        onInput={() => {
          setTyped(true);
          escape.forget();
        }}
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
            {escape.asked ? (
              <p className={classes['hint']} role="status">
                Esc again leaves it without saving.
              </p>
            ) : (
              foot
            )}
          </div>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={!canSave} loading={saving}>
            {save}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
