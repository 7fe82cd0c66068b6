import { Anchor } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { useRunAction } from '#ui/actions/ActionsProvider.tsx';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { Logo } from '#ui/Logo.tsx';
import { usePageReady, usePageTitle } from '#ui/page-state.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { Door } from './Door.tsx';
import classes from './first-run.module.css';
import { AddressBook, Network, RowsToCards } from './illustrations.tsx';
import { LinkedInHelp } from './LinkedInHelp.tsx';

/** The first thing a new user sees: three doors, and two smaller ones. */
export function FirstRunPage() {
  const shell = useShell();
  const [, navigate] = useLocation();
  const runAction = useRunAction();
  const { show } = useToast();
  const [entering, setEntering] = useState(false);
  const [encrypted, setEncrypted] = useState<boolean>();
  const search = useSearch();
  // Asked again when the dialog, which lies in the address, has gone.
  useEffect(() => {
    shell.invoke('vault.state', undefined).then(
      (state) => setEncrypted(state.encrypted),
      () => undefined,
    );
  }, [shell, search]);
  usePageTitle('Welcome');
  usePageReady(true);

  const failed = (error: unknown) => show({ message: errorToData(error).message });

  const chooseFile = async (format: 'linkedin' | 'contacts') => {
    try {
      const files = await shell.invoke('dialog.openImport', { format });
      if (files.length > 0) navigate('/import', { state: { files } });
    } catch (error) {
      failed(error);
    }
  };
  const enterSample = async () => {
    setEntering(true);
    try {
      await shell.invoke('sample.enter', undefined);
    } catch (error) {
      setEntering(false);
      failed(error);
    }
  };

  return (
    <div className={classes['page']}>
      <div className={classes['middle']}>
        <Logo size={44} />
        <h1 className={classes['title']}>Who do you know?</h1>
        <p className={classes['lead']}>
          Start with the people you already have. You can add more, or undo it all, at any time.
        </p>
        <div className={classes['doors']}>
          <Door
            picture={<RowsToCards />}
            title="Import LinkedIn"
            button="Choose the file"
            onOpen={() => void chooseFile('linkedin')}
            more={<LinkedInHelp />}
          >
            Ask LinkedIn for your data, then drop Connections.csv here. You see every row before it is kept.
          </Door>
          <Door
            picture={<AddressBook />}
            title="Import contacts"
            button="Choose a file"
            onOpen={() => void chooseFile('contacts')}
          >
            From your phone, Google or Outlook, as a vCard file. Doubles are found and shown to you.
          </Door>
          <Door
            picture={<Network />}
            title="Try the sample network"
            button="Look around"
            busy={entering}
            onOpen={() => void enterSample()}
          >
            60 invented people and a year of coffees, to look around. It goes away when you say so.
          </Door>
        </div>
        <p className={classes['others']}>
          Or
          <span>
            <Anchor component={Link} href="/inventory">
              go through everybody you know
            </Anchor>
            ,
          </span>
          or
          <Anchor component="button" type="button" onClick={() => runAction('add-person')}>
            add one person by hand
          </Anchor>
          <Kbd shortcut="Mod+N" />
          <span className={classes['apart']}>
            <Anchor component={Link} href="/restore">
              Restore a backup
            </Anchor>
          </span>
          <span className={classes['apart']}>
            <Anchor component={Link} href="/?sync=join">
              Join with a setup code
            </Anchor>
          </span>
        </p>
      </div>
      <footer className={classes['foot']}>
        <IconLock size="0.875rem" stroke={1.5} aria-hidden="true" />
        Everything stays on this computer. There is no account.
        {encrypted === false && (
          <Anchor component={Link} href="/?encrypt=1" inherit>
            Encrypt it with a passphrase (recommended)
          </Anchor>
        )}
        {encrypted === true && 'It is encrypted with your passphrase.'}
      </footer>
    </div>
  );
}
