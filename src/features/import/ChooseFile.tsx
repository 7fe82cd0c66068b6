import { Button } from '@mantine/core';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import classes from './import.module.css';
import { PastImports } from './PastImports.tsx';

interface ChooseFileProps {
  readonly failure?: string | undefined;
  readonly onUndo: (importId: string) => void;
  readonly onChoose: (format: 'linkedin' | 'contacts') => void;
}

export function ChooseFile({ failure, onUndo, onChoose }: ChooseFileProps) {
  return (
    <div className={classes['column']}>
      {failure !== undefined && <ErrorMessage title="Nothing was imported">{failure}</ErrorMessage>}
      <section className={classes['source']}>
        <h2 className={classes['heading']}>LinkedIn</h2>
        <p className={classes['quiet']}>
          On LinkedIn, open Settings, Data privacy, Get a copy of your data. LinkedIn sends you a link within
          minutes to a day. The zip file brings your messages’ dates and notes along; Connections.csv alone is
          fine too.
        </p>
        <Button onClick={() => onChoose('linkedin')}>Choose LinkedIn’s file</Button>
      </section>
      <section className={classes['source']}>
        <h2 className={classes['heading']}>Contacts</h2>
        <p className={classes['quiet']}>
          vCard files as phones, Apple and Nextcloud export them, CSV of Google or Outlook, any other table
          with a heading, or Kith’s own JSON. Several at once are fine.
        </p>
        <Button onClick={() => onChoose('contacts')}>Choose files</Button>
      </section>
      <p className={classes['quiet']}>
        You can also drop files on the window, or paste cards or a table here. You see what is in them before
        anything is kept.
      </p>
      <PastImports onUndo={onUndo} />
    </div>
  );
}
