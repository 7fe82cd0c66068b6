import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { KeptFileInfo, RecoveryState } from '#contract/values/backups.ts';
import { errorToData, type ErrorCode } from '#contract/errors.ts';
import type { FileGrant } from '#contract/values/files.ts';
import { useToday } from '#client/time.ts';
import type { Shell } from '#client/link/shell.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { usePageTitle } from '#ui/page-state.ts';
import { BackupChoice } from './BackupChoice.tsx';
import { CopyList } from './CopyList.tsx';
import classes from './recovery.module.css';
import { troubleOf } from './recovery-words.ts';

interface RecoveryPageProps {
  readonly shell: Shell;
  readonly code: ErrorCode | undefined;
  readonly message: string | undefined;
}

/** What Kith starts into when it can't use its data file: what is wrong, and what there is to go back to. */
export function RecoveryPage({ shell, code, message }: RecoveryPageProps) {
  const today = useToday();
  const trouble = troubleOf(code, message);
  const [copies, setCopies] = useState<RecoveryState>();
  const [chosen, setChosen] = useState<KeptFileInfo | FileGrant>();
  const [busy, setBusy] = useState<string>();
  const [failure, setFailure] = useState<string>();
  usePageTitle(trouble.title);
  useEffect(() => {
    if (trouble.offersCopies) shell.invoke('recovery.list', undefined).then(setCopies, () => undefined);
  }, [shell, trouble.offersCopies]);

  /** On success the shell loads the page anew. */
  const act = async (what: string, task: () => Promise<unknown>) => {
    setBusy(what);
    setFailure(undefined);
    try {
      await task();
    } catch (error) {
      setFailure(errorToData(error).message);
      setBusy(undefined);
    }
  };
  const chooseFile = async () => {
    try {
      const file = await shell.invoke('dialog.openBackup', undefined);
      if (file !== undefined) setChosen(file);
    } catch (error) {
      setFailure(errorToData(error).message);
    }
  };

  return (
    <main className={classes['page']}>
      <div className={classes['column']}>
        <h1 className={classes['title']}>{trouble.title}</h1>
        <p className={classes['what']}>{trouble.what}</p>
        <div className={classes['buttons']}>
          <Button variant="filled" disabled={busy !== undefined} onClick={() => window.location.reload()}>
            Try again
          </Button>
        </div>
        {failure !== undefined && <ErrorMessage title="Nothing was changed">{failure}</ErrorMessage>}
        {trouble.offersCopies && copies !== undefined && (
          <>
            <CopyList
              title="Snapshots"
              empty="There are none yet: Kith takes one an hour while you change things."
              hint="Copies of the data file on this computer."
              verb="Go back to this"
              files={copies.snapshots}
              today={today}
              busy={busy}
              onUse={({ name }) => void act(name, () => shell.invoke('recovery.snapshot', { name }))}
            />
            <CopyList
              title="Backups"
              empty="No automatic backups were found."
              hint="Encrypted with your passphrase."
              verb="Open"
              files={copies.backups}
              today={today}
              busy={busy}
              onUse={setChosen}
            />
            {chosen === undefined ? (
              <div>
                <Button disabled={busy !== undefined} onClick={() => void chooseFile()}>
                  Choose a backup file
                </Button>
              </div>
            ) : (
              <BackupChoice
                key={chosen.name}
                name={chosen.name}
                busy={busy === chosen.name}
                onBack={() => setChosen(undefined)}
                onUse={(passphrase) =>
                  void act(chosen.name, () =>
                    shell.invoke('recovery.backup', {
                      from: 'token' in chosen ? { file: chosen } : { name: chosen.name },
                      passphrase,
                    }),
                  )
                }
              />
            )}
            <details className={classes['more']}>
              <summary>Neither helps?</summary>
              <p>
                Kith can begin with an empty address book. The file that can’t be read stays in the profile’s
                folder, under “set-aside”, for somebody who may be able to mend it.
              </p>
              <Button
                disabled={busy !== undefined}
                loading={busy === 'anew'}
                onClick={() => void act('anew', () => shell.invoke('recovery.empty', undefined))}
              >
                Begin with an empty Kith
              </Button>
            </details>
          </>
        )}
      </div>
    </main>
  );
}
