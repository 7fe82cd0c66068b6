import { Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useShell, useStoreRequest, useToday } from '#client/index.ts';
import type { ExportFormat } from '#contract/values/export.ts';
import { SaveDialog, type StartJob } from '../SaveDialog.tsx';
import classes from '../settings.module.css';
import { exportChoices, exportedWords, hasCards } from './export-words.ts';

interface ExportDialogProps {
  readonly onClose: () => void;
}

/** What to write, whom to leave out, where to, and it is written. */
export function ExportDialog({ onClose }: ExportDialogProps) {
  const shell = useShell();
  const request = useStoreRequest();
  const today = useToday();
  const [format, setFormat] = useState<ExportFormat>('vcard4');
  const [each, setEach] = useState(false);
  const [keepAway, setKeepAway] = useState(false);
  const isEach = each && hasCards(format);

  const save = async (start: StartJob) => {
    const extension = exportChoices.find(({ value }) => value === format)?.extension ?? 'vcf';
    const file = isEach
      ? await shell.invoke('dialog.exportFolder', undefined)
      : await shell.invoke('dialog.saveExport', { name: `Kith ${today}`, extension });
    if (file === undefined) return undefined;
    const { counts } = await start((id) =>
      request('export.run', { job: id, file, format, each: isEach, keepAway }),
    );
    return (
      <>
        <p>{`${exportedWords(counts, format)} in ${file.name}.`}</p>
        <p className={classes['quiet']}>The file is not encrypted: whoever has it can read it.</p>
      </>
    );
  };

  return (
    <SaveDialog
      title="Export"
      doneTitle="The export is saved"
      failedTitle="The export was not made"
      size={480}
      progress={() => 'Writing'}
      save={save}
      submit={isEach ? 'Choose a folder' : 'Choose where to save it'}
      onClose={onClose}
    >
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
    </SaveDialog>
  );
}
