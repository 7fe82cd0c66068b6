import { useSearchParams } from 'wouter';
import { useSyncStatus } from '#client/index.ts';
import { BeginDialog } from './BeginDialog.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { ReplacedDialog } from './ReplacedDialog.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { SetUpDialog } from './set-up/SetUpDialog.tsx';
import { SetupCodeDialog } from './SetupCodeDialog.tsx';
import { UnlockFirst } from './UnlockFirst.tsx';

/** Dialogs of sync, over whatever page is there: `?sync=join`. */
export function SyncDialogs() {
  const [search, setSearch] = useSearchParams();
  const status = useSyncStatus();
  const show = (name: string | undefined) => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (name === undefined) next.delete('sync');
        else next.set('sync', name);
        return next;
      },
      { replace: true },
    );
  };
  const close = () => show(undefined);
  const server = status?.server?.name ?? 'the server';
  switch (search.get('sync')) {
    case 'set-up':
      return status === undefined ? null : (
        <BeginDialog key="set-up" status={status} onClose={close}>
          <SetUpDialog onClose={close} onJoin={() => show('join')} onAddComputer={() => show('code')} />
        </BeginDialog>
      );
    case 'join':
      return status === undefined ? null : (
        <BeginDialog key="join" status={status} onClose={close}>
          <JoinDialog onClose={close} />
        </BeginDialog>
      );
    case 'code':
      return (
        <UnlockFirst status={status} onClose={close}>
          <SetupCodeDialog onClose={close} />
        </UnlockFirst>
      );
    case 'leave':
      return status === undefined ? null : (
        <LeaveDialog server={server} mayWipe={status.trouble === undefined} onClose={close} />
      );
    case 'replaced':
      return <ReplacedDialog server={server} onClose={close} />;
    case 'password':
    case 'unlock':
      return status === undefined ? null : (
        <SecretDialog
          what={search.get('sync') === 'password' ? 'password' : 'unlock'}
          user={status.server?.user ?? ''}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
