/** What an import reads out of a file, before ids, stages and organizations. */
import type { CalendarDate, Contact, DateOrDateTime, ExtraProperty, PartialDate } from '#domain/records.ts';

/**
 * A position as a file tells it: the organization is a name, not a record yet. The first is the current one, unless some
 * say so themselves.
 */
export interface ImportedPosition {
  readonly organization?: string;
  readonly title?: string;
  readonly department?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly current?: boolean;
}

export interface ImportedPhoto {
  /** `image/jpeg` and the like. */
  readonly mediaType: string;
  /** RFC 4648 §4, without line breaks. */
  readonly base64: string;
}

export interface ImportedMet {
  readonly on?: PartialDate;
  readonly where?: string;
  readonly note?: string;
  /** Through whom: the UID of their card. */
  readonly through?: string;
  /** At which event that Kith knows. */
  readonly event?: { readonly name: string; readonly start?: DateOrDateTime };
}

/** Fields that are the same in a file and here. */
type OwnFields =
  | 'fullName'
  | 'name'
  | 'nickname'
  | 'pronouns'
  | 'emails'
  | 'phones'
  | 'urls'
  | 'addresses'
  | 'ims'
  | 'birthday'
  | 'anniversary'
  | 'tags'
  | 'skills'
  | 'interests';

/** Fields that a contact always has, and only files of Kith's own. */
type KithFields =
  | 'needs'
  | 'offers'
  | 'memberships'
  | 'caresAbout'
  | 'stageSince'
  | 'cadenceDays'
  | 'cadencePausedUntil'
  | 'mentorship'
  | 'starred'
  | 'archivedAt';

/** A person as an imported file tells it. Single-line fields hold no line breaks, except in addresses. */
export interface ImportedPerson extends Pick<Contact, OwnFields>, Partial<Pick<Contact, KithFields>> {
  /** Line of the file, from 1 as text editors count, where the record starts. */
  readonly row: number;
  readonly positions: readonly ImportedPosition[];
  readonly notes?: string;
  readonly photo?: ImportedPhoto;
  readonly met?: ImportedMet;
  /** The day two LinkedIn members connected; also in `met.on`. */
  readonly connectedOn?: CalendarDate;
  /** The day of the last message to or from them. */
  readonly lastMessageOn?: CalendarDate;
  /** Of a card that Kith wrote: the stage's name, and the circle as written there. */
  readonly stage?: string;
  readonly circle?: string;
  /** Of a card or table that Kith wrote when it was asked for those to keep away from. */
  readonly keepAway?: boolean;
  /** What the file itself knows the person by: `linkedin.com/in/ana-ruiz`, or a card's UID without `urn:uuid:`. */
  readonly sourceId?: string;
  /** Properties that Kith has no field for, in the terms of vCard 4.0: kept for export. */
  readonly extra: readonly ExtraProperty[];
}

/** A group of an address book: whoever is in it gets its name as a tag. */
export interface ImportedGroup {
  readonly name: string;
  /** As {@link memberKey} makes them. */
  readonly members: readonly string[];
}

/** What a group names its people by, a `urn:uuid:` or a `mailto:`, however either side writes it. */
export const memberKey = (uri: string): string =>
  uri
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/:ab(?:person|group)$/, '');

export type ImportedRow =
  | { readonly type: 'person'; readonly person: ImportedPerson }
  /** Nothing to import and nothing wrong: LinkedIn's hidden members, groups in an address book. */
  | {
      readonly type: 'ignored';
      readonly row: number;
      readonly reason: string;
      readonly group?: ImportedGroup;
    }
  /** `reason` is one plain sentence that quotes nothing from the row. */
  | { readonly type: 'rejected'; readonly row: number; readonly reason: string };

/** A file as it comes: chunks cut anywhere. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Why LinkedIn's row of a day alone is ignored. */
export const hiddenMember = 'A member whom LinkedIn does not name.';

export const ignored = (row: number, reason: string): ImportedRow => ({ type: 'ignored', row, reason });
export const rejected = (row: number, reason: string): ImportedRow => ({ type: 'rejected', row, reason });

/** What the records allow (src/data/schemas/values.ts), in UTF-16 units. */
export const maxLineLength = 2_000;
export const maxTextLength = 1_000_000;

/** The person as a row, or a rejection where a field is longer than Kith keeps. */
export function personRow(person: ImportedPerson): ImportedRow {
  const { notes, caresAbout, met, extra: _, photo: __, row, ...lines } = person;
  const tooLong =
    hasLongText(lines, maxLineLength) ||
    hasLongText(met?.where, maxLineLength) ||
    hasLongText([notes, caresAbout, met?.note], maxTextLength);
  return tooLong ? tooLongRow(row) : { type: 'person', person };
}

export const tooLongRow = (row: number): ImportedRow =>
  rejected(row, 'One of its fields is longer than Kith can keep (2,000 characters, notes 1,000,000).');

function hasLongText(value: unknown, max: number): boolean {
  if (typeof value === 'string') return value.length > max;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => hasLongText(part, max));
}

/** Spaces, zero-width ones and marks of direction: nobody can be called by these alone. */
export const isInvisible = (text: string): boolean => !/[^\p{Z}\p{Cc}\p{Cf}]/u.test(text);

const lineBreak = /[\r\n\u2028\u2029]/;

/** On one line: breaks and what is around them become a space. */
export function oneLine(text: string): string {
  if (!lineBreak.test(text)) return text.trim();
  const lines = text.split(lineBreak).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** The object without its undefined, empty or blank properties. */
export function compact<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
