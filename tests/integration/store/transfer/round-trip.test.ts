/** Out of one profile and into another: what a file has a place for comes back. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportFormat } from '#contract/values/export.ts';
import type { Contact } from '#domain/records.ts';
import type { OpenStore } from '#store/open.ts';
import { exportFile } from '#store/transfer/export.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { createHandClock, execute, openTestStore, records, temporaryProfile } from '../profile.ts';

const nasty = '=1+1, "quoted"; \\ back\\slash \\n ‏مرحبا‎ 🚣 \'tis';

const fill = (store: OpenStore): string => {
  const add = (args: object) => execute(store, 'contacts.create', args).id;
  const through = add({ fullName: 'Bo Through' });
  const event = execute(store, 'events.create', {
    kind: 'conference',
    name: 'PyCon; 2025',
    start: '2025-05-01T10:00',
    notes: '',
    attended: true,
  }).id;
  const organization = (name: string) => execute(store, 'organizations.ensure', { name }).id;
  const [acme, old] = [organization('Acme; Co'), organization('Old, Ltd')];
  const id = add({
    fullName: 'Dr. Ana Ruiz',
    name: { family: 'Ruiz', given: 'Ana', additional: 'B.', prefix: 'Dr.', suffix: 'PhD' },
    nickname: 'Anita',
    pronouns: 'she/her',
    stage: 'acquaintance',
    emails: [
      { value: 'ana@example.org', label: 'work', preferred: true },
      { value: 'ana@example.net', label: 'Choir, old' },
    ],
    phones: [
      { value: '+34 600 000 001', label: 'mobile' },
      { value: '+34 600 000 002', label: 'Boat' },
    ],
    urls: [
      { value: 'https://www.linkedin.com/in/ana-ruiz', label: 'LinkedIn' },
      { value: 'https://example.org/a,b;c', label: 'Blog' },
    ],
    ims: [{ value: 'ana', label: 'Skype' }],
    addresses: [
      {
        label: 'home',
        street: 'Calle 1\nPiso 2',
        locality: 'Madrid',
        postalCode: '28000',
        country: 'España',
      },
    ],
    positions: [
      { organizationId: acme, title: 'Head', department: 'Mills', from: '2021-03', current: true },
      { organizationId: acme, title: 'Hand', from: '2019', to: '2021-03' },
      { organizationId: old, title: 'Clerk', to: '2019' },
    ],
    birthday: '--05-12',
    anniversary: '2010-06-05',
    tags: ['choir', 'a,b; c', 'this ::: that', '::::'],
    skills: ['milling, "fine"'],
    interests: ['opera:::song'],
    needs: [{ text: 'A designer ::: soon, please', state: 'open', at: '2026-02-01' }],
    offers: [{ text: 'Flour', state: 'met', at: '2026-02-02' }],
    memberships: ['Guild of Millers, Madrid'],
    caresAbout: `${nasty}\nand ships`,
    circle: 'friend',
    cadenceDays: 21,
    met: { on: '2025-05-01', where: 'Madrid; hall 2', eventId: event, throughId: through, note: nasty },
    notes: `${nasty}\n\nSecond part\n- a list`,
    starred: true,
  });
  execute(store, 'contacts.update', { id, patch: { cadencePausedUntil: '2026-04-01' } });
  return id;
};

const carry = async (store: OpenStore, format: ExportFormat): Promise<OpenStore> => {
  const path = join(temporaryProfile(), `people.${format.startsWith('csv') ? 'csv' : 'vcf'}`);
  await exportFile(store, path, format, '0.0.0');
  const other = await openTestStore(createHandClock(Date.UTC(2026, 5, 1)));
  const report = await createTransfer(other).run([{ path, name: 'people' }], { tags: [] });
  expect(report).toMatchObject({ created: 2, rejected: [] });
  return other;
};

const personOf = (store: OpenStore): Contact =>
  records(store, 'contacts').find(({ fullName }) => fullName.includes('Ana')) as Contact;

/** The person with names in place of ids, without what another store has of its own. */
const told = (store: OpenStore): Record<string, unknown> => {
  const nameOf = (collection: 'contacts' | 'events' | 'organizations', id: string | undefined) =>
    id === undefined ? undefined : (store.file.get(collection, id) as { fullName?: string; name?: string });
  const { id: _, createdAt: _c, updatedAt: _u, rank: _r, ...person } = personOf(store);
  const { stamps: _s, _rev: __, _meta: _m, ...fields } = person as typeof person & Record<string, unknown>;
  const { met } = person;
  return {
    ...fields,
    positions: person.positions.map(({ organizationId, ...position }) => ({
      ...position,
      organization: nameOf('organizations', organizationId)?.name,
    })),
    met: {
      ...met,
      throughId: nameOf('contacts', met?.throughId)?.fullName,
      eventId: nameOf('events', met?.eventId)?.name,
    },
  };
};

