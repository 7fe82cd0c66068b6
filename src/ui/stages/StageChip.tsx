import type { StageMeaning } from '#domain/records.ts';
import classes from './StageChip.module.css';

/** The 8 px square that stands for a stage, always beside its name. */
export function StageDot({ stage }: { readonly stage: StageMeaning }) {
  return <span className={classes['dot']} data-stage={stage} aria-hidden="true" />;
}

/** The same in the room of an icon: for lists that have both. */
export function StageMark({ stage }: { readonly stage: StageMeaning }) {
  return (
    <span className={classes['mark']}>
      <StageDot stage={stage} />
    </span>
  );
}

export interface StageChipProps {
  readonly stage: StageMeaning;
  /** What the user calls the stage. */
  readonly name: string;
}

export function StageChip({ stage, name }: StageChipProps) {
  return (
    <span className={classes['chip']} data-stage={stage}>
      <StageDot stage={stage} />
      {name}
    </span>
  );
}
