import { lazy, Suspense } from 'react';
import type { CalendarDate, DateOrDateTime, FollowUp } from '#domain/records.ts';
import classes from './follow-up.module.css';

export type Repeats = Pick<FollowUp, 'recurrence' | 'recurrenceFrom'>;

export interface RepeatFieldProps {
  readonly value: Repeats;
  /** The first day; undefined while none is understood. */
  readonly due: DateOrDateTime | undefined;
  readonly today: CalendarDate;
  readonly onChange: (value: Repeats) => void;
}

const RepeatField = lazy(async () => ({ default: (await import('./RepeatField.tsx')).RepeatField }));

/** How a follow-up repeats. Its code comes with the first form: no page needs it to start. */
export function Repeat(props: RepeatFieldProps) {
  return (
    <Suspense fallback={<div className={classes['repeatSpace']} />}>
      <RepeatField {...props} />
    </Suspense>
  );
}

export const repeatsOf = ({ recurrence, recurrenceFrom }: Repeats): Repeats => ({
  ...(recurrence === undefined ? {} : { recurrence }),
  ...(recurrence === undefined || recurrenceFrom === undefined ? {} : { recurrenceFrom }),
});

/** As a patch: what is not there is taken away. */
export const repeatsPatch = ({ recurrence, recurrenceFrom }: Repeats) => ({
  recurrence: recurrence ?? null,
  recurrenceFrom: recurrence === undefined ? null : (recurrenceFrom ?? null),
});
