import { TextInput } from '@mantine/core';
import { isCalendarDate } from '#domain/dates/dates.ts';
import type { CalendarDate, Mentorship } from '#domain/records.ts';
import { useAutosave } from '../saving/use-autosave.ts';
import { textToCount } from './details-view.ts';
import classes from './details.module.css';

interface MentorshipFieldsProps {
  readonly mentorship: Mentorship | undefined;
  readonly save: (mentorship: Mentorship | null) => Promise<unknown>;
}

interface Draft {
  readonly agreedAt: CalendarDate | '';
  readonly cap: string;
  readonly notBefore: CalendarDate | '';
}

/** When they said yes, and how much of their time one asks for. */
export function MentorshipFields({ mentorship, save }: MentorshipFieldsProps) {
  const live: Draft = {
    agreedAt: mentorship?.agreedAt ?? '',
    cap: mentorship?.capPerMonth === undefined ? '' : String(mentorship.capPerMonth),
    notBefore: mentorship?.notBefore ?? '',
  };
  const field = useAutosave<Draft>(
    live,
    ({ agreedAt, cap, notBefore }) => {
      const capPerMonth = textToCount(cap);
      return save(
        agreedAt === ''
          ? null
          : {
              agreedAt,
              ...(capPerMonth === undefined ? {} : { capPerMonth }),
              ...(notBefore === '' ? {} : { notBefore }),
            },
      );
    },
    {
      canKeep: ({ agreedAt, cap, notBefore }) =>
        (agreedAt === '' ? cap === '' && notBefore === '' : isCalendarDate(agreedAt)) &&
        (cap.trim() === '' || textToCount(cap) !== undefined),
    },
  );
  const { value, change, onFocus, onBlur } = field;
  const day = (text: string) => (isCalendarDate(text) ? text : '');
  return (
    <div
      className={classes['thirds']}
      role="group"
      aria-label="Mentorship"
      onFocus={onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur();
      }}
    >
      <TextInput
        label="They said yes on"
        type="date"
        value={value.agreedAt}
        onChange={({ currentTarget }) => change({ ...value, agreedAt: day(currentTarget.value) })}
      />
      <TextInput
        label="Requests a month"
        inputMode="numeric"
        placeholder="Any"
        value={value.cap}
        onChange={({ currentTarget }) => change({ ...value, cap: currentTarget.value })}
      />
      <TextInput
        label="Not before"
        type="date"
        value={value.notBefore}
        onChange={({ currentTarget }) => change({ ...value, notBefore: day(currentTarget.value) })}
      />
    </div>
  );
}
