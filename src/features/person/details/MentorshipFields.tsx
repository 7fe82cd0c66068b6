import { TextInput } from '@mantine/core';
import { isCalendarDate } from '#domain/dates/dates.ts';
import type { CalendarDate, Mentorship } from '#domain/records.ts';
import { useToday } from '#client/index.ts';
import { ComingDayField, PastDayField } from '#ui/dates/DayFields.tsx';
import { WhenLeft } from '#ui/dates/WhenLeft.tsx';
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
  const today = useToday();
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
      <WhenLeft
        value={value.agreedAt === '' ? undefined : value.agreedAt}
        onSave={(day) => change({ ...value, agreedAt: day ?? '' })}
      >
        {(day) => <PastDayField label="They said yes on" today={today} {...day} />}
      </WhenLeft>
      <TextInput
        label="Requests a month"
        inputMode="numeric"
        placeholder="Any"
        value={value.cap}
        onChange={({ currentTarget }) => change({ ...value, cap: currentTarget.value })}
      />
      <WhenLeft
        value={value.notBefore === '' ? undefined : value.notBefore}
        onSave={(day) => change({ ...value, notBefore: day ?? '' })}
      >
        {(day) => <ComingDayField label="Not before" today={today} {...day} />}
      </WhenLeft>
    </div>
  );
}
