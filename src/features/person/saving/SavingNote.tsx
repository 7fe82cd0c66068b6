import classes from '../panel.module.css';
import { useSavingWords } from './saving.tsx';

/** "Saved", said quietly; what could not be saved, less so. */
export function SavingNote() {
  const words = useSavingWords();
  return (
    <p className={classes['saving']} role="status" data-failed={words?.failed || undefined}>
      {words?.text}
    </p>
  );
}
