import type { CommandArgs } from '#data/commands/specs.ts';
import { formatPartialDate, parsePartialDate } from '#domain/dates/dates.ts';
import { fullNameOf } from '#domain/people/names.ts';
import type { Circle, LabelledValue, Met, PartialDate, StructuredName } from '#domain/records.ts';
import { foldText } from '#domain/text/text.ts';

/** What `contacts.update` changes. */
export type ContactPatch = CommandArgs<'contacts.update'>['patch'];

export const circleChoices: readonly { readonly value: Circle; readonly label: string }[] = [
  { value: 'family', label: 'Family' },
  { value: 'friend', label: 'Friend' },
  { value: 'neighbour', label: 'Neighbour' },
  { value: 'professional', label: 'Professional' },
  { value: 'supplier', label: 'Supplier' },
  { value: 'client', label: 'Client' },
  { value: 'co-worker', label: 'Co-worker' },
  { value: 'club', label: 'Club' },
  { value: 'volunteer', label: 'Volunteering' },
  { value: 'acquaintance', label: 'Acquaintance' },
  { value: 'other', label: 'Other' },
];

/** A partial date as three fields hold it while it is typed. */
export interface DateFields {
  readonly day: string;
  /** '' or '1' to '12' */
  readonly month: string;
  readonly year: string;
}

export const dateToFields = (partial: PartialDate | undefined): DateFields => {
  const { day, month, year } = parsePartialDate(partial ?? '') ?? {};
  return {
    day: day === undefined ? '' : String(day),
    month: month === undefined ? '' : String(month),
    year: year === undefined ? '' : String(year),
  };
};

const numberOf = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;

/** `null`: all empty. Undefined: not a date (yet), such as a day without its month. */
export const fieldsToDate = ({ day, month, year }: DateFields): PartialDate | null | undefined => {
  if ([day, month, year].every((text) => text.trim() === '')) return null;
  const parts = { day: numberOf(day), month: numberOf(month), year: numberOf(year) };
  const typed = { day, month, year };
  const isFaulty = (['day', 'month', 'year'] as const).some(
    (part) => typed[part].trim() !== '' && parts[part] === undefined,
  );
  if (isFaulty || (parts.year !== undefined && year.trim().length !== 4)) return undefined;
  // A month alone says nothing that could be kept.
  if (parts.year === undefined && parts.day === undefined) return undefined;
  return formatPartialDate({
    ...(parts.day === undefined ? {} : { day: parts.day }),
    ...(parts.month === undefined ? {} : { month: parts.month }),
    ...(parts.year === undefined ? {} : { year: parts.year }),
  });
};

/** Rows as they are kept: without empty ones and without spaces around. */
export const cleanValues = (rows: readonly LabelledValue[]): readonly LabelledValue[] =>
  rows
    .map(({ label, ...row }) => {
      const trimmed = label?.trim() ?? '';
      return { ...row, value: row.value.trim(), ...(trimmed === '' ? {} : { label: trimmed }) };
    })
    .filter(({ value }) => value !== '');

/** The text as it is kept: `null` removes the field. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** How one met, as its fields hold it while it is typed. */
export interface MetFieldsValue {
  readonly on: DateFields;
  readonly where: string;
  readonly note: string;
}

export const metToFields = (met: Met | undefined): MetFieldsValue => ({
  on: dateToFields(met?.on),
  where: met?.where ?? '',
  note: met?.note ?? '',
});

/** What is kept of the fields, beside what they don't show; `null` when nothing is left. A date that is none yet is not kept. */
export const fieldsToMet = (met: Met | undefined, { on, where, note }: MetFieldsValue): Met | null => {
  const date = fieldsToDate(on);
  const next = {
    ...met,
    on: date === undefined ? met?.on : date,
    where: textOrNull(where),
    note: textOrNull(note),
  };
  const kept = Object.entries(next).filter(([, value]) => value !== null && value !== undefined);
  return kept.length === 0 ? null : Object.fromEntries(kept);
};

/** A name in parts that no longer says what the full name does would come back in exports and short forms. */
export const keptName = (name: StructuredName | undefined, fullName: string): { readonly name?: null } =>
  name === undefined || foldText(fullNameOf(name)) === foldText(fullName) ? {} : { name: null };

/** The name in parts as it is kept; `null` when none is left. */
export const cleanName = (name: StructuredName): StructuredName | null => {
  const parts = Object.entries(name)
    .map(([part, text]) => [part, (text as string).trim()] as const)
    .filter(([, text]) => text !== '');
  return parts.length === 0 ? null : Object.fromEntries(parts);
};

/** A whole number as typed, of up to four digits. */
export const textToCount = numberOf;

/** Days of a cadence as typed, 0 for none; `null`: the stage's own. Undefined: no number one could keep. */
export const textToCadence = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  const days = numberOf(text);
  return days !== undefined && days >= 0 && days <= 3650 ? days : undefined;
};

/** What a link, address or number opens: undefined when it is nothing that can be opened safely. */
export const hrefOf = (kind: 'email' | 'phone' | 'url', value: string): string | undefined => {
  const text = value.trim();
  if (text === '') return undefined;
  if (kind === 'email') return text.includes('@') ? `mailto:${text}` : undefined;
  if (kind === 'phone') return `tel:${text.replace(/[^\d+*#]/g, '')}`;
  if (/^https?:\/\//i.test(text)) return text;
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? `https://${text}` : undefined;
};
