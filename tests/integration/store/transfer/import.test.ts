import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KithError } from '#contract/errors.ts';
import type { OpenStore } from '#store/open.ts';
import { verifyStore } from '#store/health/verify.ts';
import { createBackups } from '#store/backup/index.ts';
import { createBatches } from '#store/transfer/write/batches.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { recoverImports } from '#store/transfer/write/take-back.ts';
import { createHandClock, execute, openTestStore, records, temporaryProfile } from '../profile.ts';

const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const rows = [
  'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@example.com,"Kestrel, Inc.",Head of X,08 Feb 2026',
  ',,,,,,07 Jun 2026',
  'Omar,Said,https://www.linkedin.com/in/omar-said,,Kestrel Inc,Lead,01 Mar 2024',
  '慧,李,https://www.linkedin.com/in/hui-li,,Ostara Robotics,研究员,02 Mar 2024',
];

const source = (folder: string, lines: readonly string[] = [header, ...rows], name = 'Connections.csv') => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return { path, name };
};

const people = (store: OpenStore) => records(store, 'contacts');

const options = { tags: ['LinkedIn'], stage: 'acquaintance' } as const;

test('a LinkedIn export becomes people and companies, and one step of undo', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const transfer = createTransfer(store);
  const preview = await transfer.preview([source(folder)]);
  expect(preview).toMatchObject({
    format: 'linkedin',
    fresh: 3,
    duplicates: 0,
    ignored: 1,
    asides: [{ reason: 'A member whom LinkedIn does not name.', rows: 1 }],
    organizations: 2,
  });
  expect(preview.sample[0]).toEqual({
    fullName: 'Ana Ruiz',
    position: 'Head of X',
    organization: 'Kestrel, Inc.',
  });
  expect(people(store)).toHaveLength(0);

  const report = await transfer.run([source(folder)], options);
  expect(report).toMatchObject({ created: 3, merged: 0, ignored: 1, rejected: [] });
  expect(store.file.count('organizations', {})).toBe(2);
  expect(
    people(store).every(({ tags, stage }) => tags.includes('LinkedIn') && stage === 'acquaintance'),
  ).toBe(true);
  expect(store.engine.historyState().undo?.label).toBe('3 people imported');
  store.engine.undo();
  expect(people(store)).toHaveLength(0);
  expect(store.file.count('organizations', {})).toBe(0);
  store.engine.redo();
  expect(people(store)).toHaveLength(3);
});

test('importing the same file again merges everybody and adds nobody', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const transfer = createTransfer(store);
  await transfer.run([source(folder)], options);
  const again = await transfer.run([source(folder)], { tags: ['again'] });
  expect(again).toMatchObject({ created: 0, merged: 3 });
  expect(people(store)).toHaveLength(3);
  expect(people(store)[0]?.tags).toEqual(['LinkedIn', 'again']);
  expect(store.engine.historyState().undo?.label).toBe('3 people brought up to date');
  expect(await transfer.run([source(folder)], { tags: [], onDuplicate: 'skip' })).toMatchObject({
    created: 0,
    skipped: 3,
  });
});

test('undoing an import keeps people who were edited or logged with since, and their company', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const transfer = createTransfer(store);
  const { importId } = await transfer.run([source(folder)], options);
  const byName = (part: string) => people(store).find(({ fullName }) => fullName.includes(part))?.id ?? '';
  execute(store, 'contacts.update', { id: byName('Ana Ruiz'), patch: { notes: 'Rows' } });
  execute(store, 'interactions.log', {
    at: '2026-03-12',
    kind: 'call',
    contactIds: [byName('李')],
    summary: 'Call',
  });
  const undone = await transfer.undo(importId);
  expect(undone).toEqual({ removed: 1, restored: 0, kept: 2 });
  expect(store.file.find('organizations', {}).map(({ name }) => name)).toEqual([
    'Kestrel, Inc.',
    'Ostara Robotics',
  ]);
});

