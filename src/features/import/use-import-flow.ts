import { useCallback, useState } from 'react';
import { useStoreEvent, useStoreRequest } from '#client/index.ts';
import { errorToData, isKithError } from '#contract/errors.ts';
import type { FileGrant, ImportPreview, ImportReport } from '#contract/values.ts';
import { newId } from '#domain/ids.ts';
import { choiceToOption, type DuplicateChoice, type UndoneImport } from './import-words.ts';

export interface ImportChoices {
  readonly stage: string;
  readonly tags: readonly string[];
  readonly duplicates: DuplicateChoice;
}

/** Where the import stands. Nothing is written before `running`. */
export type ImportState =
  | { readonly step: 'choose'; readonly failure?: string }
  | { readonly step: 'reading'; readonly files: readonly FileGrant[] }
  | {
      readonly step: 'preview';
      readonly files: readonly FileGrant[];
      readonly preview: ImportPreview;
      readonly failure?: string;
      readonly stopped?: boolean;
    }
  | {
      readonly step: 'running';
      readonly files: readonly FileGrant[];
      readonly preview: ImportPreview;
      readonly job: string;
      readonly done: number;
      readonly total: number;
      readonly cancelling: boolean;
    }
  | {
      readonly step: 'done';
      readonly preview: ImportPreview;
      readonly report: ImportReport;
      readonly failure?: string;
    }
  | { readonly step: 'undone'; readonly undone: UndoneImport };

export interface ImportFlow {
  readonly state: ImportState;
  readonly read: (files: readonly FileGrant[]) => Promise<void>;
  readonly fail: (failure: string) => void;
  readonly run: (choices: ImportChoices) => Promise<void>;
  readonly cancel: () => void;
  readonly undo: () => Promise<void>;
  readonly restart: () => void;
}

export const useImportFlow = (): ImportFlow => {
  const request = useStoreRequest();
  const [state, setState] = useState<ImportState>({ step: 'choose' });

  useStoreEvent('progress', ({ job, done, total }) => {
    setState((now) => (now.step === 'running' && now.job === job ? { ...now, done, total } : now));
  });

  const read = useCallback(
    async (files: readonly FileGrant[]) => {
      setState({ step: 'reading', files });
      // A second file dropped meanwhile has taken over: its answer is the one to show.
      const ours = (next: ImportState) => (now: ImportState) =>
        now.step === 'reading' && now.files === files ? next : now;
      try {
        const preview = await request('import.preview', { files: [...files] });
        setState(ours({ step: 'preview', files, preview }));
      } catch (error) {
        setState(ours({ step: 'choose', failure: errorToData(error).message }));
      }
    },
    [request],
  );

  const run = async ({ stage, tags, duplicates }: ImportChoices) => {
    if (state.step !== 'preview') return;
    const { files, preview } = state;
    const job = newId(Date.now());
    setState({ step: 'running', files, preview, job, done: 0, total: 0, cancelling: false });
    try {
      const report = await request('import.run', {
        files: [...files],
        job,
        stage,
        tags: [...tags],
        ...choiceToOption(duplicates),
      });
      setState({ step: 'done', preview, report });
    } catch (error) {
      const stopped = isKithError(error) && error.code === 'cancelled';
      setState({
        step: 'preview',
        files,
        preview,
        ...(stopped ? { stopped } : { failure: errorToData(error).message }),
      });
    }
  };

  const cancel = () => {
    if (state.step !== 'running') return;
    setState({ ...state, cancelling: true });
    void request('job.cancel', { job: state.job });
  };

  const undo = async () => {
    if (state.step !== 'done') return;
    try {
      const undone = await request('import.undo', { importId: state.report.importId });
      setState({ step: 'undone', undone });
    } catch (error) {
      setState({ ...state, failure: errorToData(error).message });
    }
  };

  const fail = useCallback((failure: string) => setState({ step: 'choose', failure }), []);
  return { state, read, fail, run, cancel, undo, restart: () => setState({ step: 'choose' }) };
};
