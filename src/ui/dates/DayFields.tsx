import type { CalendarDate } from '#domain/records.ts';
import { DateField, type DateFieldProps } from './DateField.tsx';
import { comingWording, pastWording } from './date-wording.ts';

type DayFieldProps = Omit<DateFieldProps<CalendarDate>, 'wording'>;

/** When something was: a day gone by, or today. */
export function PastDayField(props: DayFieldProps) {
  return <DateField wording={pastWording} {...props} />;
}

/** A day to come, without a time. */
export function ComingDayField(props: DayFieldProps) {
  return <DateField wording={comingWording} {...props} />;
}

/** What a form says that waits for the day something was. */
export const whenItWasMissing = 'Say when it was: “yesterday”, “Fri”, “12 March”.';
