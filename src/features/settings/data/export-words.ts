import type { Counts } from '#contract/values/counts.ts';
import type { ExportFormat } from '#contract/values/export.ts';
import { counted } from '#domain/text/text.ts';

export interface ExportChoice {
  readonly value: ExportFormat;
  readonly label: string;
  /** What it is good for. */
  readonly hint: string;
  readonly extension: 'vcf' | 'csv' | 'json' | 'ics';
}

export const exportChoices: readonly ExportChoice[] = [
  {
    value: 'vcard4',
    label: 'vCard 4.0',
    hint: 'Cards with photos, for address books. Comes back without loss.',
    extension: 'vcf',
  },
  {
    value: 'vcard3',
    label: 'vCard 3.0',
    hint: 'For phones, Apple, Google and Outlook, which read no 4.0.',
    extension: 'vcf',
  },
  {
    value: 'csv',
    label: 'Table, Kith’s columns',
    hint: 'For spreadsheets. Comes back as it went.',
    extension: 'csv',
  },
  { value: 'csv-google', label: 'Table, Google’s columns', hint: 'For Google Contacts.', extension: 'csv' },
  {
    value: 'csv-outlook',
    label: 'Table, Outlook’s columns',
    hint: 'For Outlook and Outlook.com.',
    extension: 'csv',
  },
  {
    value: 'json',
    label: 'JSON, everything',
    hint: 'People and all that happened, for programs and for another Kith. Not encrypted.',
    extension: 'json',
  },
  {
    value: 'ical-tasks',
    label: 'Calendar, follow-ups as tasks',
    hint: 'iCalendar, for task lists.',
    extension: 'ics',
  },
  {
    value: 'ical-events',
    label: 'Calendar, follow-ups as events',
    hint: 'iCalendar, for calendars that show no tasks.',
    extension: 'ics',
  },
];

export const hasCards = (format: ExportFormat): boolean => format === 'vcard3' || format === 'vcard4';

/** "12 people", "3 follow-ups": what the file is about. */
export const exportedWords = (
  { contacts, 'follow-ups': followUps }: Counts,
  format: ExportFormat,
): string => {
  const isCalendar = format === 'ical-tasks' || format === 'ical-events';
  const n = (isCalendar ? followUps : contacts) ?? 0;
  return isCalendar ? counted(n, 'follow-up') : counted(n, 'person', 'people');
};
