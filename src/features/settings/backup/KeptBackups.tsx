import { Button } from '@mantine/core';
import { useShell, useToday } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import type { FileGrant } from '#contract/values/files.ts';
import { keptWords } from '#ui/forms/kept-words.ts';
import classes from '../settings.module.css';
import { useBackups } from './use-backups.ts';

/** More than this is what the file dialog is for. */
const shown = 8;

interface KeptBackupsProps {
  readonly onTake: (file: FileGrant) => void;
  readonly onFail: (failure: string) => void;
}

/** The latest automatic backups, to choose from without looking for the folder. */
export function KeptBackups({ onTake, onFail }: KeptBackupsProps) {
  const shell = useShell();
  const today = useToday();
  const { state } = useBackups();
  if (state === undefined || state.kept.length === 0) return null;

  const take = async (name: string) => {
    try {
      onTake(await shell.invoke('backups.open', { name }));
    } catch (error) {
      onFail(errorToData(error).message);
    }
  };
  return (
    <section className={classes['kept']} aria-labelledby="kept-backups">
      <h2 className={classes['heading']} id="kept-backups">
        Automatic backups
      </h2>
      <ul>
        {state.kept.slice(0, shown).map((file) => (
          <li key={file.name} className={classes['row']}>
            <span>{keptWords(file, today)}</span>
            <Button
              size="compact-sm"
              aria-label={`Open the backup of ${keptWords(file, today)}`}
              onClick={() => void take(file.name)}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
