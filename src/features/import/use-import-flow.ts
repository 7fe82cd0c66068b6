import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useStoreEvent, useStoreRequest } from '#client/index.ts';
import { errorToData, isKithError } from '#contract/errors.ts';
import type { FileGrant } from '#contract/values/files.ts';
import type { ImportFile } from '#contract/values/import.ts';
import { newId } from '#domain/ids.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import {
  changeImport as setState,
  importNow,
  isImportShown,
  isUnderWay,
  useImportState,
  type ImportChoices,
  type ImportState,
  type Mappings,
} from './import-state.ts';
import { choiceToOption, endWords, type ImportProgress } from './import-words.ts';

const notYet: ImportProgress = { phase: '', done: 0, total: 0 };

export interface ImportFlow {
  readonly state: ImportState;
  readonly read: (files: readonly FileGrant[]) => Promise<void>;
  /** With what the user says the columns hold. */
  readonly readAs: (mappings: Mappings) => Promise<void>;
  /** Back to the columns, from the preview. */
  readonly changeColumns: () => void;
  readonly paste: (text: string) => Promise<void>;
  readonly fail: (failure: string) => void;
  readonly run: (choices: ImportChoices) => Promise<void>;
  readonly cancel: () => void;
  readonly undo: () => Promise<void>;
  /** An earlier import. */
  readonly undoPast: (importId: string) => Promise<void>;
  readonly restart: () => void;
}

const guessedMappings = (files: readonly FileGrant[], described: readonly ImportFile[]): Mappings =>
  Object.fromEntries(
    described.flatMap(({ columns }, index) =>
      columns === undefined
        ? []
        : [[files[index]?.token ?? '', Object.fromEntries(columns.map(({ heading, to }) => [heading, to]))]],
    ),
  );

export const useImportFlow = (): ImportFlow => {
  const request = useStoreRequest();
  const state = useImportState();
  const { show } = useToast();
  const [, navigate] = useLocation();

  /** Whoever went to another page meanwhile hears there what came of it. */
  const tellElsewhere = () => {
    const message = endWords(importNow());
    if (isImportShown() || message === undefined) return;
    show({ message, action: { label: 'Look', run: () => navigate('/import') }, seconds: 30 });
  };

  useStoreEvent('progress', ({ job, phase, done, total }) => {
    setState((now) => ('job' in now && now.job === job ? { ...now, progress: { phase, done, total } } : now));
  });

  const preview = useCallback(
    async (files: readonly FileGrant[], described: readonly ImportFile[], mappings: Mappings) => {
      const job = newId(Date.now());
      setState({ step: 'reading', files, job, progress: notYet });
      // A second file dropped meanwhile has taken over: its answer is the one to show.
      const ours = (next: ImportState) => (now: ImportState) =>
        now.step === 'reading' && now.files === files ? next : now;
      try {
        const found = await request('import.preview', { files: [...files], mappings: { ...mappings }, job });
        setState(ours({ step: 'preview', files, described, mappings, preview: found }));
      } catch (error) {
        const stopped = isKithError(error) && error.code === 'cancelled';
        setState(ours({ step: 'choose', ...(stopped ? {} : { failure: errorToData(error).message }) }));
      }
    },
    [request],
  );

  const read = useCallback(
    async (files: readonly FileGrant[]) => {
      const underWay = importNow();
      if (isUnderWay(underWay)) {
        // The same ones again by way of Back, or others that were dropped.
        if (!('files' in underWay) || underWay.files[0]?.token !== files[0]?.token)
          show({ message: 'One import at a time: take the file again when this one is done.' });
        return;
      }
      setState({ step: 'reading', files });
      const ours = (next: ImportState) => (now: ImportState) =>
        now.step === 'reading' && now.files === files ? next : now;
      try {
        const described = await request('import.inspect', { files: [...files] });
        const mappings = guessedMappings(files, described);
        const isAsked = described.some(({ columns, known }) => columns !== undefined && known !== true);
        if (isAsked) setState(ours({ step: 'columns', files, described, mappings }));
        else await preview(files, described, mappings);
      } catch (error) {
        setState(ours({ step: 'choose', failure: errorToData(error).message }));
      }
    },
    [request, preview, show],
  );

  const readAs = async (mappings: Mappings) => {
    if (state.step === 'columns') await preview(state.files, state.described, mappings);
  };
  const changeColumns = () => {
    if (state.step !== 'preview') return;
    const { files, described, mappings } = state;
    setState({ step: 'columns', files, described, mappings });
  };
  const paste = useCallback(
    async (text: string) => {
      try {
        await read([await request('import.paste', { text })]);
      } catch (error) {
        setState({ step: 'choose', failure: errorToData(error).message });
      }
    },
    [read, request],
  );

  const run = async ({ stage, tags, duplicates, likely, rows }: ImportChoices) => {
    if (state.step !== 'preview') return;
    const { files, described, mappings, preview: seen } = state;
    const here = { files, described, mappings, preview: seen };
    const job = newId(Date.now());
    setState({ step: 'running', ...here, job, progress: notYet, cancelling: false });
    try {
      const report = await request('import.run', {
        files: [...files],
        mappings: { ...mappings },
        job,
        stage,
        tags: [...tags],
        ...choiceToOption(duplicates),
        onLikely: likely,
        rows: { ...rows },
      });
      setState({ step: 'done', preview: seen, report });
    } catch (error) {
      const stopped = isKithError(error) && error.code === 'cancelled';
      setState({
        step: 'preview',
        ...here,
        ...(stopped ? { stopped } : { failure: errorToData(error).message }),
      });
    }
    tellElsewhere();
  };

  const cancel = () => {
    if (state.step !== 'running' && state.step !== 'reading') return;
    if (state.job === undefined) return;
    setState({ ...state, cancelling: true });
    void request('job.cancel', { job: state.job });
  };

  /** @param failed where to go back to, with the reason. */
  const takeBack = async (importId: string, failed: (failure: string) => ImportState) => {
    const job = newId(Date.now());
    setState({ step: 'undoing', job, progress: notYet });
    // A file dropped meanwhile has taken over.
    const ours = (next: ImportState) => (now: ImportState) =>
      now.step === 'undoing' && now.job === job ? next : now;
    try {
      const undone = await request('import.undo', { importId, job });
      setState(ours({ step: 'undone', undone }));
    } catch (error) {
      setState(ours(failed(errorToData(error).message)));
    }
    tellElsewhere();
  };
  const undo = async () => {
    if (state.step === 'done') {
      await takeBack(state.report.importId, (failure) => ({ ...state, failure }));
    }
  };
  const undoPast = (importId: string) => takeBack(importId, (failure) => ({ step: 'choose', failure }));

  const fail = useCallback((failure: string) => setState({ step: 'choose', failure }), []);
  const restart = useCallback(() => setState({ step: 'choose' }), []);
  return { state, read, readAs, changeColumns, paste, fail, run, cancel, undo, undoPast, restart };
};
