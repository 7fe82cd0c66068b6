/** What a cell of each kind of column says about its person. */
import { isCalendarDate } from '#domain/dates/dates.ts';
import type { NeedState } from '#domain/records.ts';
import { foldText } from '#domain/text/text.ts';
import { oneLine } from '../../imported.ts';
import { csvDate, type DayOrder } from './dates.ts';
import type { CsvDraft } from './draft.ts';
import { headingKey } from '../headings/header.ts';
import { type Column, type ColumnTarget, isHonorific } from '../headings/targets.ts';
import { withJoiner } from '../write-csv.ts';

/** `Choir,"Sailing, club"`: Airtable puts what has a comma in it in quotation marks. */
const quotedOrPlain = /"((?:[^"]|"")*)"|[^;,]+/g;

/** Several in one cell: Google's ` ::: `, Outlook's `;`, and commas as people write them. */
const listOf = (value: string): readonly string[] =>
  (value.includes(':::')
    ? value.split(':::')
    : [...value.matchAll(quotedOrPlain)].map(([part, quoted]) => quoted?.replaceAll('""', '"') ?? part)
  )
    .map((part) => withJoiner(part.trim()))
    .filter((part) => part !== '');

/** Tags that Google gives by itself. */
const isSystemTag = (tag: string): boolean => /^(?:\* ?my ?contacts|myContacts)$/i.test(tag);
/** Google's star is one of its labels. */
const isStar = (tag: string): boolean => /^\* ?starred$/i.test(tag);
const isYes = (value: string): boolean => /^(?:yes|true|1|x|checked)$/i.test(value.trim());

/** `A designer (open, 2026-03-12)`, as Kith writes it. */
const wish = /^(.+) \((open|met|dropped), (\d{4}-\d{2}-\d{2})\)$/s;
const addWishes =
  (field: 'needs' | 'offers'): Applier =>
  (draft, value, { heading }) => {
    for (const part of listOf(value)) {
      const [, text, state, at] = wish.exec(part) ?? [];
      if (text === undefined || at === undefined || !isCalendarDate(at)) addNoteLine(draft, heading, part);
      else draft[field].push({ text: oneLine(text), state: state as NeedState, at });
    }
  };

export const addNoteLine = (draft: CsvDraft, heading: string, value: string): void => {
  draft.noteLines.push(`${heading}: ${oneLine(value)}`);
};

export const addressOf = (draft: CsvDraft, { group = '', label }: Pick<Column, 'group' | 'label'>) => {
  const address = draft.addresses.get(group) ?? (label === undefined ? {} : { label });
  draft.addresses.set(group, address);
  return address;
};

/** Of two columns for one thing the first counts; what the other says more is told in the notes. */
const setOnce = <K extends string>(
  fields: { [key in K]?: string },
  field: K,
  said: string,
  draft: CsvDraft,
  heading: string,
): void => {
  const known = fields[field];
  if (known === undefined) fields[field] = said;
  else if (foldText(known) !== foldText(said)) addNoteLine(draft, heading, said);
};

/** A part of an address; what comes twice ("Business Street 2") goes on a line of its own. */
const addPart =
  (part: 'street' | 'locality' | 'region' | 'postalCode' | 'country' | 'poBox'): Applier =>
  (draft, value, column) => {
    const address = addressOf(draft, column);
    const known = address[part];
    address[part] = known === undefined ? value : `${known}\n${value}`;
  };

/**
 * Several in one cell: Google's ` ::: `; semicolons, commas, line breaks or bars where each part is an address, or a
 * number, by itself.
 */
