import { Button, Checkbox, Radio } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useJob, useShell, useStoreRequest, useToday } from '#client/index.ts';
import { errorToData, isKithError } from '#contract/errors.ts';
import type { ExportFormat } from '#contract/values/export.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { JobProgress } from '#ui/messages/JobProgress.tsx';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import { exportChoices, exportedWords, hasCards } from './export-words.ts';
import classes from '../settings.module.css';

interface ExportDialogProps {
  readonly onClose: () => void;
}

/** What to write, whom to leave out, where to, and it is written. */
export function ExportDialog({ onClose }: ExportDialogProps) {
  const shell = useShell();
  const request = useStoreRequest();
  const today = useToday();
  const { job, start, cancel } = useJob();
  const [format, setFormat] = useState<ExportFormat>('vcard4');
  const [each, setEach] = useState(false);
  const [keepAway, setKeepAway] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const isEach = each && hasCards(format);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    const extension = exportChoices.find(({ value }) => value === format)?.extension ?? 'vcf';
    try {
      const file = isEach
        ? await shell.invoke('dialog.exportFolder', undefined)
        : await shell.invoke('dialog.saveExport', { name: `Kith ${today}`, extension });
      if (file === undefined) return;
      const { counts } = await start((id) =>
        request('export.run', { job: id, file, format, each: isEach, keepAway }),
      );
      setSaved(`${exportedWords(counts, format)} in ${file.name}.`);
    } catch (error) {
      if (isKithError(error) && error.code === 'cancelled') return;
      setFailure(errorToData(error).message);
    }
  };

  return (
    <BusyModal
      busy={job !== undefined}
      onClose={onClose}
      title={saved === undefined ? 'Export' : 'The export is saved'}
      size={480}
    >
      {job !== undefined ? (
        <JobProgress
          what="Writing"
          done={job.done}
          total={job.total}
          onCancel={cancel}
          cancelling={job.cancelling}
        />
      ) : saved !== undefined ? (
        <div className={classes['dialog']} aria-live="polite">
          <p>{saved}</p>
          <p className={classes['quiet']}>The file is not encrypted: whoever has it can read it.</p>
          <div className={classes['buttons']}>
            <Button variant="filled" onClick={onClose} data-autofocus>
              Done
            </Button>
          </div>
        </div>
      ) : (
        <form className={classes['dialog']} onSubmit={(event) => void save(event)}>
          <Radio.Group label="As" value={format} onChange={(value) => setFormat(value)}>
            <div className={classes['radios']}>
              {exportChoices.map(({ value, label, hint }) => (
                <Radio
                  key={value}
                  value={value}
                  label={label}
                  description={hint}
                  data-autofocus={value === format || undefined}
                />
              ))}
            </div>
          </Radio.Group>
          {hasCards(format) && (
            <Checkbox
              label="A file for each person"
              checked={each}
              onChange={({ currentTarget }) => setEach(currentTarget.checked)}
            />
          )}
          <Checkbox
            label="Also people to keep away from"
            description="Left out unless you want them in the file."
            checked={keepAway}
            onChange={({ currentTarget }) => setKeepAway(currentTarget.checked)}
          />
          {failure !== undefined && <ErrorMessage title="The export was not made">{failure}</ErrorMessage>}
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled">
              {isEach ? 'Choose a folder' : 'Choose where to save it'}
            </Button>
          </div>
        </form>
      )}
    </BusyModal>
  );
}
