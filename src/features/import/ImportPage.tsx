import { useEffect } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { toFileGrants, useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { focusPage, isFocusLost } from '#ui/focus/focus.ts';
import { JobProgress } from '#ui/messages/JobProgress.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnsView } from './columns/ColumnsView.tsx';
import classes from './import.module.css';
import { progressWords } from './import-words.ts';
import { PreviewView } from './preview/PreviewView.tsx';
import { ReportView, UndoneView } from './ReportView.tsx';
import { useImportFlow } from './use-import-flow.ts';

export function ImportPage() {
  const shell = useShell();
  const flow = useImportFlow();
  const { state, read } = flow;
  // Files that were chosen on another page, or dropped.
  const files = JSON.stringify(useHistoryState<{ files?: unknown } | null>()?.files ?? null);
  usePageReady(true);

  useEffect(() => {
    const given = toFileGrants(JSON.parse(files));
    if (given.length > 0) void read(given);
  }, [files, read]);

  // What was pressed is gone with its step: the keyboard goes on at what one does next.
  const { step } = state;
  useEffect(() => {
    // Between two steps the page itself had it.
    if (!isFocusLost() && document.activeElement?.tagName !== 'MAIN') return;
    const next = document.querySelector<HTMLElement>('main [data-autofocus]');
    if (next === null) focusPage();
    else next.focus();
  }, [step]);

  const canPaste = state.step === 'choose';
  const { paste } = flow;
  useEffect(() => {
    if (!canPaste) return undefined;
    const onPaste = (event: ClipboardEvent) => {
      const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isField || text.trim() === '') return;
      event.preventDefault();
      void paste(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [canPaste, paste]);

  const choose = async (format: 'linkedin' | 'contacts') => {
    try {
      const chosen = await shell.invoke('dialog.openImport', { format });
      if (chosen.length > 0) await read(chosen);
    } catch (error) {
      flow.fail(errorToData(error).message);
    }
  };

  return (
    <>
      <TopBar title="Import" />
      <div className={classes['page']}>
        {state.step === 'choose' && (
          <ChooseFile
            failure={state.failure}
            onUndo={(id) => void flow.undoPast(id)}
            onChoose={(format) => void choose(format)}
          />
        )}
        {state.step === 'reading' && (
          <div className={classes['column']}>
            <JobProgress
              {...progressWords(state.progress)}
              {...(state.job === undefined ? {} : { onCancel: flow.cancel })}
              cancelling={state.cancelling === true}
            />
          </div>
        )}
        {state.step === 'columns' && (
          <ColumnsView
            key={state.files.map(({ token }) => token).join(' ')}
            state={state}
            onDone={(mappings) => void flow.readAs(mappings)}
            onBack={flow.restart}
          />
        )}
        {state.step === 'preview' && (
          <PreviewView
            key={state.files.map(({ token }) => token).join(' ')}
            state={state}
            onImport={(choices) => void flow.run(choices)}
            onColumns={flow.changeColumns}
            onBack={flow.restart}
          />
        )}
        {state.step === 'running' && (
          <div className={classes['column']}>
            <JobProgress
              {...progressWords(state.progress)}
              onCancel={flow.cancel}
              cancelling={state.cancelling}
            />
          </div>
        )}
        {state.step === 'undoing' && (
          <div className={classes['column']}>
            <JobProgress {...progressWords(state.progress, 'Undoing the import')} />
          </div>
        )}
        {state.step === 'done' && <ReportView state={state} onUndo={() => void flow.undo()} />}
        {state.step === 'undone' && <UndoneView undone={state.undone} onAgain={flow.restart} />}
      </div>
    </>
  );
}