const valuesOf = (list: 'emails' | 'phones' | 'urls' | 'ims', value: string): readonly string[] => {
  if (value.includes(':::')) return value.split(':::');
  // An address of the web may have commas in it.
  if (list === 'urls') return value.split(/(?:[,;]\s*|\s+)(?=(?:https?:\/\/|www\.)\S)/i);
  const parts = value.split(/[;,|\n]/).filter((part) => part.trim() !== '');
  const isOne = list === 'emails' ? /^[^@]+@[^@]+$/ : /^[\s+(]*\d(?:\D*\d){4}/;
  return (list === 'emails' || list === 'phones') && parts.every((part) => isOne.test(part))
    ? parts
    : [value];
};

/** A spreadsheet's `4,91701E+11`. */
const roundedNumber = /^\d(?:[.,]\d+)?e\+\d+$/i;

const addValue =
  (list: 'emails' | 'phones' | 'urls' | 'ims'): Applier =>
  (draft, value, { label, preferred, heading }) => {
    // All digits but a few are gone.
    if (list === 'phones' && roundedNumber.test(value.trim())) {
      addNoteLine(draft, heading, value);
      return;
    }
    for (const part of valuesOf(list, value)) {
      // Google has `http\\://`, as in a vCard.
      const text = list === 'urls' ? oneLine(part).replace(/^(https?)\\:/, '$1:') : oneLine(part);
      const { value: plain, name } = plainValue(list, text);
      if (name !== undefined) draft.nameInEmail ??= name;
      if (plain === '') continue;
      draft[list].push({
        value: plain,
        ...(label !== undefined && { label }),
        ...(preferred === true && { preferred }),
      });
    }
  };

/** Mail programs have `Ana Ruiz <ana@example.org>`, web pages `mailto:` and `tel:`. */
function plainValue(
  list: 'emails' | 'phones' | 'urls' | 'ims',
  text: string,
): { readonly value: string; readonly name?: string } {
  if (list === 'phones') return { value: text.replace(/^tel:/i, '') };
  if (list !== 'emails') return { value: text };
  const [, name = '', address] = /^([^<>]*)<([^<>@\s]+@[^<>@\s]+)>$/.exec(text) ?? [];
  const plainName = name.replace(/^[\s"']+|[\s"']+$/g, '');
  return {
    value: (address ?? text).replace(/^mailto:/i, ''),
    ...(plainName !== '' && { name: plainName }),
  };
}

const setName =
  (part: 'given' | 'additional' | 'family' | 'prefix' | 'suffix'): Applier =>
  (draft, value, { heading }) =>
    setOnce(draft.name, part, oneLine(value), draft, heading);

const setPosition =
  (part: 'organization' | 'title' | 'department'): Applier =>
  (draft, value, { heading }) => {
    const [position = {}] = draft.positions;
    draft.positions[0] = position;
    setOnce(position, part, oneLine(value), draft, heading);
  };

const setDate =
  (field: 'birthday' | 'anniversary'): Applier =>
  (draft, value, { heading }, order) => {
    const date = csvDate(value, order);
    if (date !== undefined) setOnce(draft, field, date, draft, heading);
    // Outlook writes 0/0/00 for none.
    else if (/[1-9]/.test(value)) addNoteLine(draft, heading, value);
  };

const setBirth =
  (part: 'year' | 'month' | 'day'): Applier =>
  (draft, value) => {
    draft.birth[part] ??= value.trim();
  };

const salutation =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|prof\.? dr|sir|dame|rev|herr|frau|mme|mlle|m|sr|sra|srta|dhr|mevr|pan|pani)\.?$/i;

/** `Nachname, Vorname` above `Ruiz, Ana`. */
const familyFirst =
  /^(?:last name first name|surname first name|nachname vorname|name vorname|nom prenom|apellidos y? ?nombre|cognome nome)$/;
const twoNames = /^([^,]+),([^,]+)$/;

type Applier = (draft: CsvDraft, value: string, column: Column, order: DayOrder | undefined) => void;

const appliers: Readonly<Record<ColumnTarget, Applier>> = {
  fullName: (draft, value, { heading }) => {
    const [, family, given] = (familyFirst.test(headingKey(heading)) && twoNames.exec(value)) || [];
    if (family !== undefined && given !== undefined) {
      setOnce(draft.name, 'family', oneLine(family), draft, heading);
      setOnce(draft.name, 'given', oneLine(given), draft, heading);
      return;
    }
    // Whether of the whole person or of the family only, the other columns of the row tell.
    if (draft.fullName === undefined && headingKey(heading) === 'name') draft.isPlainName = true;
    setOnce(draft, 'fullName', oneLine(value), draft, heading);
  },
  given: setName('given'),
  additional: setName('additional'),
  family: setName('family'),
  // "Frau" of one column, "Dr." of the next.
  prefix: (draft, value) => {
    const { prefix } = draft.name;
    draft.name.prefix = prefix === undefined ? oneLine(value) : `${prefix} ${oneLine(value)}`;
  },
  suffix: setName('suffix'),
  nickname: (draft, value, { heading }) => setOnce(draft, 'nickname', oneLine(value), draft, heading),
  pronouns: (draft, value, { heading }) => setOnce(draft, 'pronouns', oneLine(value), draft, heading),
  organization: setPosition('organization'),
  title: (draft, value, column, order) => {
    // Beside "Role" a column "Title" may be of either kind: its values tell.
    if (isHonorific(column.heading) && salutation.test(value.trim()))
      appliers.prefix(draft, value, column, order);
    else setPosition('title')(draft, value, column, order);
  },
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
    const tags = listOf(value);
    if (tags.some(isStar)) draft.starred = true;
    draft.tags.push(...tags.filter((tag) => !isSystemTag(tag) && !isStar(tag)));
  },
  notes: (draft, value) => {
    draft.notes.push(value.trim());
  },
  metOn: (draft, value, column, order) => {
    const on = csvDate(value, order);
    if (on !== undefined) setOnce(draft.met, 'on', on, draft, column.heading);
    else addNoteLine(draft, column.heading, value);
  },
  metWhere: (draft, value, { heading }, order) => {
    // "Met at" is a day to some.
    const on = /\d{4}/.test(value) ? csvDate(value, order) : undefined;
    if (on !== undefined && draft.met.on === undefined) draft.met.on = on;
    else setOnce(draft.met, 'where', oneLine(value), draft, heading);
  },
  metNote: (draft, value) => {
    draft.met.note = draft.met.note === undefined ? value : `${draft.met.note}\n${value}`;
  },
  memberships: (draft, value) => {
    draft.memberships.push(...listOf(value));
  },
  caresAbout: (draft, value) => {
    draft.caresAbout ??= value;
  },
  needs: addWishes('needs'),
  offers: addWishes('offers'),
  starred: (draft, value, { heading }) => {
    if (isYes(value)) draft.starred = true;
    else if (!/^(?:no|false|0)$/i.test(value.trim())) addNoteLine(draft, heading, value);
  },
  birthYear: setBirth('year'),
  birthMonth: setBirth('month'),
  birthDay: setBirth('day'),
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
    draft.keepAway = isYes(value);
  },
  id: (draft, value) => {
    draft.id ??= oneLine(value);
  },
  noteLine: (draft, value, { heading }) => addNoteLine(draft, heading, value),
  extra: (draft, value, { heading }) => {
    if (unsaid.test(foldText(value))) return;
    draft.extra.push({ name: extraName(heading), type: 'text', value: oneLine(value) });
  },
  skip: () => undefined,
};

/** What Outlook has for everybody whose gender nobody entered. */
const unsaid =
  /^(?:unspecified|keine angabe|nicht angegeben|onbekend|non specifie|non specificato|(?:sin|no|nao) especifica(?:r|do)|nieokreslona|ospecificerat)$/;

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
