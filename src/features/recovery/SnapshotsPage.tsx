import { useState, useEffect } from 'react';
import { useShell, useToday } from '#client/index.ts';
import type { RecoveryState } from '#contract/values/backups.ts';
import { errorToData } from '#contract/errors.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { CopyList } from './CopyList.tsx';
import classes from './recovery.module.css';

/** Snapshots while all is well: for what Undo doesn't reach. */
export function SnapshotsPage() {
  const shell = useShell();
  const today = useToday();
  const [copies, setCopies] = useState<RecoveryState>();
  const [busy, setBusy] = useState<string>();
  const [failure, setFailure] = useState<string>();
  usePageReady(copies !== undefined);
  useEffect(() => {
    shell.invoke('recovery.list', undefined).then(setCopies, () => undefined);
  }, [shell]);

  const use = async (name: string) => {
    setBusy(name);
    setFailure(undefined);
    try {
      await shell.invoke('recovery.snapshot', { name });
    } catch (error) {
      setFailure(errorToData(error).message);
      setBusy(undefined);
    }
  };
  return (
    <>
      <TopBar title="Snapshots" />
      <div className={classes['inside']}>
        <p>
          Kith copies its data file once an hour while you change things. Going back to one of them sets
          everything to what it was then. The present file is kept aside, in the folder “set-aside” of the
          profile.
        </p>
        {failure !== undefined && <ErrorMessage title="Nothing was changed">{failure}</ErrorMessage>}
        {copies !== undefined && (
          <CopyList
            title="Snapshots"
            empty="There are none yet: the first comes some minutes after a start."
            hint="The newest three, and one a day for a week."
            verb="Go back to this"
            files={copies.snapshots}
            today={today}
            busy={busy}
            onUse={({ name }) => void use(name)}
          />
        )}
      </div>
    </>
  );
}
