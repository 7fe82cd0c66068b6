import { useCallback, useState } from 'react';
import { useStoreRequest, useJob, type Job } from '#client/index.ts';
import { errorToData, isKithError } from '#contract/errors.ts';
import type { BackupSummary, RestoreReport } from '#contract/values/backups.ts';
import type { FileGrant } from '#contract/values/files.ts';
import { changesAnything } from './backup-words.ts';

export type RestoreMode = 'merge' | 'replace';

/** Where the restore stands. Nothing is written before the user has seen the summary. */
type RestoreState =
  | { readonly step: 'choose'; readonly failure?: string }
  | { readonly step: 'locked'; readonly file: FileGrant; readonly wrong?: string; readonly opening: boolean }
  | {
      readonly step: 'open';
      readonly file: FileGrant;
      readonly passphrase: string;
      readonly summary: BackupSummary;
      readonly failure?: string;
    }
  | { readonly step: 'done'; readonly mode: RestoreMode; readonly report: RestoreReport };

export interface RestoreFlow {
  readonly state: RestoreState;
  readonly job: Job | undefined;
  readonly take: (file: FileGrant) => void;
  readonly fail: (failure: string) => void;
  readonly open: (passphrase: string) => Promise<void>;
  /** Whether anything was changed. */
  readonly restore: (mode: RestoreMode) => Promise<boolean>;
  readonly cancel: () => void;
  readonly restart: () => void;
}

export const useRestoreFlow = (): RestoreFlow => {
  const request = useStoreRequest();
  const { job, start, cancel } = useJob();
  const [state, setState] = useState<RestoreState>({ step: 'choose' });

  const open = async (passphrase: string) => {
    if (state.step !== 'locked') return;
    const { file } = state;
    setState({ step: 'locked', file, opening: true });
    try {
      const summary = await request('backup.inspect', { file, passphrase });
      setState({ step: 'open', file, passphrase, summary });
    } catch (error) {
      // The file is still chosen after a wrong passphrase; any other fault is the file's own.
      setState(
        isKithError(error) && error.code === 'wrong-passphrase'
          ? { step: 'locked', file, wrong: error.message, opening: false }
          : { step: 'choose', failure: errorToData(error).message },
      );
    }
  };

  const restore = async (mode: RestoreMode): Promise<boolean> => {
    if (state.step !== 'open') return false;
    const { file, passphrase } = state;
    try {
      const report = await start((id) => request('backup.restore', { file, passphrase, mode, job: id }));
      setState({ step: 'done', mode, report });
      return changesAnything(report);
    } catch (error) {
      setState({ ...state, failure: errorToData(error).message });
      return false;
    }
  };

  const take = useCallback((file: FileGrant) => setState({ step: 'locked', file, opening: false }), []);
  const fail = useCallback((failure: string) => setState({ step: 'choose', failure }), []);
  return { state, job, take, fail, open, restore, cancel, restart: () => setState({ step: 'choose' }) };
};
