import { Button, Checkbox, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLiveCount, useStoreRequest } from '#client/index.ts';
import type { SyncChecked } from '#contract/sync.ts';
import { ErrorMessage } from '#ui/ErrorMessage.tsx';
import { useReturnFocus } from '#ui/use-return-focus.ts';
import { countsWords } from '../backup-words.ts';
import { passphraseFaults } from '../passphrase.ts';
import classes from '../settings.module.css';
import { KeepPassphrase, noPassphrase } from './KeepPassphrase.tsx';
import { SyncProgress } from './SyncProgress.tsx';
import own from './sync.module.css';
import { useSyncStep } from './use-sync-step.ts';

interface SetUpDialogProps {
  readonly onClose: () => void;
  readonly onJoin: () => void;
  readonly onAddComputer: () => void;
}

const everything = {};

/** The first computer of a network: which server, what goes up, and how far it is. */
export function SetUpDialog({ onClose, onJoin, onAddComputer }: SetUpDialogProps) {
  useReturnFocus();
  const request = useStoreRequest();
  const { busy, failure, clear, ask } = useSyncStep();
  const [access, setAccess] = useState({ address: '', user: '', password: '' });
  const [allowHttp, setAllowHttp] = useState(false);
  const [checked, setChecked] = useState<SyncChecked>();
  const [kept, setKept] = useState(noPassphrase);
  const [started, setStarted] = useState(false);
  const people = useLiveCount('contacts', everything) ?? 0;
  const companies = useLiveCount('organizations', everything) ?? 0;
  const conversations = useLiveCount('interactions', everything) ?? 0;
  const followUps = useLiveCount('follow-ups', everything) ?? 0;
  const needsPassphrase = failure?.code === 'passphrase-needed' || kept !== noPassphrase;
  const http = failure?.code === 'http-warning' || allowHttp;

  const change = (patch: Partial<typeof access>) => {
    setAccess({ ...access, ...patch });
    // What was agreed to is this address.
    if (patch.address !== undefined) setAllowHttp(false);
    clear();
  };
  const check = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(await ask(() => request('sync.check', { ...access, allowHttp })));
  };
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (needsPassphrase) {
      const faults = passphraseFaults(kept.passphrase, kept.again);
      if (Object.keys(faults).length > 0) return setKept({ ...kept, faults });
    }
    const keep = needsPassphrase ? { keepPassphrase: kept.passphrase } : {};
    const answer = await ask(() => request('sync.start-network', { ...access, allowHttp, ...keep }));
    if (answer !== undefined) setStarted(true);
  };
  const back = () => {
    setChecked(undefined);
    setKept(noPassphrase);
    clear();
  };
  const failed = failure !== undefined && failure.code !== 'passphrase-needed' && (
    <ErrorMessage title={failure.title}>{failure.text}</ErrorMessage>
  );

  return (
    <Modal
      opened
      onClose={onClose}
      title="Set up sync on this computer"
      size={520}
      closeOnClickOutside={started}
      withCloseButton={!busy}
      closeOnEscape={!busy}
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
          {failed}
          {http && (
            <Checkbox
              label="I know this network, and use plain http all the same."
              checked={allowHttp}
              onChange={({ currentTarget }) => setAllowHttp(currentTarget.checked)}
            />
          )}
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
          {needsPassphrase && <KeepPassphrase value={kept} onChange={setKept} />}
          {failed}
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled" loading={busy}>
              Start
            </Button>
            <Button variant="subtle" disabled={busy} onClick={back}>
              Another server
            </Button>
          </div>
        </form>
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
          </div>
        </div>
      )}
    </Modal>
  );
}
