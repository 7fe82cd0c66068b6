/** What a cell of each kind of column says about its person. */
import { oneLine } from '../imported.ts';
import { csvDate, type DayOrder } from './dates.ts';
import type { CsvDraft } from './draft.ts';
import { headingKey } from './header.ts';
import type { Column, ColumnTarget } from './targets.ts';

/** Several in one cell: Google's ` ::: `, Outlook's `;`, and commas as people write them. */
const listOf = (value: string): readonly string[] =>
  (value.includes(':::') ? value.split(':::') : value.split(/[;,]/))
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Tags that Google gives by itself. */
const isSystemTag = (tag: string): boolean => /^(?:\* ?(?:my ?contacts|starred)|myContacts)$/i.test(tag);

export const addNoteLine = (draft: CsvDraft, heading: string, value: string): void => {
  draft.noteLines.push(`${heading}: ${oneLine(value)}`);
};

export const addressOf = (draft: CsvDraft, { group = '', label }: Pick<Column, 'group' | 'label'>) => {
  const address = draft.addresses.get(group) ?? (label === undefined ? {} : { label });
  draft.addresses.set(group, address);
  return address;
};

/** A part of an address; what comes twice ("Business Street 2") goes on a line of its own. */
const addPart =
  (part: 'street' | 'locality' | 'region' | 'postalCode' | 'country' | 'poBox'): Applier =>
  (draft, value, column) => {
    const address = addressOf(draft, column);
    const known = address[part];
    address[part] = known === undefined ? value : `${known}\n${value}`;
  };

/** Several in one cell: Google's ` ::: `; semicolons or commas where each part is an address, or a number, by itself. */
const valuesOf = (list: 'emails' | 'phones' | 'urls' | 'ims', value: string): readonly string[] => {
  if (value.includes(':::')) return value.split(':::');
  const parts = value.split(list === 'emails' ? /[;,]/ : /;/).filter((part) => part.trim() !== '');
  const isOne = list === 'emails' ? /^[^@]+@[^@]+$/ : /^(?:\D*\d){5}/;
  return (list === 'emails' || list === 'phones') && parts.every((part) => isOne.test(part))
    ? parts
    : [value];
};

const addValue =
  (list: 'emails' | 'phones' | 'urls' | 'ims'): Applier =>
  (draft, value, { label }) => {
    for (const part of valuesOf(list, value)) {
      // Google has `http\\://`, as in a vCard.
      const text = list === 'urls' ? oneLine(part).replace(/^(https?)\\:/, '$1:') : oneLine(part);
      if (text !== '') draft[list].push({ value: text, ...(label !== undefined && { label }) });
    }
  };

const setName =
  (part: 'given' | 'additional' | 'family' | 'prefix' | 'suffix'): Applier =>
  (draft, value) => {
    draft.name[part] ??= oneLine(value);
  };

const setPosition =
  (part: 'organization' | 'title' | 'department'): Applier =>
  (draft, value) => {
    const [position = {}] = draft.positions;
    draft.positions[0] = position;
    position[part] ??= oneLine(value);
  };

const setDate =
  (field: 'birthday' | 'anniversary'): Applier =>
  (draft, value, { heading }, order) => {
    const date = csvDate(value, order);
    if (date !== undefined) draft[field] ??= date;
    // Outlook writes 0/0/00 for none.
    else if (/[1-9]/.test(value)) addNoteLine(draft, heading, value);
  };

type Applier = (draft: CsvDraft, value: string, column: Column, order: DayOrder | undefined) => void;

const appliers: Readonly<Record<ColumnTarget, Applier>> = {
  fullName: (draft, value) => {
    draft.fullName ??= oneLine(value);
  },
  given: setName('given'),
  additional: setName('additional'),
  family: setName('family'),
  prefix: setName('prefix'),
  suffix: setName('suffix'),
  nickname: (draft, value) => {
    draft.nickname ??= oneLine(value);
  },
  pronouns: (draft, value) => {
    draft.pronouns ??= oneLine(value);
  },
  organization: setPosition('organization'),
  title: setPosition('title'),
  department: setPosition('department'),
  email: addValue('emails'),
  phone: addValue('phones'),
  url: addValue('urls'),
  im: addValue('ims'),
  address: addPart('street'),
  street: addPart('street'),
  city: addPart('locality'),
  region: addPart('region'),
  postalCode: addPart('postalCode'),
  country: addPart('country'),
  poBox: addPart('poBox'),
  birthday: setDate('birthday'),
  anniversary: setDate('anniversary'),
  tags: (draft, value) => {
    draft.tags.push(...listOf(value).filter((tag) => !isSystemTag(tag)));
  },
  notes: (draft, value) => {
    draft.notes.push(value.trim());
  },
  metOn: (draft, value, column, order) => {
    const on = csvDate(value, order);
    if (on !== undefined) draft.met.on ??= on;
    else addNoteLine(draft, column.heading, value);
  },
  metWhere: (draft, value) => {
    draft.met.where ??= oneLine(value);
  },
  skills: (draft, value) => {
    draft.skills.push(...listOf(value));
  },
  interests: (draft, value) => {
    draft.interests.push(...listOf(value));
  },
  stage: (draft, value) => {
    draft.stage ??= oneLine(value);
  },
  circle: (draft, value) => {
    draft.circle ??= oneLine(value).toLowerCase();
  },
  cadence: (draft, value, column) => {
    const days = /^\d{1,4}$/.test(value.trim()) ? Number(value) : 0;
    if (days >= 1 && days <= 3_650) draft.cadenceDays ??= days;
    else addNoteLine(draft, column.heading, value);
  },
  keepAway: (draft, value) => {
    draft.keepAway = /^(?:yes|true|1|x)$/i.test(value.trim());
  },
  id: (draft, value) => {
    draft.id ??= oneLine(value);
  },
  noteLine: (draft, value, { heading }) => addNoteLine(draft, heading, value),
  extra: (draft, value, { heading }) => {
    draft.extra.push({ name: extraName(heading), type: 'text', value: oneLine(value) });
  },
  skip: () => undefined,
};

const extraName = (heading: string): string => {
  const word = headingKey(heading)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `x-csv-${word === '' ? 'column' : word}`;
};

export const applyCell = (
  draft: CsvDraft,
  column: Column,
  value: string,
  order: DayOrder | undefined,
): void => appliers[column.to](draft, value, column, order);