test('an import of many transactions: what stays keeps what another of them made, and nothing else stays', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const ana = execute(store, 'contacts.create', {
    fullName: 'Ana Ruiz',
    emails: [{ value: 'ana@example.com' }],
  }).id;
  const many = Array.from({ length: 2_100 }, (_, n) => `P${String(n)},Reed,,,Kestrel,,01 Mar 2024`);
  // Merged by a later transaction than the one that made the company.
  const file = source(folder, [header, ...many, 'Ana,Ruiz,,ana@example.com,Kestrel,,01 Mar 2024']);
  const transfer = createTransfer(store);
  const names = () => store.file.find('organizations', {}).map(({ name }) => name);

  const first = await transfer.run([file], options);
  expect(await transfer.undo(first.importId)).toEqual({ removed: 2_100, restored: 1, kept: 0 });
  expect(names()).toEqual([]);

  const second = await transfer.run([file], options);
  const last = people(store).find(({ fullName }) => fullName === 'P2099 Reed')?.id ?? '';
  const talkedTo = people(store).find(({ fullName }) => fullName === 'P3 Reed')?.id ?? '';
  execute(store, 'contacts.update', { id: last, patch: { notes: 'Rows' } });
  const talk = { at: '2026-03-12', kind: 'call', contactIds: [talkedTo], summary: 'Call' };
  execute(store, 'interactions.log', talk);
  expect(await transfer.undo(second.importId)).toEqual({ removed: 2_098, restored: 1, kept: 2 });
  expect(
    people(store)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([ana, talkedTo, last].toSorted());
  expect(names()).toEqual(['Kestrel']);
  expect(verifyStore(store).problems).toEqual([]);
});

test('merging never overwrites what the user has', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  execute(store, 'contacts.create', {
    fullName: 'Ana Ruiz Quintero',
    emails: [{ value: 'ANA@example.com', label: 'home' }],
    notes: 'Likes tea',
  });
  await createTransfer(store).run([source(folder)], options);
  const ana = people(store).find(({ notes }) => notes === 'Likes tea');
  expect(ana).toMatchObject({
    fullName: 'Ana Ruiz Quintero',
    emails: [{ value: 'ANA@example.com', label: 'home' }],
    met: { on: '2026-02-08' },
    stage: 'to-meet',
  });
  expect(people(store)).toHaveLength(3);
});

test('a cancelled import leaves nothing behind', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const many = Array.from(
    { length: 900 },
    (_, n) => `P${String(n)},Test,,p${String(n)}@example.com,,,08 Feb 2026`,
  );
  const steps: number[] = [];
  const run = createTransfer(store).run([source(folder, [header, ...many])], options, {
    step: ({ phase, done }) => {
      if (phase === 'import') steps.push(done);
      if (phase === 'import' && done >= 750) throw new KithError('cancelled', 'Stopped.');
      return Promise.resolve();
    },
  });
  await expect(run).rejects.toThrow('Stopped.');
  expect(steps).toEqual([0, 250, 750]);
  expect(people(store)).toHaveLength(0);
  expect(store.engine.historyState().undo).toBeUndefined();
});

test('a file that was changed, or went away, after it was looked at', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const transfer = createTransfer(store);
  const file = source(folder);
  await transfer.preview([file]);
  source(folder, [header, 'Bo,Reed,,,,,08 Feb 2026', ...rows]);
  await expect(transfer.run([file], options)).rejects.toThrow('was changed after');
  rmSync(file.path);
  await expect(transfer.run([file], options)).rejects.toThrow('is not there');
  expect(people(store)).toHaveLength(0);
  source(folder);
  expect(await transfer.run([file], options)).toMatchObject({ created: 3 });
});

/** A table of so many people, all of one company. */
const tableOf = (folder: string, size: number) =>
  source(folder, [
    header,
    ...Array.from({ length: size }, (_, n) => `P${String(n)},Reed,,p${String(n)}@example.com,Kestrel,,`),
  ]);

test('undo of much gives way, keeps what is edited meanwhile and whom that names, and is done again', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  await createTransfer(store).run([tableOf(folder, 1_200)], options);
  const first = people(store).find(({ fullName }) => fullName === 'P0 Reed')?.id ?? '';

  const seen: number[] = [];
  const steps = store.engine.steps('undo', undefined, 'step-1');
  for (let turn = steps.next(); turn.done !== true; turn = steps.next()) {
    expect(turn.value.total).toBe(1_201);
    seen.push(people(store).length);
    if (seen.length === 1) execute(store, 'contacts.update', { id: first, patch: { notes: 'Tea' } });
  }
  expect(seen).toEqual([700, 200]);
  expect(people(store).map(({ id }) => id)).toEqual([first]);
  expect(store.file.count('organizations', {})).toBe(1);
  expect(verifyStore(store).problems).toEqual([]);

  // Asked again, because the answer never came: it is one step.
  const again = store.engine.steps('undo', undefined, 'step-1');
  expect(again.next()).toEqual({ done: true, value: { label: '1,200 people imported' } });
  expect(people(store)).toHaveLength(1);

  expect(store.engine.redo()?.label).toBe('1,200 people imported');
  expect(people(store)).toHaveLength(1_200);
  expect(people(store).find(({ id }) => id === first)?.notes).toBe('Tea');
  expect(verifyStore(store).problems).toEqual([]);
});

