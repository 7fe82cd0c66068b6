import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useRecord } from '#client/index.ts';
import type { AppInfo } from '#contract/page-shell.ts';
import { BackupDialog } from './BackupDialog.tsx';
import { Row, Section } from './Section.tsx';
import classes from './settings.module.css';

export function BackupSection() {
  const [opened, setOpened] = useState(false);
  return (
    <Section title="Backup">
      <Row title="Make a backup" control={<Button onClick={() => setOpened(true)}>Back up</Button>}>
        One file with everything, encrypted with a passphrase of yours.
      </Row>
      <Row
        title="Restore a backup"
        control={
          <Button component={Link} href="/restore">
            Restore
          </Button>
        }
      >
        You see what it holds, and what would change, before anything does.
      </Row>
      {opened && <BackupDialog onClose={() => setOpened(false)} />}
    </Section>
  );
}

export function ImportSection() {
  const inventory = useRecord('settings', 'inventory')?.value;
  const isBegun = inventory !== undefined && inventory['finished'] !== true;
  return (
    <Section title="Import">
      <Row
        title="Add people from a file"
        control={
          <Button component={Link} href="/import">
            Import
          </Button>
        }
      >
        LinkedIn’s Connections.csv, or a vCard file from your phone or address book.
      </Row>
      <Row
        title="Go through everybody you know"
        control={
          <Button component={Link} href="/inventory">
            {isBegun ? 'Go on' : 'Begin'}
          </Button>
        }
      >
        Family, friends, neighbours, co-workers: circle by circle, names as fast as you can type.
      </Row>
    </Section>
  );
}

export function PlaceSection({ info }: { readonly info: AppInfo | undefined }) {
  return (
    <Section title="Your data">
      {info?.profile === 'sample' ? (
        <Row title="The sample network">It lies in a folder of its own and is deleted when you leave it.</Row>
      ) : (
        <Row title="Everything stays on this computer">
          There is no account. Your data are in{' '}
          <code className={classes['path']}>{info?.profilePath ?? '…'}</code>
        </Row>
      )}
    </Section>
  );
}
