import { Button, Checkbox, Modal, PasswordInput, Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLiveCount, useStoreRequest } from '#client/index.ts';
import { ErrorMessage } from '#ui/ErrorMessage.tsx';
import { useReturnFocus } from '#ui/use-return-focus.ts';
import { passphraseFaults } from '../passphrase.ts';
import classes from '../settings.module.css';
import { KeepPassphrase, noPassphrase } from './KeepPassphrase.tsx';
import { SyncProgress } from './SyncProgress.tsx';
import own from './sync.module.css';
import { useSyncStep } from './use-sync-step.ts';

const everybody = {};

/** Another computer: one paste and a passphrase. */
export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const request = useStoreRequest();
  const { busy, failure, clear, ask } = useSyncStep();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const [allowHttp, setAllowHttp] = useState(false);
  const [kept, setKept] = useState(noPassphrase);
  const [started, setStarted] = useState(false);
  const people = useLiveCount('contacts', everybody) ?? 0;
  // As it was before the others came.
  const [hadPeople, setHadPeople] = useState(false);
  if (people > 0 && !hadPeople && !started && !busy) setHadPeople(true);
  const needsPassphrase = failure?.code === 'passphrase-needed' || kept !== noPassphrase;
  const http = failure?.code === 'http-warning' || allowHttp;

  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (needsPassphrase) {
      const faults = passphraseFaults(kept.passphrase, kept.again);
      if (Object.keys(faults).length > 0) return setKept({ ...kept, faults });
    }
    const keep = needsPassphrase ? { keepPassphrase: kept.passphrase } : {};
    const answer = await ask(() =>
      request('sync.join', { code: code.trim(), passphrase, mode, allowHttp, ...keep }),
    );
    if (answer !== undefined) setStarted(true);
  };
  const inField: readonly (string | undefined)[] = ['damaged-code', 'wrong-passphrase', 'passphrase-needed'];
  const textOf = (wanted: string) =>
    failure?.code === wanted ? `${failure.title}. ${failure.text}` : undefined;

  return (
    <Modal
      opened
      onClose={onClose}
      title="Join with a setup code"
      size={520}
      closeOnClickOutside={started}
      withCloseButton={!busy}
      closeOnEscape={!busy}
    >
      {started ? (
        <SyncProgress onClose={onClose} />
      ) : (
        <form className={classes['dialog']} onSubmit={(event) => void join(event)} noValidate>
          <p className={classes['quiet']}>
            On a computer that is in it, Settings → Sync → Add another computer makes the code.
          </p>
          <Textarea
            data-autofocus
            className={own['code'] ?? ''}
            label="Setup code"
            placeholder="KITH1…"
            autoComplete="off"
            spellCheck={false}
            rows={4}
            value={code}
            error={textOf('damaged-code')}
            onChange={({ currentTarget }) => {
              setCode(currentTarget.value);
              clear();
            }}
          />
          <PasswordInput
            label="Passphrase of the code"
            autoComplete="off"
            value={passphrase}
            error={textOf('wrong-passphrase')}
            onChange={({ currentTarget }) => {
              setPassphrase(currentTarget.value);
              clear();
            }}
          />
          {hadPeople && (
            <Radio.Group
              label="What is on this computer already"
              value={mode}
              onChange={(value) => setMode(value === 'replace' ? 'replace' : 'merge')}
            >
              <div className={classes['radios']}>
                <Radio value="merge" label="Keep it: people of both are in the network afterwards" />
                <Radio
                  value="replace"
                  label="Replace it by what is on the server; a snapshot of it is kept here"
                />
              </div>
            </Radio.Group>
          )}
          {needsPassphrase && <KeepPassphrase value={kept} onChange={setKept} />}
          {failure !== undefined && !inField.includes(failure.code) && (
            <ErrorMessage title={failure.title}>{failure.text}</ErrorMessage>
          )}
          {http && (
            <Checkbox
              label="I know this network, and use plain http all the same."
              checked={allowHttp}
              onChange={({ currentTarget }) => setAllowHttp(currentTarget.checked)}
            />
          )}
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled" loading={busy} disabled={code.trim() === ''}>
              Join
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
