import { Button, Radio } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { currentZone } from '#client/index.ts';
import type { BackupSummary } from '#contract/values/backups.ts';
import type { FileGrant } from '#contract/values/files.ts';
import { fullDateWords } from '#domain/dates/date-words.ts';
import { localOf } from '#domain/dates/zones.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { changesAnything, countsWords, modesDiffer, restoreWords } from './backup-words.ts';
import classes from '../settings.module.css';
import type { RestoreMode } from './use-restore-flow.ts';

interface BackupSummaryViewProps {
  readonly file: FileGrant;
  readonly summary: BackupSummary;
  readonly failure?: string | undefined;
  readonly onRestore: (mode: RestoreMode) => void;
  readonly onBack: () => void;
}

/** What the backup holds, and what restoring it would do to what is here now. */
export function BackupSummaryView({ file, summary, failure, onRestore, onBack }: BackupSummaryViewProps) {
  const [mode, setMode] = useState<RestoreMode>('merge');
  const choice = modesDiffer(summary);
  const possible = changesAnything(summary.merge) || changesAnything(summary.replace);
  const made = fullDateWords(localOf(summary.createdAt, currentZone()));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRestore(mode);
  };
  return (
    <div className={classes['step']}>
      {failure !== undefined && <ErrorMessage title="Nothing was restored">{failure}</ErrorMessage>}
      <div className={classes['facts']}>
        <strong className={classes['fileName']}>{file.name}</strong>
        <p className={classes['quiet']}>
          Made {made} with Kith {summary.appVersion}
        </p>
        <p>It holds {countsWords(summary.counts)}.</p>
      </div>
      <form className={classes['dialog']} onSubmit={submit}>
        {choice ? (
          <Radio.Group label="What to do with it" value={mode} onChange={(value) => setMode(value)}>
            <div className={classes['radios']}>
              <Radio
                value="merge"
                label="Add it to what is here"
                description={`${restoreWords(summary.merge)} Of two versions of a record, the newer one stays.`}
              />
              <Radio
                value="replace"
                label="Go back to exactly this"
                description={`${restoreWords(summary.replace)} You can undo that too.`}
              />
            </div>
          </Radio.Group>
        ) : (
          <p>{restoreWords(summary.merge)}</p>
        )}
        <div className={classes['buttons']}>
          {possible && (
            <Button type="submit" variant="filled">
              Restore
            </Button>
          )}
          <Button variant="subtle" onClick={onBack}>
            Another file
          </Button>
        </div>
      </form>
    </div>
  );
}
