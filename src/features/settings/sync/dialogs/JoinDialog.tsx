import { PasswordInput, Radio, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLiveCount, useStoreRequest } from '#client/index.ts';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import classes from '../../settings.module.css';
import { ConsentFields, useConsent } from './ConsentFields.tsx';
import { SyncProgress } from '../SyncProgress.tsx';
import own from '../sync.module.css';
import { useSyncStep } from './use-sync-step.ts';

const everybody = {};
const inField = ['damaged-code', 'wrong-passphrase'];

/** Another computer: one paste and a passphrase. */
export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const request = useStoreRequest();
  const { busy, failure, clear, ask } = useSyncStep();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const consent = useConsent(failure);
  const [started, setStarted] = useState(false);
  const people = useLiveCount('contacts', everybody) ?? 0;
  // As it was before the others came.
  const [hadPeople, setHadPeople] = useState(false);
  if (people > 0 && !hadPeople && !started && !busy) setHadPeople(true);

  const join = async (event: FormEvent) => {
    event.preventDefault();
    const keep = consent.keep();
    if (keep === undefined) return;
    const { allowHttp } = consent;
    const answer = await ask(() =>
      request('sync.join', { code: code.trim(), passphrase, mode, allowHttp, ...keep }),
    );
    if (answer !== undefined) setStarted(true);
  };
  // Where it is to be put right.
  const codeField = useRef<HTMLTextAreaElement>(null);
  const passphraseField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (failure?.code === 'damaged-code') codeField.current?.select();
    if (failure?.code === 'wrong-passphrase') passphraseField.current?.select();
  }, [failure]);
  const textOf = (wanted: string) =>
    failure?.code === wanted ? `${failure.title}. ${failure.text}` : undefined;

  return (
    <BusyModal
      busy={busy}
      onClose={onClose}
      title="Join with a setup code"
      size={520}
      closeOnClickOutside={started}
    >
      {started ? (
        <SyncProgress onClose={onClose} />
      ) : (
        <form className={classes['dialog']} onSubmit={(event) => void join(event)} noValidate>
          <p className={classes['quiet']}>
            On a computer that is in it, Settings → Sync → Add another computer makes the code.
          </p>
          <Textarea
            ref={codeField}
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
            ref={passphraseField}
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
          <ConsentFields consent={consent} inField={inField} />
          <div className={classes['buttons']}>
            <SubmitButton
              loading={busy}
              missing={code.trim() === '' ? 'Paste or type the setup code.' : undefined}
            >
              Join
            </SubmitButton>
          </div>
        </form>
      )}
    </BusyModal>
  );
}
