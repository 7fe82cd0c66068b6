import { onTestFinished, expect, it } from 'vitest';
import { startCouchServer } from '../../support/couch-server.ts';
import { accessTo, joinTo, openMachine, until, untilAlike, untilSettled, type Machine } from './machine.ts';

const startServer = async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  return server;
};

const pair = async () => {
  const server = await startServer();
  const [a, b] = [await openMachine(), await openMachine()];
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  expect(await a.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  expect(await joinTo(a, b)).toEqual({});
  await untilAlike(a, b);
  return { server, a, b, id };
};

const nameOf = (machine: Machine, id: string) => machine.store.file.get('contacts', id)?.['fullName'];

it('brings a second machine in with the setup code, and then goes both ways', async () => {
  const { server, a, b, id } = await pair();
  expect(nameOf(b, id)).toBe('Nadia Ostrova');
  b.run('contacts.update', { id, patch: { notes: 'Knows the harbour master' } });
  await until(() => a.store.file.get('contacts', id)?.['notes'] === 'Knows the harbour master');
  const other = b.run('contacts.create', { fullName: 'Emeka Tallow' });
  await untilAlike(a, b);
  expect(nameOf(a, other.id)).toBe('Emeka Tallow');
  await untilSettled(a, b);
  const text = await server.text();
  for (const word of ['Nadia', 'Ostrova', 'Emeka', 'harbour', 'contacts', id])
    expect(text).not.toContain(word);
});
