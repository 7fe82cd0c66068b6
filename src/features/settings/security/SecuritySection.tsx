import { Button, Select, Switch } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useShell } from '#client/index.ts';
import type { LockOptions, VaultState } from '#contract/values/backups.ts';
import { errorToData } from '#contract/errors.ts';
import { useRunAction } from '#ui/actions/ActionsProvider.tsx';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { Row, Section } from '../Section.tsx';
import classes from '../settings.module.css';
import { EncryptDialog } from './EncryptDialog.tsx';
import { RemovePassphraseDialog } from './RemovePassphraseDialog.tsx';

const minutes = [
  { value: '1', label: '1 minute' },
  { value: '5', label: '5 minutes' },
  { value: '15', label: '15 minutes' },
  { value: '60', label: '1 hour' },
  { value: '', label: 'never' },
];

/** Encryption at rest, and when Kith locks itself. */
export function SecuritySection() {
  const shell = useShell();
  const { show } = useToast();
  const run = useRunAction();
  const [state, setState] = useState<VaultState>();
  const [dialog, setDialog] = useState<'encrypt' | 'change' | 'remove'>();
  const look = useCallback(
    () => shell.invoke('vault.state', undefined).then(setState, () => undefined),
    [shell],
  );
  useEffect(() => {
    shell.invoke('vault.state', undefined).then(setState, () => undefined);
  }, [shell]);

  /** Looked at first, so that the focus comes back to a button that stays. */
  const close = async () => {
    await look();
    setDialog(undefined);
  };
  const setLock = async (patch: Partial<LockOptions>) => {
    if (state === undefined) return;
    const lock = { ...state.lock, ...patch };
    setState({ ...state, lock });
    try {
      await shell.invoke('vault.options', lock);
    } catch (error) {
      show({ message: errorToData(error).message });
      void look();
    }
  };

  return (
    <Section title="Security">
      {state?.encrypted !== true ? (
        <Row
          title="Encrypt your data"
          control={
            <Button disabled={state === undefined} onClick={() => setDialog('encrypt')}>
              Set a passphrase
            </Button>
          }
        >
          They are not encrypted by Kith yet: whoever has this computer’s disk can read them.
        </Row>
      ) : (
        <>
          <Row
            title="Your data are encrypted"
            control={
              <div className={classes['buttons']}>
                <Button onClick={() => run('lock')}>Lock now</Button>
                <Button variant="subtle" onClick={() => setDialog('change')}>
                  Change the passphrase
                </Button>
                <Button variant="subtle" onClick={() => setDialog('remove')}>
                  End it
                </Button>
              </div>
            }
          >
            <Kbd shortcut="Mod+Shift+L" /> locks as well. While Kith is locked, it can remind of nothing.
          </Row>
          <Row
            title="Lock when you are away for"
            control={
              <Select
                aria-label="Lock when you are away for"
                w="8rem"
                allowDeselect={false}
                withScrollArea={false}
                comboboxProps={{ withinPortal: false }}
                data={minutes}
                value={String(state.lock.afterMinutes ?? '')}
                onChange={(value) =>
                  void setLock({ afterMinutes: value === null || value === '' ? null : Number(value) })
                }
              />
            }
          >
            Counted from the last key or click in any program.
          </Row>
          <Row
            title="Lock when the computer sleeps"
            control={
              <Switch
                aria-label="Lock when the computer sleeps"
                checked={state.lock.onSuspend}
                onChange={({ currentTarget }) => void setLock({ onSuspend: currentTarget.checked })}
              />
            }
          />
          <Row
            title="Let the system unlock Kith at start"
            control={
              <Switch
                aria-label="Let the system unlock Kith at start"
                disabled={!state.keychain}
                checked={state.keychain && state.lock.unlockBySystem}
                onChange={({ currentTarget }) => void setLock({ unlockBySystem: currentTarget.checked })}
              />
            }
          >
            {state.keychain
              ? 'The key is kept in your system’s keychain, so that reminders come without your typing the passphrase. Whoever can sign in as you can then open Kith.'
              : 'This computer has no keychain that is safe, so the passphrase is asked for.'}
          </Row>
        </>
      )}
      {(dialog === 'encrypt' || dialog === 'change') && (
        <EncryptDialog change={dialog === 'change'} onClose={() => void close()} />
      )}
      {dialog === 'remove' && <RemovePassphraseDialog onClose={() => void close()} />}
    </Section>
  );
}
