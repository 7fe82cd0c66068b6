import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useShell, useStoreRequest } from '#client/index.ts';
import { errorToData, isKithError } from '#contract/errors.ts';
import { ErrorMessage } from '#ui/ErrorMessage.tsx';
import { JobProgress } from '#ui/JobProgress.tsx';
import { useReturnFocus } from '#ui/use-return-focus.ts';
import { countsWords, phaseWords, sizeWords } from './backup-words.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { passphraseFaults, type PassphraseFaults } from './passphrase.ts';
import classes from './settings.module.css';
import { useJob } from '#client/index.ts';

interface BackupDialogProps {
  readonly onClose: () => void;
}

interface Saved {
  readonly name: string;
  readonly words: string;
}

/** A passphrase twice, a place, and the file is written. */
export function BackupDialog({ onClose }: BackupDialogProps) {
  useReturnFocus();
  const shell = useShell();
  const request = useStoreRequest();
  const { job, start, cancel } = useJob();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [faults, setFaults] = useState<PassphraseFaults>({});
  const [failure, setFailure] = useState<string>();
  const [saved, setSaved] = useState<Saved>();

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = passphraseFaults(passphrase, again);
    setFaults(found);
    setFailure(undefined);
    if (found.passphrase !== undefined || found.again !== undefined) {
      form.querySelectorAll('input')[found.passphrase === undefined ? 1 : 0]?.focus();
      return;
    }
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
    <Modal
      opened
      onClose={onClose}
      title={saved === undefined ? 'Make a backup' : 'The backup is saved'}
      size={440}
      closeOnClickOutside={job === undefined}
      closeOnEscape={job === undefined}
      withCloseButton={job === undefined}
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
          <NewPassphraseFields
            passphrase={passphrase}
            again={again}
            faults={faults}
            onChange={(next, nextAgain) => {
              setPassphrase(next);
              setAgain(nextAgain);
              setFaults({});
            }}
          />
          {failure !== undefined && <ErrorMessage title="The backup was not made">{failure}</ErrorMessage>}
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled">
              Choose where to save it
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
