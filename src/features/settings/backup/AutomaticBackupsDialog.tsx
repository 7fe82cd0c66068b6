import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import { NewPassphraseFields } from '../passphrase/NewPassphraseFields.tsx';
import classes from '../settings.module.css';
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts';

interface AutomaticBackupsDialogProps {
  readonly keychain: boolean;
  /** Where they go now; none: they are off. */
  readonly folder: string | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A folder and a passphrase; the first backup is made at once, so that one knows it works. */
export function AutomaticBackupsDialog({
  keychain,
  folder: before,
  onClose,
  onDone,
}: AutomaticBackupsDialogProps) {
  const shell = useShell();
  const [folder, setFolder] = useState(before);
  const { passphrase, fields, check } = useNewPassphrase();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  const choose = async () => {
    try {
      const chosen = await shell.invoke('backups.choose-folder', undefined);
      if (chosen !== undefined) setFolder(chosen.folder);
    } catch (error) {
      setFailure(errorToData(error).message);
    }
  };
  const turnOn = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    if (!check()) return;
    if (folder === undefined) return setFailure('Choose a folder for the backups first.');
    setBusy(true);
    try {
      await shell.invoke('backups.turn-on', { folder, passphrase });
      onDone();
    } catch (error) {
      setBusy(false);
      setFailure(errorToData(error).message);
    }
  };

  return (
    <BusyModal busy={busy} onClose={onClose} title="Automatic backups" size={480}>
      <form className={classes['dialog']} onSubmit={(event) => void turnOn(event)} noValidate>
        <p className={classes['quiet']}>
          Once a day, when you quit, and before an import or a restore. A folder that is copied elsewhere is
          best: another disk, or one that a cloud service keeps. The files are encrypted before they get
          there.
        </p>
        <div>
          <div className={classes['name']}>Folder</div>
          <div className={classes['folder']}>
            {folder === undefined ? (
              <span className={classes['quiet']}>None yet</span>
            ) : (
              <code className={classes['path']}>{folder}</code>
            )}
            <Button size="compact-sm" disabled={busy} onClick={() => void choose()}>
              {folder === undefined ? 'Choose a folder' : 'Another folder'}
            </Button>
          </div>
        </div>
        {before !== undefined && (
          <p className={classes['quiet']}>
            Backups that were made so far stay, and open with the passphrase they were made with.
          </p>
        )}
        <NewPassphraseFields {...fields} />
        <p className={classes['quiet']}>
          {keychain
            ? 'Your system’s keychain keeps the passphrase on this computer. Write it down as well: on another computer nothing else opens the backups.'
            : 'This computer has no safe place for the passphrase, so Kith asks for it at each start, and makes no automatic backups until you have typed it. Write it down: nothing else opens the backups.'}
        </p>
        {failure !== undefined && (
          <ErrorMessage title={before === undefined ? 'They were not turned on' : 'Nothing was changed'}>
            {failure}
          </ErrorMessage>
        )}
        <div className={classes['buttons']}>
          <Button type="submit" variant="filled" loading={busy}>
            {before === undefined ? 'Make the first backup' : 'Change and back up'}
          </Button>
        </div>
      </form>
    </BusyModal>
  );
}
