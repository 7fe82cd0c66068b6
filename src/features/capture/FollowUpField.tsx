import { IconCalendarEvent } from '@tabler/icons-react';
import { useId, type RefObject } from 'react';
import { currentZone, useNow } from '#client/time.ts';
import type { CalendarDate } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import classes from './capture.module.css';
import { followUpOf, followUpWords, type CaptureDraft } from './capture-draft.ts';

interface FollowUpFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly draft: CaptureDraft;
  readonly onChange: (followUp: string) => void;
  readonly today: CalendarDate;
  /** Tried to save what isn't understood. */
  readonly refused: boolean;
}

/** A follow-up in plain words, which says below how it was understood. */
export function FollowUpField({ field, draft, onChange, today, refused }: FollowUpFieldProps) {
  const id = useId();
  const understood = followUpOf(draft, today, localOf(useNow(), currentZone()));
  const words =
    understood === 'none'
      ? ''
      : understood === 'not understood'
        ? 'Say a day: “in 2 weeks”'
        : followUpWords(understood, today);
  return (
    <div className={classes['followUp']}>
      <label className={classes['when']}>
        <IconCalendarEvent className={classes['icon']} size="1rem" stroke={1.5} aria-hidden="true" />
        <input
          ref={field}
          aria-label="Follow up"
          aria-describedby={id}
          aria-invalid={refused || undefined}
          className={classes['whenInput']}
          placeholder="follow up in 2 weeks"
          autoComplete="off"
          spellCheck={false}
          value={draft.followUp}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      <p
        id={id}
        className={classes['understood']}
        data-refused={refused || undefined}
        aria-live="polite"
        title={words === '' ? undefined : words}
      >
        {words}
      </p>
    </div>
  );
}
