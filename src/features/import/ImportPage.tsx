import { useEffect } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { fileGrant } from '#contract/values.ts';
import { JobProgress } from '#ui/JobProgress.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import classes from './import.module.css';
import { PreviewView } from './PreviewView.tsx';
import { ReportView, UndoneView } from './ReportView.tsx';
import { useImportFlow } from './use-import-flow.ts';

/** Files that were chosen on another page, or dropped: they come with the navigation. */
const handedOver = fileGrant.array().min(1);

export function ImportPage() {
  const shell = useShell();
  const flow = useImportFlow();
  const { state, read } = flow;
  const files = JSON.stringify(useHistoryState<{ files?: unknown } | null>()?.files ?? null);
  usePageReady(true);

  useEffect(() => {
    const given = handedOver.safeParse(JSON.parse(files));
    if (given.success) void read(given.data);
  }, [files, read]);

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
          <ChooseFile failure={state.failure} onChoose={(format) => void choose(format)} />
        )}
        {state.step === 'reading' && (
          <div className={classes['column']}>
            <JobProgress what="Reading the file" done={0} total={0} />
          </div>
        )}
        {state.step === 'preview' && (
          <PreviewView
            key={state.files.map(({ token }) => token).join(' ')}
            state={state}
            onImport={(choices) => void flow.run(choices)}
            onBack={flow.restart}
          />
        )}
        {state.step === 'running' && (
          <div className={classes['column']}>
            <JobProgress
              what="Adding people"
              done={state.done}
              total={state.total}
              onCancel={flow.cancel}
              cancelling={state.cancelling}
            />
          </div>
        )}
        {state.step === 'done' && <ReportView state={state} onUndo={() => void flow.undo()} />}
        {state.step === 'undone' && <UndoneView undone={state.undone} onAgain={flow.restart} />}
      </div>
    </>
  );
}
