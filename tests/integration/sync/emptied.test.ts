/** A machine that makes place for what the server has deletes nothing elsewhere, whatever happens to it meanwhile. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { startCouchServer } from '../../support/couch-server.ts';
import { accessTo, codePassphrase, openMachine, untilAlike } from './machine.ts';

it('tells the others of no deletions when it was cut short', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const a = await openMachine();
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  await a.sync.startNetwork({ ...accessTo(server), replaceServer: false });
  const b = await openMachine({ like: a });
  await untilAlike(a, b);
  await b.sync.leave(false);

  const { code } = await a.sync.setupCode(codePassphrase);
  const join = (mode: 'merge' | 'replace') =>
    b.sync.join({ code, passphrase: codePassphrase, mode, allowHttp: true });
  const { run } = b.store.file;
  const cut = vi.spyOn(b.store.file, 'run').mockImplementation((sql, params) => {
    if (sql === 'DELETE FROM grave') throw new Error('killed');
    return run(sql, params);
  });
  await expect(join('replace')).rejects.toThrow('killed');
  cut.mockRestore();
  expect(b.store.file.get('contacts', id)).toBeUndefined();

  expect(await join('merge')).toEqual({});
  await untilAlike(a, b);
  expect(a.store.file.get('contacts', id)).toMatchObject({ fullName: 'Nadia Ostrova' });
}, 120_000);
