import { numberWords } from '#domain/text/number-words.ts';
import classes from '../import.module.css';

interface Figure {
  readonly value: number;
  readonly label: string;
  /** Only when there are some. */
  readonly optional?: boolean;
}

/** Counts in a row, the number first. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul className={classes['figures']}>
      {figures
        .filter(({ value, optional }) => value > 0 || optional !== true)
        .map(({ value, label }) => (
          <li key={label}>
            <span className={classes['figure']}>{numberWords(value)}</span>{' '}
            <span className={classes['quiet']}>{label}</span>
          </li>
        ))}
    </ul>
  );
}
