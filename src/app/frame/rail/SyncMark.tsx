import { Button, Popover } from '@mantine/core';
import { IconCloudCheck, IconCloudExclamation, IconCloudUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useStoreRequest } from '#client/index.ts';
import type { SyncStatus } from '#contract/values/sync.ts';
import { actionWords, markWords } from '#features/settings/sync/sync-words.ts';
import classes from './Rail.module.css';

const pictures = {
  off: IconCloudCheck,
  'up-to-date': IconCloudCheck,
  syncing: IconCloudUp,
  waiting: IconCloudUp,
  trouble: IconCloudExclamation,
} as const;

/** How sync goes, in a word; one sentence and one thing to do when it is clicked. */
export function SyncMark({ status }: { readonly status: SyncStatus }) {
  const request = useStoreRequest();
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState(false);
  const words = markWords(status);
  if (words === undefined) return null;
  const Picture = pictures[status.state];
  const { action } = words;
  const act = () => {
    setOpened(false);
    if (action === 'now' || action === 'retry') void request('sync.now', undefined);
    else navigate(`/settings?sync=${action}`);
  };
  return (
    <li>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="right-end"
        width={280}
        shadow="sm"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button
            type="button"
            className={classes['item']}
            data-sync={status.state}
            title={words.sentence}
            aria-label={`Sync: ${words.label}`}
            onClick={() => setOpened(!opened)}
          >
            <Picture size="1.25rem" stroke={1.5} aria-hidden="true" />
            <span className={classes['label']}>{words.label}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <p className={classes['sentence']}>{words.sentence}</p>
          <Button size="compact-sm" onClick={act}>
            {action === 'now' ? 'Sync now' : actionWords[action]}
          </Button>
        </Popover.Dropdown>
      </Popover>
      {/* Said once when it begins and ends, never with each count. */}
      <span className="kith-hidden" role="status">
        {status.state === 'trouble' ? words.sentence : ''}
      </span>
    </li>
  );
}
