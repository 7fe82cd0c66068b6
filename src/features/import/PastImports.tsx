import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { currentZone, useStoreRequest, useToday } from '#client/index.ts';
import type { PastImport } from '#contract/values/import.ts';
import { dateWords, timeWords } from '#domain/dates/date-words.ts';
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import { localOf } from '#domain/dates/zones.ts';
import classes from './import.module.css';

interface PastImportsProps {
  readonly onUndo: (importId: string) => void;
}

/** Imports that can be taken back, however much was done since. */
export function PastImports({ onUndo }: PastImportsProps) {
  const request = useStoreRequest();
  const today = useToday();
  const [past, setPast] = useState<readonly PastImport[]>([]);
  useEffect(() => {
    request('import.list', undefined).then(setPast, () => undefined);
  }, [request]);
  if (past.length === 0) return null;
  return (
    <section>
      <h2 className={classes['heading']}>Earlier imports</h2>
      <p className={classes['quiet']}>
        Undoing one removes the people it added and takes back what it changed. Whoever you have edited since
        is kept.
      </p>
      <ul className={classes['past']}>
        {past.map(({ id, at, label }) => {
          const when = localOf(at, currentZone());
          const day = `${dateWords(dateOf(when), today)} at ${timeWords(timeOf(when) ?? '')}`;
          return (
            <li key={id} className={classes['match']}>
              <span className={classes['cardText']}>
                {label} <span className={classes['quiet']}>{day}</span>
              </span>
              <Button aria-label={`Undo: ${label}, ${day}`} onClick={() => onUndo(id)}>
                Undo
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
