import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import { useRecord } from '#client/index.ts';
import type { AppInfo } from '#contract/page-shell.ts';
import { AutomaticBackups } from '../backup/AutomaticBackups.tsx';
import { BackupDialog } from '../backup/BackupDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { Row, Section } from '../Section.tsx';
import classes from '../settings.module.css';

/** A dialog that others open too, by the address: `/settings?open=backup`. */
function useOpened(name: 'backup' | 'export') {
  const [search, setSearch] = useSearchParams();
  const set = (value: string | undefined) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === undefined) next.delete('open');
        else next.set('open', value);
        return next;
      },
      { replace: true },
    );
  return { opened: search.get('open') === name, open: () => set(name), close: () => set(undefined) };
}

export function BackupSection() {
  const { opened, open, close } = useOpened('backup');
  return (
    <Section title="Backup">
      <Row title="Make a backup" control={<Button onClick={open}>Back up</Button>}>
        One file with everything, encrypted with a passphrase of yours.
      </Row>
      <AutomaticBackups />
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
      <Row
        title="Snapshots"
        control={
          <Button component={Link} href="/recovery">
            Look
          </Button>
        }
      >
        Copies of the data file on this computer, for the day it breaks.
      </Row>
      {opened && <BackupDialog onClose={close} />}
    </Section>
  );
}

export function ExportSection() {
  const { opened, open, close } = useOpened('export');
  return (
    <Section title="Export">
      <Row title="Take people out" control={<Button onClick={open}>Export</Button>}>
        vCard, tables for Google, Outlook and spreadsheets, JSON with everything, a calendar of follow-ups.
      </Row>
      {opened && <ExportDialog onClose={close} />}
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
        LinkedIn’s export, CSV of Google, Outlook or any table, vCard files, Kith’s own JSON.
      </Row>
      <Row
        title="People who are there twice"
        control={
          <Button component={Link} href="/duplicates">
            Find duplicates
          </Button>
        }
      >
        Cards of one person, side by side: you choose what to keep, and nothing else is lost.
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