test.each(['vcard4', 'vcard3'] as const)('%s: everything of a person', async (format) => {
  const store = await openTestStore();
  fill(store);
  const other = await carry(store, format);
  const before = told(store);
  // The event itself is in no card: its name waits with what has no field.
  expect(told(other)).toEqual({
    ...before,
    met: { ...(before['met'] as object), eventId: undefined },
    extra: [expect.objectContaining({ name: 'x-kith-met-event', value: 'PyCon; 2025' })],
  });
});

const fieldsOf: Partial<Record<ExportFormat, readonly string[]>> = {
  csv: [
    'fullName name nickname pronouns emails phones urls ims addresses birthday anniversary tags skills interests needs offers',
    'memberships caresAbout circle cadenceDays stage notes starred',
  ].flatMap((words) => words.split(' ')),
  'csv-google': 'name nickname phones ims urls addresses birthday anniversary tags notes starred'.split(' '),
};

test.each(['csv', 'csv-google'] as const)('%s: every column of it', async (format) => {
  const store = await openTestStore();
  fill(store);
  const before = told(store);
  const after = told(await carry(store, format));
  for (const field of fieldsOf[format] ?? []) {
    expect([field, after[field]]).toEqual([field, before[field]]);
  }
  if (format === 'csv') {
    const { throughId: _, eventId: __, ...met } = before['met'] as Record<string, unknown>;
    expect(after['met']).toEqual({ ...met, throughId: undefined, eventId: undefined });
  }
});

test('csv-outlook: what has no column is in the notes', async () => {
  const store = await openTestStore();
  const id = fill(store);
  execute(store, 'contacts.update', {
    id,
    patch: {
      // Outlook's own categories hold neither commas nor semicolons.
      tags: ['choir', 'night sailing'],
      emails: [1, 2, 3, 4].map((n) => ({ value: `ana${String(n)}@example.org` })),
      phones: [
        { value: '1', label: 'work' },
        { value: '2', label: 'work' },
        { value: '3', label: 'work' },
        { value: '4', label: 'Boat' },
        { value: '5', label: 'Cabin' },
      ],
      urls: ['a', 'b', 'c'].map((word) => ({ value: `https://${word}.example` })),
      ims: [
        { value: 'ana', label: 'Skype' },
        { value: 'ana2', label: 'Matrix' },
      ],
      addresses: [
        { label: 'home', poBox: '7', street: 'Calle 1', extended: 'Piso 2', locality: 'Madrid' },
        { label: 'home', street: 'Calle 2', locality: 'Madrid' },
        { label: 'Boat', locality: 'Vigo' },
      ],
    },
  });
  const before = told(store);
  const after = told(await carry(store, 'csv-outlook'));
  for (const field of ['name', 'nickname', 'anniversary', 'tags', 'interests']) {
    expect([field, after[field]]).toEqual([field, before[field]]);
  }
  expect(after['notes']).toBe(
    [
      `${before['notes'] as string}`,
      [
        'E-mail: ana4@example.org',
        'work: 3',
        'Cabin: 5',
        'Website: https://c.example',
        'Matrix: ana2',
        'home: Calle 2, Madrid',
        'Birthday: --05-12',
      ].join('\n'),
    ].join('\n\n'),
  );
  expect(after['addresses']).toEqual([
    { label: 'home', street: 'PO Box 7\nCalle 1\nPiso 2', locality: 'Madrid' },
    { label: 'other', locality: 'Vigo' },
  ]);
});

test.each(['vcard4', 'vcard3', 'csv', 'csv-google', 'csv-outlook'] as const)(
  '%s: what no text file can hold costs nobody their row',
  async (format) => {
    const store = await openTestStore();
    const id = fill(store);
    const patch = { nickname: 'A\0na', notes: 'One\0\n\ntwo', met: { on: '2025-05-01', where: ' Madrid ' } };
    execute(store, 'contacts.update', { id, patch });
    const after = personOf(await carry(store, format));
    expect(after.nickname).toBe('Ana');
    expect(after.notes.slice(0, 8)).toBe('One\n\ntwo');
    expect(after.notes).not.toContain('Met:');
  },
);
