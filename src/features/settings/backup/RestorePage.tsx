import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { toFileGrants, useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { useRunAction } from '#ui/actions/ActionsProvider.tsx';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { JobProgress } from '#ui/messages/JobProgress.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { doneTitle, phaseWords, restoreWords } from './backup-words.ts';
import { BackupSummaryView } from './BackupSummaryView.tsx';
import { KeptBackups } from './KeptBackups.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import classes from '../settings.module.css';
import { useRestoreFlow, type RestoreMode } from './use-restore-flow.ts';

/** File, passphrase, a look at what is in it, and only then the restore. */
export function RestorePage() {
  const shell = useShell();
  const flow = useRestoreFlow();
  const runAction = useRunAction();
  const { show } = useToast();
  const { state, job, take } = flow;
  // A backup that was dropped on the window comes with the navigation.
  const dropped = JSON.stringify(useHistoryState<{ file?: unknown } | null>()?.file ?? null);
  usePageReady(true);

  // Each step takes the place of the one that had the focus.
  const column = useRef<HTMLDivElement>(null);
  const step = job === undefined ? state.step : 'job';
  const lastStep = useRef(step);
  useEffect(() => {
    if (lastStep.current === step) return;
    lastStep.current = step;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body && activeElement !== column.current) return;
    // Not on Cancel, which a key held too long would press.
    const first =
      step === 'job' ? null : column.current?.querySelector<HTMLElement>('input, a[href], button');
    (first ?? column.current)?.focus();
  }, [step]);

  useEffect(() => {
    const [given] = toFileGrants(JSON.parse(dropped));
    if (given !== undefined) take(given);
  }, [dropped, take]);

  const choose = async () => {
    try {
      const file = await shell.invoke('dialog.openBackup', undefined);
      if (file !== undefined) take(file);
    } catch (error) {
      flow.fail(errorToData(error).message);
    }
  };
  const restore = async (mode: RestoreMode) => {
    if (!(await flow.restore(mode))) return;
    show({
      message: 'Backup restored',
      action: { label: 'Undo', shortcut: 'Mod+Z', run: () => void runAction('undo') },
    });
  };

  return (
    <>
      <TopBar title="Restore a backup" />
      <div className={classes['page']}>
        <div ref={column} className={classes['column']} tabIndex={-1}>
          {job !== undefined ? (
            <JobProgress
              what={phaseWords(job.phase, 'Restoring')}
              done={job.done}
              total={job.total}
              onCancel={flow.cancel}
              cancelling={job.cancelling}
            />
          ) : state.step === 'choose' ? (
            <div className={classes['step']}>
              {state.failure !== undefined && (
                <ErrorMessage title="Nothing was restored">{state.failure}</ErrorMessage>
              )}
              <p className={classes['quiet']}>
                Choose the file that Kith made as a backup. Nothing changes before you have seen what is in
                it.
              </p>
              <Button variant="filled" onClick={() => void choose()}>
                Choose the backup
              </Button>
              <KeptBackups onTake={flow.take} onFail={flow.fail} />
            </div>
          ) : state.step === 'locked' ? (
            <PassphraseForm
              key={state.file.token}
              file={state.file}
              wrong={state.wrong}
              opening={state.opening}
              onOpen={(passphrase) => void flow.open(passphrase)}
              onBack={flow.restart}
            />
          ) : state.step === 'open' ? (
            <BackupSummaryView
              file={state.file}
              summary={state.summary}
              failure={state.failure}
              onRestore={(mode) => void restore(mode)}
              onBack={flow.restart}
            />
          ) : (
            <div aria-live="polite">
              <EmptyState
                title={doneTitle(state.mode)}
                action={
                  <Button component={Link} href="/board" variant="filled">
                    Open the board
                  </Button>
                }
              >
                {restoreWords(state.report)}
              </EmptyState>
            </div>
          )}
        </div>
      </div>
    </>
  );
}
