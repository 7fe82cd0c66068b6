/** The store as the shell has it: opened and closed whatever it was in the middle of. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createService } from '#store/service.ts';
import { temporaryProfile } from './profile.ts';

interface Message {
  readonly id?: number;
  readonly event?: string;
  readonly payload?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Asks by number, and hears events. */
const createAsker = (send: (message: unknown) => void, onEvent: (message: Message) => void) => {
  const waiting = new Map<number, (answer: Message) => void>();
  let last = 0;
  return {
    hear: (message: Message) => {
      if (message.id === undefined) onEvent(message);
      else waiting.get(message.id)?.(message);
    },
    ask: (name: string, args?: unknown) =>
      new Promise<Message>((answered) => {
        last += 1;
        waiting.set(last, answered);
        send({ id: last, name, args });
      }),
  };
};

const start = (onPageEvent: (message: Message) => void = () => undefined) => {
  const told: string[] = [];
  /** Whether something runs that is better not cut short, as it changed. */
  const running: unknown[] = [];
  const shell = createAsker(
    (message) => void service.onMessage(message),
    ({ event = '', payload }) => {
      told.push(event);
      if (event === 'jobs.running') running.push(payload);
    },
  );
  const service = createService({ tell: (message) => shell.hear(message) });
  let send: (message: unknown) => void = () => undefined;
  const page = createAsker((message) => send(message), onPageEvent);
  service.connect({
    kind: 'main',
    requests: {
      postMessage: (message: unknown) => page.hear(message as Message),
      onMessage: (listener: (message: unknown) => void) => {
        send = listener;
      },
      onClose: () => undefined,
    },
  });
  return { shell: shell.ask, page: page.ask, told, running };
};

test('closed in the middle of an import it opens again, without any of it, and says so once', async () => {
  const profilePath = temporaryProfile();
  const path = join(profilePath, 'people.csv');
  const rows = Array.from({ length: 3_000 }, (_, n) => `Given${String(n)},Family,,,,,08 Feb 2026`);
  writeFileSync(
    path,
    ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows].join('\n'),
  );
  const half = Promise.withResolvers<void>();
  const first = start(({ event, payload }) => {
    const { phase, done } = payload as { readonly phase?: string; readonly done?: number };
    if (event === 'progress' && phase === 'import' && (done ?? 0) > 0) half.resolve();
  });
  expect(await first.shell('open', { profilePath, appVersion: '1' })).toMatchObject({
    result: { empty: true },
  });
  await first.shell('grant', { token: 't', path, mode: 'read' });
  const files = [{ token: 't', name: 'people.csv', bytes: 1 }];
  void first.page('import.run', { files, job: 'j', tags: [] });
  await half.promise;
  await first.shell('close');

  const second = start();
  onTestFinished(async () => void (await second.shell('close')));
  const opened = await second.shell('open', { profilePath, appVersion: '1' });
  expect(opened).toMatchObject({ result: { empty: true } });
  expect(second.told).toContain('import.taken-back');
  await second.shell('close');

  const third = start();
  onTestFinished(async () => void (await third.shell('close')));
  await third.shell('open', { profilePath, appVersion: '1' });
  expect(third.told).not.toContain('import.taken-back');
});

test('the shell is told while an import or a backup runs', async () => {
  const profilePath = temporaryProfile();
  const { shell, page, running } = start();
  onTestFinished(async () => void (await shell('close')));
  await shell('open', { profilePath, appVersion: '1' });
  const path = join(profilePath, 'people.csv');
  writeFileSync(path, 'Name\nNina Imaginary\n');
  await shell('grant', { token: 't', path, mode: 'read' });
  expect(running).toEqual([]);
  const files = [{ token: 't', name: 'people.csv', bytes: 1 }];
  expect(await page('import.run', { files, job: 'j', tags: [] })).toHaveProperty('result');
  expect(running).toEqual([{ running: true }, { running: false }]);
  await shell('backups.configure', { target: { folder: profilePath, passphrase: 'four quiet boats' } });
  expect(await shell('backups.make', { reason: 'asked' })).not.toHaveProperty('error');
  expect(running.slice(2)).toEqual([{ running: true }, { running: false }]);
  // It fails, and is over all the same.
  const nowhere = [{ token: 'none', name: 'people.csv', bytes: 1 }];
  expect(await page('import.run', { files: nowhere, job: 'k', tags: [] })).toHaveProperty('error');
  expect(running.slice(4)).toEqual([{ running: true }, { running: false }]);
});
