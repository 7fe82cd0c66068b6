import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useSearchParams } from 'wouter';
import { currentZone, useStoreRequest, useSyncStatus, useToday } from '#client/index.ts';
import type { SyncStatus } from '#contract/values/sync.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { JobProgress } from '#ui/messages/JobProgress.tsx';
import { useKeepFocus } from '#ui/focus/use-keep-focus.ts';
import { Row, Section } from '../Section.tsx';
import own from './sync.module.css';
import {
  actionWords,
  markWords,
  momentWords,
  problemWords,
  skippedWords,
  waitingWords,
} from './sync-words.ts';

/** Optional sync: what it is, or how it goes. Its dialogs lie in the address: see SyncDialogs. */
export function SyncSection() {
  const status = useSyncStatus();
  const [, setSearch] = useSearchParams();
  const open = (name: string) => setSearch({ sync: name }, { replace: true });
  const rows = useRef<HTMLDivElement>(null);
  // On leaving and on joining, the button that led there gives way to others.
  useKeepFocus(rows);
  return (
    <Section title="Sync">
      <div ref={rows}>
        {status === undefined || status.state === 'off' ? (
          <Row title="Two computers, one network of people">
            <p>
              Off. If you use Kith on more than one computer, they can exchange changes over a CouchDB server
              of yours, which can read none of them. Kith is whole without it.
            </p>
            <div className={own['ways']}>
              <Button disabled={status === undefined} onClick={() => open('set-up')}>
                Set up on this computer
              </Button>
              <Button variant="subtle" disabled={status === undefined} onClick={() => open('join')}>
                Join with a setup code
              </Button>
            </div>
          </Row>
        ) : (
          <SyncOn status={status} onOpen={open} />
        )}
      </div>
    </Section>
  );
}

interface SyncOnProps {
  readonly status: SyncStatus;
  readonly onOpen: (dialog: string) => void;
}

function SyncOn({ status, onOpen }: SyncOnProps) {
  const request = useStoreRequest();
  const today = useToday();
  const { trouble, progress, server, syncedAt, waiting, skipped = 0 } = status;
  const words = trouble === undefined ? undefined : problemWords(trouble.code);
  const retry = () => void request('sync.now', undefined);
  const facts = [
    syncedAt === undefined
      ? 'Not everything was exchanged yet.'
      : `Last synced ${momentWords(syncedAt, currentZone(), today)}.`,
    waiting > 0 ? `${waitingWords(waiting)}.` : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <Row
        title={`Synced by ${server?.name ?? 'a server'}`}
        control={<Button onClick={retry}>Sync now</Button>}
      >
        {status.state === 'up-to-date' && waiting === 0
          ? (markWords(status)?.sentence ?? '')
          : facts.join(' ')}
        {server !== undefined && ` Signed in as ${server.user}.`}
      </Row>
      {skipped > 0 && <p className={own['note']}>{skippedWords(skipped)}</p>}
      {progress !== undefined && (
        <JobProgress what="First exchange" done={progress.done} total={progress.total} />
      )}
      {words !== undefined && (
        <ErrorMessage
          title={words.title}
          action={
            <Button onClick={() => (words.action === 'retry' ? retry() : onOpen(words.action))}>
              {actionWords[words.action]}
            </Button>
          }
        >
          {words.text}
        </ErrorMessage>
      )}
      <Row
        title="Add another computer"
        control={<Button onClick={() => onOpen('code')}>Make a setup code</Button>}
      >
        One paste and a passphrase bring it in.
      </Row>
      <Row
        title="Leave sync"
        control={
          <Button variant="subtle" onClick={() => onOpen('leave')}>
            Leave
          </Button>
        }
      >
        Everything stays on this computer.
      </Row>
    </>
  );
}
