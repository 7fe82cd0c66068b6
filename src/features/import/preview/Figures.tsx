import type { ImportPreview } from '#contract/values/import.ts';
import { numberWords } from '#domain/text/number-words.ts';
import { hiddenIn } from '../import-words.ts';
import classes from '../import.module.css';

interface Figure {
  readonly value: number;
  readonly label: string;
  /** Only when there are some. */
  readonly optional?: boolean;
}

const oneOrMany = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const figuresOf = ({
  fresh,
  duplicates,
  organizations,
  asides,
  rejected,
  records,
}: ImportPreview): readonly Figure[] => {
  // Kith's own export holds everything and not only people.
  if (records !== undefined) {
    const { added, changed } = records;
    return [
      { value: fresh, label: oneOrMany(fresh, 'person in the file', 'people in the file') },
      { value: added, label: oneOrMany(added, 'record to be added', 'records to be added') },
      { value: changed, label: 'to be brought up to date' },
    ];
  }
  const faulty = rejected.length;
  return [
    { value: fresh, label: 'new' },
    { value: duplicates, label: 'already here' },
    { value: organizations, label: oneOrMany(organizations, 'new company', 'new companies') },
    { value: hiddenIn(asides), label: 'hidden', optional: true },
    { value: faulty, label: oneOrMany(faulty, 'faulty row', 'faulty rows'), optional: true },
  ];
};

/** What is in the file: counts in a row, the number first. */
export function Figures({ preview }: { readonly preview: ImportPreview }) {
  return (
    <ul className={classes['figures']}>
      {figuresOf(preview)
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
