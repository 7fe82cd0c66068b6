import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { counted } from '#domain/text/text.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { Asides } from './Asides.tsx';
import { people, reportWords, undoneWords, type UndoneImport } from './import-words.ts';
import classes from './import.module.css';
import { RejectedRows } from './RejectedRows.tsx';
import type { ImportState } from './import-state.ts';

interface ReportViewProps {
  readonly state: ImportState & { readonly step: 'done' };
  readonly onUndo: () => void;
}

/** What came of it. */
export function ReportView({ state: { preview, report, failure }, onUndo }: ReportViewProps) {
  const companies = preview.organizations;
  return (
    <div className={classes['column']} aria-live="polite">
      {failure !== undefined && <ErrorMessage title="The import was not undone">{failure}</ErrorMessage>}
      <EmptyState
        title={
          preview.records === undefined
            ? `${people(report.created)} added`
            : `${counted(report.created + report.merged, 'record')} added or brought up to date`
        }
        action={
          <div className={classes['buttons']}>
            <Button component={Link} href="/board" variant="filled" data-autofocus>
              Open the board
            </Button>
            <Button onClick={onUndo}>Undo the import</Button>
          </div>
        }
      >
        {[
          preview.records === undefined &&
            companies > 0 &&
            `With ${counted(companies, 'new company', 'new companies')}.`,
          preview.records === undefined && reportWords(report),
        ]
          .filter((sentence) => sentence !== false && sentence !== '')
          .join(' ')}
      </EmptyState>
      <Asides asides={preview.asides} />
      <RejectedRows rows={report.rejected} />
    </div>
  );
}

interface UndoneViewProps {
  readonly undone: UndoneImport;
  readonly onAgain: () => void;
}

export function UndoneView({ undone, onAgain }: UndoneViewProps) {
  return (
    <div className={classes['column']} aria-live="polite">
      <EmptyState
        title="The import is undone"
        action={
          <div className={classes['buttons']}>
            <Button onClick={onAgain} data-autofocus>
              Import another file
            </Button>
          </div>
        }
      >
        {undoneWords(undone)}
      </EmptyState>
    </div>
  );
}
