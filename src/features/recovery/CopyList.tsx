import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { KeptFileInfo } from '#contract/values/backups.ts';
import { keptWords } from '#ui/forms/kept-words.ts';
import classes from './recovery.module.css';

interface CopyListProps {
  readonly title: string;
  readonly hint: string;
  /** Said when there are none. */
  readonly empty: string;
  readonly verb: string;
  readonly files: readonly KeptFileInfo[];
  readonly today: string;
  /** Name of the one that is being used. */
  readonly busy: string | undefined;
  readonly onUse: (file: KeptFileInfo) => void;
}

const shownAtFirst = 5;

export function CopyList({ title, hint, empty, verb, files, today, busy, onUse }: CopyListProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? files : files.slice(0, shownAtFirst);
  return (
    <section aria-labelledby={id}>
      <h2 className={classes['heading']} id={id}>
        {title}
      </h2>
      <p className={classes['quiet']}>{files.length === 0 ? empty : hint}</p>
      <ul className={classes['list']}>
        {shown.map((file) => (
          <li key={file.name} className={classes['row']}>
            <span>{keptWords(file, today)}</span>
            <Button
              size="compact-sm"
              disabled={busy !== undefined}
              loading={busy === file.name}
              aria-label={`${verb}: ${keptWords(file, today)}`}
              onClick={() => onUse(file)}
            >
              {verb}
            </Button>
          </li>
        ))}
      </ul>
      {files.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          Show all {files.length}
        </Button>
      )}
    </section>
  );
}
