import type { ImportPreview } from '#contract/values/import.ts';
import type { StageMeaning } from '#domain/records.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { positionWords } from '../import-words.ts';
import classes from '../import.module.css';

interface SampleCardsProps {
  readonly sample: ImportPreview['sample'];
  /** Tints the initials as the board will. */
  readonly stage: StageMeaning;
}

/** The first people of the file as the cards they become. */
export function SampleCards({ sample, stage }: SampleCardsProps) {
  return (
    <ul className={classes['cards']} aria-label="First people in the file">
      {sample.map(({ fullName, position, organization }, index) => (
        <li key={index} className={classes['card']}>
          <Avatar name={fullName} stage={stage} />
          <div className={classes['cardText']}>
            <div className={classes['cardName']} title={fullName}>
              <bdi dir="auto">{fullName}</bdi>
            </div>
            <div className={classes['cardPosition']}>
              <bdi dir="auto">{positionWords(position, organization)}</bdi>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
