import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Shell } from '#client/link/shell.ts';
import { errorToData } from '#contract/errors.ts';
import { Logo } from '#ui/Logo.tsx';
import { usePageTitle } from '#ui/page-state.ts';
import classes from './unlock.module.css';

interface UnlockPageProps {
  readonly shell: Shell;
}

/** All there is of Kith while it is locked. */
export function UnlockPage({ shell }: UnlockPageProps) {
  const input = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [opening, setOpening] = useState(false);
  const [profilePath, setProfilePath] = useState<string>();
  usePageTitle('Locked');
  useEffect(() => {
    document.body.dataset['appState'] = 'locked';
    shell.invoke('app.info', undefined).then(
      (info) => setProfilePath(info.profilePath),
      () => undefined,
    );
  }, [shell]);
  // Also after a wrong one: the next try can be typed at once.
  useEffect(() => {
    if (!opening) input.current?.select();
  }, [opening]);

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || opening) return;
    setOpening(true);
    setWrong(undefined);
    try {
      // The page goes on by itself once the store is there.
      await shell.invoke('vault.unlock', { passphrase });
    } catch (error) {
      setWrong(errorToData(error).message);
      setOpening(false);
    }
  };
  return (
    <main className={classes['page']}>
      <form className={classes['form']} onSubmit={(event) => void unlock(event)}>
        <Logo size={44} />
        <h1 className={classes['title']}>Kith is locked</h1>
        <PasswordInput
          ref={input}
          className={classes['field']}
          label="Passphrase"
          autoComplete="current-password"
          value={passphrase}
          readOnly={opening}
          error={wrong}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        <Button type="submit" variant="filled" loading={opening} className={classes['button']}>
          Unlock
        </Button>
        <details className={classes['more']}>
          <summary>Forgotten it?</summary>
          <p>
            Then nobody can open these data, Kith neither: that is what the passphrase is for. Look for your
            recovery sheet, or for a backup whose passphrase you know. Nothing is deleted, however often you
            try.
          </p>
          <p>
            To begin again from a backup: quit Kith, move its folder away, start Kith, and choose{' '}
            <q>Restore a backup</q>.{' '}
            {profilePath !== undefined && (
              <>
                The folder is <code className={classes['path']}>{profilePath}</code>
              </>
            )}
          </p>
        </details>
      </form>
    </main>
  );
}
