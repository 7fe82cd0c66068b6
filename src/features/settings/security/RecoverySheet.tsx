import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { Paper } from '#ui/paper/Paper.tsx';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import classes from '../settings.module.css';
import sheet from './sheet.module.css';

/** A page to print, with a line for the passphrase: written by hand, so that it never lies in a file. */
export function RecoverySheet({ onDone }: { readonly onDone: () => void }) {
  const shell = useShell();
  const [saved, setSaved] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [profilePath, setProfilePath] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  // The form that had the focus is gone.
  useEffect(() => first.current?.focus(), []);

  useEffect(() => {
    shell.invoke('app.info', undefined).then(
      (info) => setProfilePath(info.profilePath),
      () => undefined,
    );
  }, [shell]);

  const save = async () => {
    setFailure(undefined);
    try {
      const file = await shell.invoke('page.savePdf', { name: 'Kith recovery sheet' });
      if (file !== undefined) setSaved(file.name);
    } catch (error) {
      setFailure(errorToData(error).message);
    }
  };
  return (
    <div className={classes['dialog']} aria-live="polite">
      <p className={classes['quiet']}>
        Print a recovery sheet, write the passphrase on it by hand, and keep it where you keep your passport.
        It is the only way back should you forget.
      </p>
      {saved !== undefined && (
        <p>
          Saved as <strong className={classes['fileName']}>{saved}</strong>. Print it now, and write on it.
        </p>
      )}
      {failure !== undefined && <ErrorMessage title="The sheet was not saved">{failure}</ErrorMessage>}
      <div className={classes['buttons']}>
        <Button ref={first} variant={saved === undefined ? 'filled' : 'default'} onClick={() => void save()}>
          Save the recovery sheet
        </Button>
        <Button variant={saved === undefined ? 'subtle' : 'filled'} onClick={onDone}>
          Done
        </Button>
      </div>
      <Paper>
        <h1>Kith: recovery sheet</h1>
        <p>
          This sheet opens your address book should you forget its passphrase. Keep it away from the computer.
        </p>
        <h2>Passphrase</h2>
        <div className={sheet['line']} />
        <div className={sheet['line']} />
        <h2>Written on</h2>
        <div className={sheet['line']} data-short />
        <h2>Where the data lie</h2>
        <p className={sheet['path']}>{profilePath}</p>
        <h2>How to open them</h2>
        <ol>
          <li>Install Kith, start it, and type the passphrase.</li>
          <li>
            Without the program’s window: the key of kith.db is in key.age, in the open age format.
            <br />
            <code>age -d key.age &gt; key.txt</code>
            <br />
            <code>kith --profile FOLDER --key-file key.txt export all.json --format json</code>
          </li>
          <li>Backups have a passphrase of their own, unless you chose the same.</li>
        </ol>
        <p>Nobody can recover a passphrase that is lost: not the makers of Kith either.</p>
      </Paper>
    </div>
  );
}
