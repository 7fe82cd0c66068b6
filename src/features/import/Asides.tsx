import type { ImportPreview } from '#contract/values/import.ts';
import classes from './import.module.css';
import { asideWords } from './import-words.ts';

/** What the files hold besides people. */
export function Asides({ asides }: Pick<ImportPreview, 'asides'>) {
  return asideWords(asides).map((words) => (
    <p key={words} className={classes['quiet']}>
      {words}
    </p>
  ));
}
