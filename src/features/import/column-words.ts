import type { ColumnTarget } from '#formats/csv/targets.ts';

/** What a column may hold, in the order of the list. */
export const targetWords: readonly { readonly value: ColumnTarget; readonly label: string }[] = [
  { value: 'fullName', label: 'Full name' },
  { value: 'given', label: 'First name' },
  { value: 'additional', label: 'Middle name' },
  { value: 'family', label: 'Last name' },
  { value: 'prefix', label: 'Mr, Dr …' },
  { value: 'suffix', label: 'Jr, PhD …' },
  { value: 'nickname', label: 'Nickname' },
  { value: 'pronouns', label: 'Pronouns' },
  { value: 'organization', label: 'Company' },
  { value: 'title', label: 'Position' },
  { value: 'department', label: 'Department' },
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone' },
  { value: 'url', label: 'Link' },
  { value: 'im', label: 'Chat' },
  { value: 'address', label: 'Address' },
  { value: 'street', label: 'Street' },
  { value: 'city', label: 'City' },
  { value: 'region', label: 'State or region' },
  { value: 'postalCode', label: 'Postal code' },
  { value: 'country', label: 'Country' },
  { value: 'poBox', label: 'PO box' },
  { value: 'birthday', label: 'Birthday' },
  { value: 'anniversary', label: 'Anniversary' },
  { value: 'tags', label: 'Tags' },
  { value: 'metOn', label: 'Day you met' },
  { value: 'metWhere', label: 'Where you met' },
  { value: 'skills', label: 'Skills' },
  { value: 'interests', label: 'Interests' },
  { value: 'stage', label: 'Stage' },
  { value: 'circle', label: 'Circle' },
  { value: 'cadence', label: 'Keep in touch, days' },
  { value: 'keepAway', label: 'Keep away' },
  { value: 'notes', label: 'Notes' },
  { value: 'noteLine', label: 'A line in the notes' },
  { value: 'extra', label: 'Kept for export only' },
  { value: 'skip', label: 'Left out' },
];

/** Any of these is something to call a person by. */
const naming: ReadonlySet<string> = new Set([
  'fullName',
  'given',
  'family',
  'nickname',
  'organization',
  'email',
  'phone',
]);

export const namesSomebody = (mapping: Readonly<Record<string, string>>): boolean =>
  Object.values(mapping).some((to) => naming.has(to));
