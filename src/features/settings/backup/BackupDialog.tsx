import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useJob, useShell, useStoreRequest } from '#client/index.ts';
import { errorToData, isKithError } from '#contract/errors.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { JobProgress } from '#ui/messages/JobProgress.tsx';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import { countsWords, phaseWords, sizeWords } from './backup-words.ts';
import { NewPassphraseFields } from '../passphrase/NewPassphraseFields.tsx';
import classes from '../settings.module.css';
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts';

interface BackupDialogProps {
  readonly onClose: () => void;
}

interface Saved {
  readonly name: string;
  readonly words: string;
}

/** A passphrase twice, a place, and the file is written. */
export function BackupDialog({ onClose }: BackupDialogProps) {
  const shell = useShell();
  const request = useStoreRequest();
  const { job, start, cancel } = useJob();
  const { passphrase, fields, check } = useNewPassphrase();
  const [failure, setFailure] = useState<string>();
  const [saved, setSaved] = useState<Saved>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    if (!check()) return;
    try {
      const file = await shell.invoke('dialog.saveBackup', undefined);
      if (file === undefined) return;
      const { bytes, counts } = await start((id) => request('backup.create', { file, passphrase, job: id }));
      setSaved({ name: file.name, words: `${sizeWords(bytes)}, with ${countsWords(counts)}.` });
    } catch (error) {
      if (isKithError(error) && error.code === 'cancelled') return;
      setFailure(errorToData(error).message);
    }
  };

  return (
    <BusyModal
      busy={job !== undefined}
      onClose={onClose}
      title={saved === undefined ? 'Make a backup' : 'The backup is saved'}
      size={440}
    >
      {job !== undefined ? (
        <JobProgress
          what={phaseWords(job.phase, 'Making the backup')}
          done={job.done}
          total={job.total}
          onCancel={cancel}
          cancelling={job.cancelling}
        />
      ) : saved !== undefined ? (
        <div className={classes['dialog']} aria-live="polite">
          <p>
            <strong className={classes['fileName']}>{saved.name}</strong>
            <br />
            {saved.words}
          </p>
          <p className={classes['quiet']}>
            Keep it somewhere other than this computer. The passphrase is not in it: without it the file stays
            shut.
          </p>
          <div className={classes['buttons']}>
            <Button variant="filled" onClick={onClose} data-autofocus>
              Done
            </Button>
          </div>
        </div>
      ) : (
        <form className={classes['dialog']} onSubmit={(event) => void save(event)} noValidate>
          <p className={classes['quiet']}>
            The file is encrypted with this passphrase. Nobody can recover it for you if you forget it, so
            write it down or keep it in a password manager.
          </p>
          <NewPassphraseFields {...fields} />
          {failure !== undefined && <ErrorMessage title="The backup was not made">{failure}</ErrorMessage>}
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled">
              Choose where to save it
            </Button>
          </div>
        </form>
      )}
    </BusyModal>
  );
}
