import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowsJoin,
  IconDots,
  IconEye,
  IconEyeOff,
  IconHistory,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { useRun } from '#client/index.ts';
import type { Contact } from '#domain/records.ts';
import classes from './panel.module.css';

const HistoryDialog = lazy(async () => ({
  default: (await import('./history/HistoryDialog.tsx')).HistoryDialog,
}));

interface PersonMenuProps {
  readonly contact: Contact;
  /** The person has gone to the bin. */
  readonly onDeleted: () => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** The star, and what is done rarely. */
export function PersonMenu({ contact, onDeleted }: PersonMenuProps) {
  const run = useRun();
  const [, navigate] = useLocation();
  const [history, setHistory] = useState(false);
  const { id, starred } = contact;
  const archived = contact.archivedAt !== 0;
  const away = contact.discouraging;
  const star = () => void run('contacts.update', { id, patch: { starred: !starred } });
  return (
    <>
      <ActionIcon aria-label="Star" aria-pressed={starred} onClick={star} className={classes['star'] ?? ''}>
        {starred ? (
          <IconStarFilled size={18} aria-hidden="true" />
        ) : (
          <IconStar size={18} stroke={1.5} aria-hidden="true" />
        )}
      </ActionIcon>
      <Menu position="bottom-end" width={208} returnFocus>
        <Menu.Target>
          <ActionIcon aria-label="More">
            <IconDots size={18} stroke={1.5} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={archived ? <IconArchiveOff {...icon} /> : <IconArchive {...icon} />}
            onClick={() => void run('contacts.archive', { ids: [id], archived: !archived })}
          >
            {archived ? 'Back from the archive' : 'Archive'}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsJoin {...icon} />} onClick={() => navigate(`/merge?ids=${id}`)}>
            Merge with another card
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => setHistory(true)}>
            History
          </Menu.Item>
          <Menu.Item
            leftSection={away ? <IconEye {...icon} /> : <IconEyeOff {...icon} />}
            onClick={() => void run('contacts.update', { id, patch: { discouraging: !away } })}
          >
            {away ? 'No longer keep away' : 'Keep away'}
          </Menu.Item>
          <Menu.Item
            data-danger
            leftSection={<IconTrash {...icon} />}
            onClick={() => void run('contacts.bin', { ids: [id], binned: true }).then(onDeleted)}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {history && (
        <Suspense fallback={null}>
          <HistoryDialog contact={contact} onClose={() => setHistory(false)} />
        </Suspense>
      )}
    </>
  );
}
