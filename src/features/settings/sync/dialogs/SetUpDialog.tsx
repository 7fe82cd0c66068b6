import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLiveCount, useStoreRequest } from '#client/index.ts';
import type { SyncChecked } from '#contract/values/sync.ts';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import { countsWords } from '../../backup/backup-words.ts';
import classes from '../../settings.module.css';
import { ConsentFields, useConsent } from './ConsentFields.tsx';
import { noPassphrase } from './KeepPassphrase.tsx';
import { ReplaceServerForm } from './ReplaceServerForm.tsx';
import { SyncProgress } from '../SyncProgress.tsx';
import own from '../sync.module.css';
import { useSyncStep } from './use-sync-step.ts';

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
  const [access, setAccess] = useState({ address: '', user: '', password: '' });
  const consent = useConsent(failure);
  const { allowHttp } = consent;
  const [checked, setChecked] = useState<SyncChecked>();
  const [replacing, setReplacing] = useState(false);
  const [started, setStarted] = useState(false);
  const people = useLiveCount('contacts', everything) ?? 0;
  const companies = useLiveCount('organizations', everything) ?? 0;
  const conversations = useLiveCount('interactions', everything) ?? 0;
  const followUps = useLiveCount('follow-ups', everything) ?? 0;

  const change = (patch: Partial<typeof access>) => {
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
        <form className={classes['dialog']} onSubmit={(event) => void check(event)} noValidate>
          <p className={classes['quiet']}>
            A CouchDB server of yours, or of somebody who runs one for you. Everything is encrypted before it
            leaves this computer.
          </p>
          <TextInput
            data-autofocus
            label="Address of the server"
            placeholder="https://kith.example.org"
            autoComplete="off"
            spellCheck={false}
            value={access.address}
            onChange={({ currentTarget }) => change({ address: currentTarget.value })}
          />
          <TextInput
            label="User"
            autoComplete="off"
            spellCheck={false}
            value={access.user}
            onChange={({ currentTarget }) => change({ user: currentTarget.value })}
          />
          <PasswordInput
            label="Password"
            autoComplete="off"
            value={access.password}
            onChange={({ currentTarget }) => change({ password: currentTarget.value })}
          />
          <ConsentFields consent={consent} />
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled" loading={busy}>
              Check the server
            </Button>
          </div>
        </form>
      ) : checked.holds === 'nothing' ? (
        <form className={classes['dialog']} onSubmit={(event) => void start(event)} noValidate>
          <p>
            <strong>{checked.server?.name}</strong> answers, and its database is empty.
          </p>
          <p className={classes['quiet']}>
            What goes up, encrypted:{' '}
            {countsWords({
              contacts: people,
              organizations: companies,
              interactions: conversations,
              'follow-ups': followUps,
            })}
            , and all else that is here. The server learns how many records there are, how large and when they
            change.
          </p>
          <ConsentFields consent={consent} asksHttp={false} />
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled" loading={busy}>
              Start
            </Button>
            <Button variant="subtle" disabled={busy} onClick={back}>
              Another server
            </Button>
          </div>
        </form>
      ) : replacing ? (
        <ReplaceServerForm
          server={checked.server?.name ?? access.address}
          busy={busy}
          consent={consent}
          onReplace={(event) => void start(event)}
          onBack={back}
        />
      ) : (
        <div className={classes['dialog']}>
          <p className={own['note']} role="status">
            {checked.holds === 'network'
              ? 'A network of Kith’s is on this server already. Bring this computer in with a setup code, which the first one shows in Settings.'
              : 'Something that is not Kith’s is in this database. Nothing of it was touched: end the address with the name of another one, such as /kith-2.'}
          </p>
          <div className={classes['buttons']}>
            {checked.holds === 'network' && (
              <Button variant="filled" onClick={onJoin}>
                Join with a setup code
              </Button>
            )}
            <Button onClick={back}>Another server</Button>
            {checked.holds === 'network' && (
              <Button variant="subtle" onClick={() => setReplacing(true)}>
                Replace it…
              </Button>
            )}
          </div>
        </div>
      )}
    </BusyModal>
  );
}
