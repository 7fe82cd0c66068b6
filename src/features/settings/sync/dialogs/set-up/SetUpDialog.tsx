import { useState, type FormEvent } from 'react';
import { useLiveCount, useStoreRequest } from '#client/index.ts';
import type { SyncChecked } from '#contract/values/sync.ts';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import { SyncProgress } from '../../SyncProgress.tsx';
import { useConsent } from '../ConsentFields.tsx';
import { noPassphrase } from '../KeepPassphrase.tsx';
import { useSyncStep } from '../use-sync-step.ts';
import { ReplaceServerForm } from './ReplaceServerForm.tsx';
import { ServerForm, type ServerAccess } from './ServerForm.tsx';
import { ServerTaken } from './ServerTaken.tsx';
import { StartForm } from './StartForm.tsx';

interface SetUpDialogProps {
  readonly onClose: () => void;
  readonly onJoin: () => void;
  readonly onAddComputer: () => void;
}

const everything = {};

/** The first computer of a network: which server, what goes up, and how far it is. */
export function SetUpDialog({ onClose, onJoin, onAddComputer }: SetUpDialogProps) {
  const request = useStoreRequest();
  const { busy, failure, clear, ask } = useSyncStep();
  const [access, setAccess] = useState<ServerAccess>({ address: '', user: '', password: '' });
  const consent = useConsent(failure);
  const { allowHttp } = consent;
  const [checked, setChecked] = useState<SyncChecked>();
  const [replacing, setReplacing] = useState(false);
  const [started, setStarted] = useState(false);
  const counts = {
    contacts: useLiveCount('contacts', everything) ?? 0,
    organizations: useLiveCount('organizations', everything) ?? 0,
    interactions: useLiveCount('interactions', everything) ?? 0,
    'follow-ups': useLiveCount('follow-ups', everything) ?? 0,
  };

  const change = (patch: Partial<ServerAccess>) => {
    setAccess({ ...access, ...patch });
    // What was agreed to is this address.
    if (patch.address !== undefined) consent.setAllowHttp(false);
    clear();
  };
  const check = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(await ask(() => request('sync.check', { ...access, allowHttp })));
  };
  const start = async (event: FormEvent) => {
    event.preventDefault();
    const keep = consent.keep();
    if (keep === undefined) return;
    const answer = await ask(() =>
      request('sync.start-network', { ...access, allowHttp, replaceServer: replacing, ...keep }),
    );
    if (answer !== undefined) setStarted(true);
  };
  const back = () => {
    setChecked(undefined);
    setReplacing(false);
    consent.setKept(noPassphrase);
    clear();
  };

  return (
    <BusyModal
      busy={busy}
      onClose={onClose}
      title="Set up sync on this computer"
      size={520}
      closeOnClickOutside={started}
    >
      {started ? (
        <SyncProgress onClose={onClose} next={{ label: 'Add another computer', run: onAddComputer }} />
      ) : checked === undefined ? (
        <ServerForm
          access={access}
          busy={busy}
          consent={consent}
          onChange={change}
          onCheck={(event) => void check(event)}
        />
      ) : checked.holds === 'nothing' ? (
        <StartForm
          server={checked.server?.name}
          counts={counts}
          busy={busy}
          consent={consent}
          onStart={(event) => void start(event)}
          onBack={back}
        />
      ) : replacing ? (
        <ReplaceServerForm
          server={checked.server?.name ?? access.address}
          busy={busy}
          consent={consent}
          onReplace={(event) => void start(event)}
          onBack={back}
        />
      ) : (
        <ServerTaken
          isNetwork={checked.holds === 'network'}
          onJoin={onJoin}
          onReplace={() => setReplacing(true)}
          onBack={back}
        />
      )}
    </BusyModal>
  );
}
