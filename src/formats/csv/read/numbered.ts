/** Columns that come in numbered groups, as Google (old and new) and Kith write them: `E-mail 2 - Label`. */
import { applyCell, addNoteLine, addressOf } from './apply.ts';
import type { DayOrder } from './dates.ts';
import type { CsvDraft } from './draft.ts';
import { headingKey } from '../headings/header.ts';
import { applyPositions } from '../position-columns.ts';
import { chatService } from '../../vcard/labels.ts';

export interface NumberedColumn {
  /** "e mail", "address" */
  readonly kind: string;
  /** "e mail 2": of all columns that belong together. */
  readonly group: string;
  readonly part: string;
}

const pattern =
  /^(e mail|phone|address|website|im|organization|relation|event|custom field|chat|position) (\d+) (.+)$/;

export function numberedColumnOf(heading: string): NumberedColumn | undefined {
  if (!heading.includes(' - ')) return undefined;
  const [, kind, number, part] = pattern.exec(headingKey(heading)) ?? [];
  return kind === undefined || part === undefined
    ? undefined
    : { kind, group: `${kind} ${number ?? ''}`, part };
}

/** Google marks its own labels with a star. */
const plainLabel = (label: string | undefined): string | undefined => {
  const plain = (label ?? '').replace(/^\* ?/, '').trim();
  if (plain === '') return undefined;
  const known = plain.toLowerCase();
  return ['work', 'home', 'mobile', 'other', 'main', 'pager', 'work fax', 'home fax'].includes(known)
    ? known
    : plain;
};

/** Where Kith, and people, put chats in Google's table. */
const isChat = (name: string): boolean => name === 'Chat' || chatService(name) !== undefined;

type Parts = Readonly<Record<string, string | undefined>>;
type Finish = (draft: CsvDraft, parts: Parts, group: string, order: DayOrder | undefined) => void;

const value =
  (to: 'email' | 'phone' | 'url' | 'im'): Finish =>
  (draft, { value: text, label: given, type, service, preferred }, group, order) => {
    const label = plainLabel(given ?? service ?? type);
    if (text !== undefined) {
      const column = { to, heading: group, ...(preferred === 'yes' && { preferred: true }) };
      applyCell(draft, { ...column, ...(label !== undefined && { label }) }, text, order);
    }
  };

/** What Google's old table says of an employer besides. */
const organizationParts: Parts = {
  symbol: 'Stock symbol',
  location: 'Office',
  'job description': 'Job description',
  'yomi name': 'Company yomi',
};

const finishers: Readonly<Record<string, Finish | undefined>> = {
  'e mail': value('email'),
  phone: value('phone'),
  website: value('url'),
  im: value('im'),
  chat: value('im'),
  address: (draft, parts, group) => {
    const label = plainLabel(parts['label'] ?? parts['type']);
    const address = addressOf(draft, { group, ...(label !== undefined && { label }) });
    const set = (part: keyof typeof address, text: string | undefined) => {
      if (text !== undefined) address[part] = text;
    };
    set('street', parts['street']);
    set('locality', parts['city']);
    set('poBox', parts['po box']);
    set('region', parts['region']);
    set('postalCode', parts['postal code']);
    set('country', parts['country']);
    set('extended', parts['extended address']);
    // What somebody typed in one piece is only there.
    if (Object.keys(address).every((part) => part === 'label')) set('street', parts['formatted']);
  },
  organization: (draft, { name, title, department, ...others }) => {
    const position = {
      ...(name !== undefined && { organization: name }),
      ...(title !== undefined && { title }),
      ...(department !== undefined && { department }),
    };
    if (Object.keys(position).length > 0) draft.positions.push(position);
    for (const part of ['symbol', 'location', 'job description', 'yomi name']) {
      if (others[part] !== undefined) addNoteLine(draft, organizationParts[part] ?? part, others[part]);
    }
  },
  relation: (draft, { value: name, label, type }) => {
    if (name !== undefined) addNoteLine(draft, plainLabel(label ?? type) ?? 'Relation', name);
  },
  event: (draft, { value: date, label, type }, _group, order) => {
    if (date === undefined) return;
    const what = plainLabel(label ?? type) ?? 'Event';
    if (what.toLowerCase() === 'anniversary') {
      applyCell(draft, { to: 'anniversary', heading: what }, date, order);
    } else addNoteLine(draft, what, date);
  },
  'custom field': (draft, { value: text, label, type }, group, order) => {
    if (text === undefined) return;
    const name = plainLabel(label ?? type) ?? 'Custom field';
    const chat = name === 'Chat' ? {} : { label: name };
    if (isChat(name)) applyCell(draft, { to: 'im', heading: group, ...chat }, text, order);
    else addNoteLine(draft, name, text);
  },
};

/** Cells of numbered columns by their group, in the file's order. */
export type NumberedCells = ReadonlyMap<string, { readonly kind: string; readonly parts: Parts }>;

export function applyNumbered(draft: CsvDraft, cells: NumberedCells, order: DayOrder | undefined): void {
  const plain = draft.positions.splice(0);
  for (const [group, { kind, parts }] of cells) finishers[kind]?.(draft, parts, group, order);
  const [first] = draft.positions;
  for (const position of plain) {
    // Google's old "Occupation" is what they do at the first organization, not another one.
    const isTitleOnly = position.organization === undefined && position.department === undefined;
    if (first === undefined || !isTitleOnly) draft.positions.push(position);
    else if (first.title !== undefined) addNoteLine(draft, 'Occupation', position.title ?? '');
    else if (position.title !== undefined) first.title = position.title;
  }
  const own = [...cells].filter(([, { kind }]) => kind === 'position');
  applyPositions(draft, new Map(own.map(([group, { parts }]) => [group, parts])));
}
