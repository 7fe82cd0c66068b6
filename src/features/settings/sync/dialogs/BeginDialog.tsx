import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SyncStatus } from '#contract/values/sync.ts';
import { SyncProgress } from '../SyncProgress.tsx';
import { UnlockFirst } from './UnlockFirst.tsx';

interface BeginDialogProps {
  readonly status: SyncStatus;
  readonly onClose: () => void;
  /** What begins it. */
  readonly children: ReactNode;
}

/** Setting up or joining, unless that was done already: Kith was closed while the first exchange ran, which goes on. */
export function BeginDialog({ status, onClose, children }: BeginDialogProps) {
  const [hasBegun] = useState(status.state !== 'off');
  if (!hasBegun) return children;
  return (
    <UnlockFirst status={status} onClose={onClose}>
      <Modal opened onClose={onClose} title="First exchange" size={520}>
        <SyncProgress onClose={onClose} />
      </Modal>
    </UnlockFirst>
  );
}
