import type { ReactNode } from 'react';
import type { SyncStatus } from '#contract/values/sync.ts';
import { SecretDialog } from './SecretDialog.tsx';

interface UnlockFirstProps {
  readonly status: SyncStatus | undefined;
  readonly onClose: () => void;
  /** What needs the key: follows by itself once it is unlocked. */
  readonly children: ReactNode;
}

/** Asks for the passphrase of the key where it is locked. */
export function UnlockFirst({ status, onClose, children }: UnlockFirstProps) {
  if (status?.trouble?.code !== 'locked') return children;
  return <SecretDialog what="unlock" user="" onClose={onClose} onDone={() => undefined} />;
}
