import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useShell, useToday } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { keptSummary } from '#ui/forms/kept-words.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { AutomaticBackupsDialog } from './AutomaticBackupsDialog.tsx';
import { BackupPassphraseDialog } from './BackupPassphraseDialog.tsx';
import { Row } from '../Section.tsx';
import classes from '../settings.module.css';
import { useBackups } from './use-backups.ts';

/** Whether backups are made by themselves, where to, and how the last one went. */
export function AutomaticBackups() {
  const shell = useShell();
  const today = useToday();
  const { show } = useToast();
  const { state, look } = useBackups();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<'turn-on' | 'passphrase'>();
  const [busy, setBusy] = useState(false);
  const asked = search.get('backups') === 'passphrase' && state?.state === 'waiting';
  const opened = dialog ?? (asked ? 'passphrase' : undefined);

  const close = () => {
    setDialog(undefined);
    if (search.has('backups')) setSearch({}, { replace: true });
  };
  /** Looked at first, so that the focus comes back to a button that stays. */
  const done = async () => {
    await look();
    close();
  };
  const act = async (name: 'backups.now' | 'backups.turn-off') => {
    setBusy(true);
    try {
      await shell.invoke(name, undefined);
    } catch (error) {
      show({ message: errorToData(error).message });
    }
    await look();
    setBusy(false);
  };

  return (
    <>
      {state === undefined || state.state === 'off' ? (
        <Row
          title="Automatic backups"
          control={
            <Button disabled={state === undefined} onClick={() => setDialog('turn-on')}>
              Turn on
            </Button>
          }
        >
          Once a day and when you quit, into a folder of yours. The newest 30 stay, older ones thin out over a
          year.
        </Row>
      ) : (
        <Row
          title="Automatic backups"
          control={
            <div className={classes['buttons']}>
              {state.state === 'waiting' ? (
                <Button onClick={() => setDialog('passphrase')}>Type the passphrase</Button>
              ) : (
                <Button loading={busy} onClick={() => void act('backups.now')}>
                  Back up now
                </Button>
              )}
              <Button variant="subtle" onClick={() => setDialog('turn-on')}>
                Change
              </Button>
              <Button variant="subtle" onClick={() => void act('backups.turn-off')}>
                Turn off
              </Button>
            </div>
          }
        >
          <span data-tone={state.state === 'waiting' || !state.reached ? 'red' : undefined}>
            {state.state === 'waiting'
              ? 'They wait for their passphrase.'
              : state.reached
                ? keptSummary(state.kept, today)
                : 'Their folder can’t be reached just now.'}
          </span>{' '}
          In <code className={classes['path']}>{state.folder}</code>
        </Row>
      )}
      {state?.failure !== undefined && (
        <ErrorMessage title="The last one failed">{state.failure}</ErrorMessage>
      )}
      {opened === 'turn-on' && state !== undefined && (
        <AutomaticBackupsDialog
          keychain={state.keychain}
          folder={state.folder}
          onClose={close}
          onDone={() => void done()}
        />
      )}
      {opened === 'passphrase' && <BackupPassphraseDialog onClose={close} onDone={() => void done()} />}
    </>
  );
}
