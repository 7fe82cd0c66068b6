import { useShell, useStoreRequest } from '#client/index.ts';
import { NewPassphraseFields } from '../passphrase/NewPassphraseFields.tsx';
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts';
import { SaveDialog, type StartJob } from '../SaveDialog.tsx';
import classes from '../settings.module.css';
import { countsWords, phaseWords, sizeWords } from './backup-words.ts';

interface BackupDialogProps {
  readonly onClose: () => void;
}

/** A passphrase twice, a place, and the file is written. */
export function BackupDialog({ onClose }: BackupDialogProps) {
  const shell = useShell();
  const request = useStoreRequest();
  const { passphrase, fields, check } = useNewPassphrase();

  const save = async (start: StartJob) => {
    if (!check()) return undefined;
    const file = await shell.invoke('dialog.saveBackup', undefined);
    if (file === undefined) return undefined;
    const { bytes, counts } = await start((id) => request('backup.create', { file, passphrase, job: id }));
    return (
      <>
        <p>
          <strong className={classes['fileName']}>{file.name}</strong>
          <br />
          {`${sizeWords(bytes)}, with ${countsWords(counts)}.`}
        </p>
        <p className={classes['quiet']}>
          Keep it somewhere other than this computer. The passphrase is not in it: without it the file stays
          shut.
        </p>
      </>
    );
  };

  return (
    <SaveDialog
      title="Make a backup"
      doneTitle="The backup is saved"
      failedTitle="The backup was not made"
      size={440}
      progress={({ phase }) => phaseWords(phase, 'Making the backup')}
      save={save}
      submit="Choose where to save it"
      onClose={onClose}
    >
      <p className={classes['quiet']}>
        The file is encrypted with this passphrase. Nobody can recover it for you if you forget it, so write
        it down or keep it in a password manager.
      </p>
      <NewPassphraseFields {...fields} />
    </SaveDialog>
  );
}
