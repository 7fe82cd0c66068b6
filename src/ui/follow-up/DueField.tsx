import type { DateOrDateTime } from '#domain/records.ts';
import { DateField, type DateFieldProps } from '#ui/dates/DateField.tsx';
import { dueWording } from '#ui/dates/date-wording.ts';

/** What a form says that waits for a day. */
export const whenMissing = 'Say when: “tomorrow”, “Fri 10:30”, “12 March”.';

export interface DueFieldProps extends Omit<DateFieldProps<DateOrDateTime>, 'wording' | 'label'> {
  /** Default "When". */
  readonly label?: string;
}

/** When something is to be done: a day, and a time if there is one. */
export function DueField({ label = 'When', ...field }: DueFieldProps) {
  return <DateField wording={dueWording} label={label} {...field} />;
}
