import { Button } from '@mantine/core';
import { useState } from 'react';
import { useShell, useStoreRequest } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import type { RejectedRow } from '#contract/values/import.ts';
import { numberWords } from '#domain/text/number-words.ts';
import { counted } from '#domain/text/text.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import classes from './import.module.css';

/** More would bury the page; the rest comes when asked for. */
const firstShown = 20;

/** Rows that were left out, each with its line in the file and why. */
export function RejectedRows({ rows }: { readonly rows: readonly RejectedRow[] }) {
  const [all, setAll] = useState(false);
  const shell = useShell();
  const request = useStoreRequest();
  const { show } = useToast();
  if (rows.length === 0) return null;
  const save = async () => {
    try {
      const file = await shell.invoke('dialog.saveExport', { name: 'Rows left out', extension: 'csv' });
      if (file === undefined) return;
      await request('import.save-report', { file, rows: [...rows] });
      show({ message: `${file.name} saved` });
    } catch (error) {
      show({ message: errorToData(error).message });
    }
  };
  const manyFiles = new Set(rows.map(({ file }) => file)).size > 1;
  const shown = all ? rows : rows.slice(0, firstShown);
  return (
    <section>
      <div className={classes['headRow']}>
        <h2 className={classes['heading']}>{counted(rows.length, 'row')} left out</h2>
        <Button size="compact-sm" variant="subtle" onClick={() => void save()}>
          Save this list
        </Button>
      </div>
      <table className={classes['table']}>
        <thead>
          <tr>
            {manyFiles && <th scope="col">File</th>}
            <th scope="col">Row</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ file, row, reason }) => (
            <tr key={`${file} ${row}`}>
              {manyFiles && <td>{file}</td>}
              <td>{row}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          Show all {numberWords(rows.length)}
        </Button>
      )}
    </section>
  );
}
