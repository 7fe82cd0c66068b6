import { Button } from '@mantine/core';
import { ErrorMessage } from '#ui/ErrorMessage.tsx';
import classes from './import.module.css';

interface ChooseFileProps {
  readonly failure?: string | undefined;
  readonly onChoose: (format: 'linkedin' | 'contacts') => void;
}

export function ChooseFile({ failure, onChoose }: ChooseFileProps) {
  return (
    <div className={classes['column']}>
      {failure !== undefined && <ErrorMessage title="Nothing was imported">{failure}</ErrorMessage>}
      <section className={classes['source']}>
        <h2 className={classes['heading']}>LinkedIn</h2>
        <p className={classes['quiet']}>
          On LinkedIn, open Settings, Data privacy, Get a copy of your data, and tick Connections. LinkedIn
          sends you a link to the file within minutes to a day; unpack it and choose Connections.csv.
        </p>
        <Button onClick={() => onChoose('linkedin')}>Choose Connections.csv</Button>
      </section>
      <section className={classes['source']}>
        <h2 className={classes['heading']}>Contacts</h2>
        <p className={classes['quiet']}>
          A vCard file, as phones, Google, Apple and Outlook export it. One file may hold everybody.
        </p>
        <Button onClick={() => onChoose('contacts')}>Choose a vCard file</Button>
      </section>
      <p className={classes['quiet']}>
        You can also drop a file on the window. You see what is in it before anything is kept.
      </p>
    </div>
  );
}
