import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useJob, type Job } from '#client/index.ts';
import { errorToData, isKithError } from '#contract/errors.ts';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { JobProgress } from '#ui/messages/JobProgress.tsx';
import classes from './settings.module.css';

export type StartJob = ReturnType<typeof useJob>['start'];

interface SaveDialogProps {
  readonly title: string;
  /** In its place once the file is there. */
  readonly doneTitle: string;
  /** Above what went wrong. */
  readonly failedTitle: string;
  readonly size: number;
  readonly progress: (job: Job) => string;
  /**
   * Asks where to, and writes by way of `start`. @returns what is said of the file; undefined: no place was chosen, or
   * something is missing yet
   */
  readonly save: (start: StartJob) => Promise<ReactNode | undefined>;
  /** On the button. */
  readonly submit: string;
  /** What is asked before. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A form, then how far the writing is, then what was written. */
export function SaveDialog(props: SaveDialogProps) {
  const { title, doneTitle, failedTitle, size, progress, save, submit, children, onClose } = props;
  const { job, start, cancel } = useJob();
  const [failure, setFailure] = useState<string>();
  const [saved, setSaved] = useState<ReactNode>();

  const run = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    try {
      setSaved(await save(start));
    } catch (error) {
      if (isKithError(error) && error.code === 'cancelled') return;
      setFailure(errorToData(error).message);
    }
  };

  return (
    <BusyModal
      busy={job !== undefined}
      onClose={onClose}
      title={saved === undefined ? title : doneTitle}
      size={size}
    >
      {job !== undefined ? (
        <JobProgress
          what={progress(job)}
          done={job.done}
          total={job.total}
          onCancel={cancel}
          cancelling={job.cancelling}
        />
      ) : saved !== undefined ? (
        <div className={classes['dialog']} aria-live="polite">
          {saved}
          <div className={classes['buttons']}>
            <Button variant="filled" onClick={onClose} data-autofocus>
              Done
            </Button>
          </div>
        </div>
      ) : (
        <form className={classes['dialog']} onSubmit={(event) => void run(event)} noValidate>
          {children}
          {failure !== undefined && <ErrorMessage title={failedTitle}>{failure}</ErrorMessage>}
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled">
              {submit}
            </Button>
          </div>
        </form>
      )}
    </BusyModal>
  );
}
