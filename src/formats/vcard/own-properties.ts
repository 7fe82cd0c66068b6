/** What Kith knows of a person and vCard has no property for, as `X-KITH-…`: written and read again. */
import { isCalendarDate, isPartialDate } from '#domain/dates/dates.ts';
import type { CalendarDate, Contact, EpochMs, Mentorship, NeedOrOffer, NeedState } from '#domain/records.ts';
import { compact, type ImportedPosition, oneLine } from '../imported.ts';
import { type ContentLine, formatContentLine, paramOf } from './content-line.ts';
import { escapeText, splitUnescaped, unescapeText } from './text-values.ts';

/** A position with the name of its organization. */
export type NamedPosition = ImportedPosition;

type Params = readonly (readonly [name: string, value: string])[];

const given = (params: Readonly<Record<string, string | number | undefined>>): Params =>
  Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));

const text = (name: string, value: string | undefined, params: Params = []): readonly string[] =>
  value === undefined || value === '' ? [] : [formatContentLine(name, escapeText(value), params)];

/** All positions, where ORG and TITLE can't say it all: those of the past, days, two at once. */
const positionLines = (positions: readonly NamedPosition[]): readonly string[] => {
  const [only] = positions;
  if (only === undefined) return [];
  const { from, to, current } = only;
  if (positions.length === 1 && from === undefined && to === undefined && current === true) return [];
  return positions.map((position) =>
    formatContentLine(
      'X-KITH-POSITION',
      [position.organization, position.department, position.title]
        .map((part) => escapeText(part ?? ''))
        .join(';'),
      given({ from: position.from, to: position.to, current: position.current === true ? 1 : undefined }),
    ),
  );
};

const wishLines = (name: string, wishes: readonly NeedOrOffer[]): readonly string[] =>
  wishes.flatMap(({ text: what, state, at }) => text(name, what, given({ state, at })));

export const utcStamp = (at: EpochMs): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** @param stage its name */
export const ownLines = (
  contact: Contact,
  stage: string,
  positions: readonly NamedPosition[],
): readonly string[] => {
  const { mentorship } = contact;
  return [
    ...text('X-KITH-STAGE', stage),
    ...text('X-KITH-STAGE-SINCE', contact.stageSince),
    ...text('X-KITH-CIRCLE', contact.circle),
    ...(contact.starred ? ['X-KITH-STARRED:1'] : []),
    ...(contact.discouraging ? ['X-KITH-KEEP-AWAY:1'] : []),
    ...(contact.archivedAt === 0 ? [] : [`X-KITH-ARCHIVED:${utcStamp(contact.archivedAt)}`]),
    ...text('X-KITH-CADENCE', contact.cadenceDays === undefined ? undefined : String(contact.cadenceDays)),
    ...text('X-KITH-PAUSED-UNTIL', contact.cadencePausedUntil),
    ...text('X-KITH-MENTOR', mentorship?.agreedAt, [
      ...given({ cap: mentorship?.capPerMonth, 'not-before': mentorship?.notBefore }),
    ]),
    ...positionLines(positions),
    ...wishLines('X-KITH-NEED', contact.needs),
    ...wishLines('X-KITH-OFFER', contact.offers),
    ...text('X-KITH-CARES-ABOUT', contact.caresAbout),
    ...contact.memberships.flatMap((membership) => text('X-KITH-MEMBERSHIP', membership)),
    ...text('X-KITH-MET-DATE', contact.met?.on),
    ...text('X-KITH-MET-AT', contact.met?.where),
    ...text('X-KITH-MET-NOTE', contact.met?.note),
  ];
};

/** A day, or undefined for what is none. */
export const dayOf = (value: string | undefined): CalendarDate | undefined =>
  value !== undefined && isCalendarDate(value.trim()) ? value.trim() : undefined;

const states: ReadonlySet<string> = new Set(['open', 'met', 'dropped'] satisfies NeedState[]);

export function readWish(line: ContentLine): NeedOrOffer | undefined {
  const what = oneLine(unescapeText(line.value));
  const state = paramOf(line, 'state') ?? '';
  const at = dayOf(paramOf(line, 'at'));
  return what === '' || at === undefined || !states.has(state)
    ? undefined
    : { text: what, state: state as NeedState, at };
}

export function readPosition(line: ContentLine): NamedPosition | undefined {
  const parts = splitUnescaped(line.value, ';').map((part) => oneLine(unescapeText(part)));
  const [organization, department, title] = parts;
  const from = paramOf(line, 'from');
  const to = paramOf(line, 'to');
  if ([from, to].some((date) => date !== undefined && !isPartialDate(date))) return undefined;
  const position = compact({ organization, title, department, from, to });
  if (Object.keys(position).length === 0) return undefined;
  return { ...position, current: paramOf(line, 'current') === '1' };
}

export function readMentorship(line: ContentLine): Mentorship | undefined {
  const agreedAt = dayOf(line.value);
  const cap = paramOf(line, 'cap');
  const notBefore = dayOf(paramOf(line, 'not-before'));
  return agreedAt === undefined
    ? undefined
    : {
        agreedAt,
        ...(cap !== undefined && /^\d{1,4}$/.test(cap) && { capPerMonth: Number(cap) }),
        ...(notBefore !== undefined && { notBefore }),
      };
}

/** `20260312T103000Z` */
export function readStamp(line: ContentLine): EpochMs | undefined {
  const iso = line.value
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z');
  const at = Date.parse(iso);
  return Number.isNaN(at) || at <= 0 ? undefined : at;
}
