import type { Contact, DateOrDateTime, Id } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import type { Tx } from './tx.ts';

/** "Ana Ruiz", "Ana Ruiz and Omar Said", "3 people". */
export const namesOf = (tx: Tx, ids: readonly Id[]): string => {
  if (ids.length > 2) return counted(ids.length, 'person', 'people');
  const names = ids.map((id) => tx.get('contacts', id)?.fullName ?? 'somebody');
  return names.length === 0 ? 'nobody' : names.join(' and ');
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03-12T10:30` → "12 Mar 10:30": short and the same in every zone. */
export const dueLabel = (due: DateOrDateTime): string => {
  const [date = '', time] = due.split('T');
  const [, month, day] = date.split('-');
  return `${String(Number(day))} ${months[Number(month) - 1] ?? ''}${time === undefined ? '' : ` ${time}`}`;
};

/** What a patch of a contact is called: "Ana Ruiz: e-mails changed". */
export const patchLabel = (name: Contact['fullName'], fields: readonly string[]): string => {
  const [field] = fields;
  if (field === undefined) return `${name} unchanged`;
  return `${name}: ${fields.length === 1 ? (fieldWords[field] ?? field) : `${String(fields.length)} fields`} changed`;
};

const fieldWords: Readonly<Record<string, string>> = {
  fullName: 'name',
  emails: 'e-mail',
  phones: 'phone',
  urls: 'links',
  addresses: 'address',
  ims: 'chat',
  positions: 'position',
  met: 'how you met',
  caresAbout: 'what they care about',
  cadenceDays: 'cadence',
  cadencePausedUntil: 'pause',
  starred: 'star',
  photo: 'photo',
  discouraging: 'keep-away flag',
};
