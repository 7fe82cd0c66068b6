/** What Kith's own properties say, and through whom one met. */
import { isDateOrDateTime } from '#domain/dates/dates.ts';
import { oneLine } from '../../imported.ts';
import { type ContentLine, paramOf, typesOf } from '../content-line.ts';
import { dateOfLine } from '../dates.ts';
import type { Draft } from './draft.ts';
import { dayOf, readMentorship, readPosition, readStamp, readWish } from '../own-properties.ts';
import type { PropertyReader } from './read-properties.ts';
import { unescapeText } from '../text-values.ts';

const textOf = (line: ContentLine): string => oneLine(unescapeText(line.value));

const readWord =
  (field: 'stage' | 'circle'): PropertyReader =>
  (draft, line) => {
    draft[field] ??= textOf(line);
    return draft[field] === textOf(line);
  };

const readMet =
  (field: 'where' | 'note'): PropertyReader =>
  (draft, line) => {
    const text = unescapeText(line.value);
    if (text.trim() !== '') draft.met = { ...draft.met, [field]: field === 'where' ? oneLine(text) : text };
    return true;
  };

/** `RELATED;TYPE=met:urn:uuid:…`: through whom they met. Whoever is related otherwise is kept as it is. */
const readThrough: PropertyReader = (draft, line) => {
  const [, uid] = /^urn:uuid:([\w-]+)$/i.exec(line.value.trim()) ?? [];
  const types = typesOf(line);
  if (uid === undefined || types.length !== 1 || types[0] !== 'met' || draft.met.through !== undefined) {
    return false;
  }
  draft.met = { ...draft.met, through: uid };
  return true;
};

const readFlag =
  (field: 'keepAway' | 'starred'): PropertyReader =>
  (draft, line) => {
    draft[field] = line.value.trim() === '1';
    return true;
  };

const readDay =
  (field: 'stageSince' | 'cadencePausedUntil'): PropertyReader =>
  (draft, line) => {
    const day = dayOf(line.value);
    if (day !== undefined) draft[field] = day;
    return day !== undefined;
  };

const readOne =
  <K extends 'archivedAt' | 'mentorship'>(
    field: K,
    read: (line: ContentLine) => NonNullable<Draft[K]> | undefined,
  ): PropertyReader =>
  (draft, line) => {
    const value = read(line);
    if (value !== undefined) (draft as { [P in K]?: NonNullable<Draft[P]> })[field] = value;
    return value !== undefined;
  };

const readInto =
  <K extends 'positions' | 'needs' | 'offers'>(
    field: K,
    read: (line: ContentLine) => Draft[K][number] | undefined,
  ): PropertyReader =>
  (draft, line) => {
    const item = read(line);
    if (item !== undefined) (draft[field] as Draft[K][number][]).push(item);
    return item !== undefined;
  };

export const ownReaders: readonly (readonly [name: string, read: PropertyReader])[] = [
  ['related', readThrough],
  ['x-related', readThrough],
  ['x-kith-stage', readWord('stage')],
  ['x-kith-stage-since', readDay('stageSince')],
  ['x-kith-circle', readWord('circle')],
  ['x-kith-keep-away', readFlag('keepAway')],
  ['x-kith-starred', readFlag('starred')],
  ['x-kith-paused-until', readDay('cadencePausedUntil')],
  ['x-kith-archived', readOne('archivedAt', readStamp)],
  ['x-kith-mentor', readOne('mentorship', readMentorship)],
  ['x-kith-position', readInto('positions', readPosition)],
  ['x-kith-need', readInto('needs', readWish)],
  ['x-kith-offer', readInto('offers', readWish)],
  [
    'x-kith-membership',
    (draft, line) => {
      draft.memberships.push(textOf(line));
      return true;
    },
  ],
  [
    'x-kith-cares-about',
    (draft, line) => {
      draft.caresAbout = unescapeText(line.value);
      return true;
    },
  ],
  [
    'x-kith-cadence',
    (draft, line) => {
      const days = /^\d{1,4}$/.test(line.value.trim()) ? Number(line.value) : -1;
      if (days >= 0 && days <= 3_650) draft.cadenceDays = days;
      return draft.cadenceDays === days;
    },
  ],
  [
    'x-kith-met-date',
    (draft, line) => {
      const on = dateOfLine(line);
      if (on !== undefined) draft.met = { ...draft.met, on };
      return on !== undefined;
    },
  ],
  ['x-kith-met-at', readMet('where')],
  ['x-kith-met-note', readMet('note')],
  [
    'x-kith-met-event',
    (draft, line) => {
      const start = paramOf(line, 'start');
      const isStart = start !== undefined && isDateOrDateTime(start);
      draft.met = { ...draft.met, event: { name: textOf(line), ...(isStart && { start }) } };
      return true;
    },
  ],
];