test('what is stopped halfway is taken back with others let in', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const told: string[] = [];
  const run = createTransfer(store).run([tableOf(folder, 2_000)], options, {
    step: ({ phase, done }) => {
      told.push(phase);
      return phase === 'import' && done === 1_550
        ? Promise.reject(new KithError('cancelled', 'Stopped.'))
        : Promise.resolve();
    },
  });
  await expect(run).rejects.toThrow('Stopped.');
  expect(told.filter((phase) => phase === 'take-back')).toHaveLength(3);
  expect(people(store)).toHaveLength(0);
  expect(store.file.count('organizations', {})).toBe(0);
});

test('an import that a crash cut short is taken back at the next start', async () => {
  const folder = temporaryProfile();
  const clock = createHandClock();
  const store = await openTestStore(clock, folder);
  const many = Array.from(
    { length: 900 },
    (_, n) => `P${String(n)},Test,,p${String(n)}@example.com,,,08 Feb 2026`,
  );
  const never = new Promise<void>(() => undefined);
  let reached: () => void = () => undefined;
  const half = new Promise<void>((resolve) => {
    reached = resolve;
  });
  void createTransfer(store).run([source(folder, [header, ...many])], options, {
    step: ({ done }) => {
      if (done < 750) return Promise.resolve();
      reached();
      return never;
    },
  });
  await half;
  expect(people(store)).toHaveLength(750);
  await store.close();
  const again = await openTestStore(clock, folder);
  expect(recoverImports(again)).toBe(true);
  expect(people(again)).toHaveLength(0);
  expect(recoverImports(again)).toBe(false);
});

test('an undo of an import that a crash cut short is gone on with, and is no import that was cut', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const { importId } = await createTransfer(store).run([source(folder)], options);
  createBatches(store.file).setRunning(importId);
  expect(recoverImports(store)).toBe(false);
  expect(people(store)).toHaveLength(0);
});

test('the same file imported twice at once adds nobody twice', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const transfer = createTransfer(store);
  const reports = await Promise.all([1, 2].map(() => transfer.run([source(folder)], options)));
  expect(reports).toMatchObject([{ created: 3 }, { created: 0, merged: 3 }]);
  expect(people(store)).toHaveLength(3);
});

test('a backup asked for in the middle of an import holds all of it, and none of one that is stopped', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const many = Array.from({ length: 900 }, (_, n) => `P${String(n)},Test,,,,,08 Feb 2026`);
  const backups = createBackups({ ...store, appVersion: '1', workFactor: 8 });
  const importing = (name: string, isStopped: boolean) => {
    const waiting = Promise.withResolvers<void>();
    let made: Promise<{ readonly counts: Readonly<Record<string, number>> }> | undefined;
    const control = {
      step: async ({ phase, done }: { readonly phase: string; readonly done: number }) => {
        if (phase !== 'import' || done < 250) return;
        made ??= backups.create(join(folder, name), 'x', {
          step: async (progress) => {
            if (progress.phase === 'wait') waiting.resolve();
          },
        });
        // It has seen the half, or is done without having waited.
        await Promise.race([waiting.promise, made]);
        if (isStopped) throw new KithError('cancelled', 'Stopped.');
      },
    };
    const run = createTransfer(store).run([source(folder, [header, ...many])], options, control);
    return run.catch(() => undefined).then(async () => (await made)?.counts['contacts']);
  };
  expect(await importing('stopped.age', true)).toBe(0);
  expect(await importing('whole.age', false)).toBe(900);
});

test('a file that is neither is refused in words', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const run = createTransfer(store).run([source(folder, ['hello'], 'poem.txt')], options);
  await expect(run).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('poem.txt') });
});
