/** A page that was taken over can't leave, can't call home, and can't ask shell or store for more than the contract. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { addRecord, listRecords } from './harness/cli.ts';
import { askForPermissions, reachOut, runText } from './harness/hostile-page.ts';
import { expect, test as base, type Kith } from './harness/index.ts';
import { openOutside, type Outside } from './harness/outside.ts';

const test = base.extend<{ readonly outside: Outside }>({
  outside: async ({}, use) => {
    const outside = await openOutside();
    await use(outside);
    outside.close();
  },
});

const addressesOf = ({ host, udpPort }: Outside) => ({ host, udpPort });

/** What Chromium says when the policy refuses. */
const refusals = /^(policy|console|error):/;

const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => Reflect.get(window, 'marked') === true);
const windowCount = (kith: Kith) =>
  kith.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

test('a violation of the policy fails a test', async ({ kith }) => {
  const page = await kith.page();
  expect(kith.problems.unexpected()).toEqual([]);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = 'https://example.com/pixel.png';
    document.body.append(image);
  });
  await expect
    .poll(async () => {
      await kith.problems.settle();
      return kith.problems.unexpected().join('\n');
    })
    .toMatch(/^policy: img-src forbids https:\/\/example\.com/m);
  kith.problems.expect(refusals);
});

test('the page reaches nothing outside', async ({ kith, outside }) => {
  const page = await kith.page();
  kith.problems.expect(refusals);
  await mark(page);
  expect(await page.evaluate(reachOut, addressesOf(outside))).toEqual([]);
  expect(outside.visits).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/kith\//);
  expect(await isMarked(page)).toBe(true);

  // The trap works.
  await fetch(`http://${outside.host}/control`);
  expect(outside.visits).toContain('GET /control');
});

test('not even when its policy is out of the way', async ({ kith, outside }) => {
  const page = await kith.page();
  kith.problems.expect(refusals);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await kith.page();
  await page.evaluate(reachOut, addressesOf(outside));
  expect(outside.visits).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/kith\//);
});

test('the page saves nothing by itself', async ({ kith }) => {
  const page = await kith.page();
  await kith.app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', ({ defaultPrevented }) => {
      Object.assign(session, { lastDownload: defaultPrevented ? 'refused' : 'begun' });
    });
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: URL.createObjectURL(new Blob(['x'])), download: 'x.desktop' });
    link.click();
  });
  await expect
    .poll(() => kith.app.evaluate(({ session }) => String(Reflect.get(session, 'lastDownload'))))
    .toBe('refused');
});

test('the page leads nowhere else and opens no window', async ({ kith }) => {
  const page = await kith.page();
  kith.problems.expect(refusals);
  await mark(page);
  const windows = await windowCount(kith);
  const places = [
    'https://example.com/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,<title>elsewhere</title>',
    'app://elsewhere/index.html',
    'app://kith@elsewhere/',
    'mailto:somebody@example.com',
    'chrome://gpu',
  ];
  for (const place of places) {
    const opened = await page.evaluate((url) => {
      const click = (target: string) => {
        const link = document.createElement('a');
        Object.assign(link, { href: url, target });
        document.body.append(link);
        link.click();
        link.remove();
      };
      location.assign(url);
      click('_self');
      click('_blank');
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      return window.open(url) !== null;
    }, place);
    expect(opened, place).toBe(false);
  }
  const inside = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.title ?? ''),
  );
  expect(inside.filter((title) => title !== '')).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/kith\//);
  expect(await isMarked(page)).toBe(true);
  expect(await windowCount(kith)).toBe(windows);

  // An empty page is the one place that Chromium lets it go to. Kith's own comes back, loaded anew.
  await page.evaluate(() => {
    delete document.body.dataset['appState'];
    location.assign('about:blank');
  });
  await expect(page.locator('[data-app-state="ready"]')).toBeAttached();
  expect(page.url()).toMatch(/^app:\/\/kith\//);
  expect(await isMarked(page)).toBe(false);
});

test('the page gets no permission and runs no text', async ({ kith }) => {
  const page = await kith.page();
  kith.problems.expect(refusals);
  expect(await page.evaluate(askForPermissions)).toEqual([]);
  expect(await page.evaluate(runText)).toEqual([]);
});

test('only files of the page are served', async ({ kith }) => {
  const page = await kith.page();
  kith.problems.expect(refusals);
  const answers = await page.evaluate(async () => {
    const paths = [
      '/..%2fmain%2findex.js',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cmain%5cindex.js',
      '/package.json',
      '/index.html%00.js',
      'app://elsewhere/index.html',
    ];
    const asked = paths.map(async (path) => {
      const answer = await fetch(path).catch(() => undefined);
      return answer?.ok === true ? path : undefined;
    });
    const posted = await fetch('/index.html', { method: 'POST' }).catch(() => undefined);
    return [...(await Promise.all(asked)), posted?.ok === true ? 'posted' : undefined];
  });
  expect(answers.filter((answer) => answer !== undefined)).toEqual([]);
});

test('the shell answers nothing but the contract', async ({ kith }) => {
  const page = await kith.page();
  await kith.app.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: [] });
    Object.assign(shell, {
      openExternal: async (url: string) => void (Reflect.get(globalThis, 'opened') as string[]).push(url),
    });
  });
  const codeOf = (name: string, args?: unknown) =>
    page.evaluate(
      async ([asked, given]) => {
        const outcome = await window.kith.invoke(asked, given);
        return 'error' in outcome ? outcome.error.code : 'done';
      },
      [name, args] as const,
    );

  for (const name of ['no.such', 'open', 'close', 'constructor', '__proto__', 'toString', '']) {
    expect(await codeOf(name), name).toBe('bad-request');
  }
  expect(await codeOf('dialog.grantDropped', { paths: ['/etc/passwd'] })).toBe('bad-request');
  expect(await codeOf('page.at', { path: 7 })).toBe('bad-request');
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'https://a@b.example',
  ]) {
    expect(await codeOf('external.open', { url }), url).toBe('invalid');
  }
  expect(await codeOf('external.open', { url: 'https://example.com/?q=1' })).toBe('done');
  expect(await kith.app.evaluate(() => Reflect.get(globalThis, 'opened') as unknown)).toEqual([
    'https://example.com/?q=1',
  ]);
  expect(await page.evaluate(() => Object.keys(window.kith).sort())).toEqual(['grantFiles', 'invoke', 'on']);
  const unknown = page.evaluate(() => void window.kith.on('no.such', () => undefined));
  await expect(unknown).rejects.toThrow(/Unknown event/);
});

test('the store takes no writes and no unknown messages from a page', async ({ profile, launch }) => {
  const ana = await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const [before] = await listRecords(profile, 'contacts');
  const kith = await launch();
  const page = await kith.page();
  await page.addInitScript(() => {
    // Takes hold of the ports before the page does, as a script that was let in could.
    const created: unknown[] = [];
    addEventListener('message', ({ data, ports }) => {
      if (data === 'kith:ports')
        Object.assign(window, { held: { requests: ports[0], records: ports[1], created } });
    });
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (message: { method?: string } | null, ...rest: unknown[]) {
      if (message?.method === 'create') created.push(message);
      return Reflect.apply(post, this, [message, ...rest]) as undefined;
    };
  });
  await page.reload();
  await kith.page();

  interface Held {
    readonly records: MessagePort;
    readonly requests: MessagePort;
    readonly created: readonly { connectionId: string; params: Record<string, unknown> }[];
  }
  type Answer = Readonly<Record<string, unknown>> & { readonly error?: Readonly<Record<string, unknown>> };
  /** Sends a message and answers what comes back for its number. */
  const ask = (which: 'records' | 'requests', message: Readonly<Record<string, unknown>>): Promise<Answer> =>
    page.evaluate(
      async ([name, sent]) => {
        const held = Reflect.get(window, 'held') as Held;
        const port = held[name];
        const contacts = held.created.find(({ params }) => params['collectionName'] === 'contacts');
        const filled =
          name === 'records' ? { connectionId: contacts?.connectionId, ...(sent as object) } : sent;
        return new Promise<Answer>((done) => {
          port.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
            const number = name === 'records' ? data['answerTo'] : data['id'];
            const asked = sent as Record<string, unknown>;
            if (number === (name === 'records' ? asked['requestId'] : asked['id'])) done(data);
          });
          port.postMessage(filled);
        });
      },
      [which, message] as const,
    );

  const changed = { ...ana, fullName: 'Somebody Else', _deleted: false, _attachments: {}, _meta: { lwt: 1 } };
  const write = [[{ document: { ...changed, _rev: '2-x' } }], 'taken-over'];
  const methods = [
    'bulkWrite',
    'remove',
    'cleanup',
    'changeStream',
    'getAttachmentData',
    'constructor',
    'custom',
  ];
  for (const method of methods) {
    const answer = await ask('records', { requestId: `hostile-${method}`, method, params: write });
    expect(answer.error?.['message'], method).toBe(`a page may not call ${method}`);
  }
  // The same connection does answer what a page may ask.
  const found = await ask('records', {
    requestId: 'hostile-read',
    method: 'findDocumentsById',
    params: [[ana.id], false],
  });
  expect(found.error).toBeUndefined();
  const foreign = { databaseName: 'kith', collectionName: 'journal', schema: { version: 0 } };
  const create = { requestId: 'hostile-create', connectionId: 'hostile', method: 'create' };
  expect((await ask('records', { ...create, params: foreign })).error).toBeDefined();

  const file = { token: 'made-up', name: 'passwd', bytes: 1 };
  const requests: readonly (readonly [string, unknown, string])[] = [
    ['no.such', {}, 'bad-request'],
    ['open', { profilePath: '/', appVersion: '1' }, 'bad-request'],
    ['constructor', {}, 'bad-request'],
    ['grant', { token: 'made-up', path: '/etc/passwd', mode: 'read' }, 'bad-request'],
    ['command.execute', { id: 'a', name: 'no.such', args: {} }, 'bad-request'],
    ['import.preview', { files: [file] }, 'not-found'],
    ['backup.create', { file, passphrase: 'made up words', job: 'a' }, 'not-found'],
  ];
  for (const [index, [name, args, code]] of requests.entries()) {
    const answer = await ask('requests', { id: 1_000_000 + index, name, args });
    expect(answer.error?.['code'], name).toBe(code);
  }
  await kith.quit();
  expect(await listRecords(profile, 'contacts')).toEqual([before]);
});

test('no part of Kith asks the network for anything', async ({ launch, outside }) => {
  test.setTimeout(90_000);
  // Whatever Chromium wants from anywhere, it would ask of this proxy.
  const kith = await launch({
    args: [`--proxy-server=http://localhost:${outside.port}`, '--proxy-bypass-list=<-loopback>'],
  });
  const page = await kith.page();
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(page).toHaveURL(/^app:\/\/kith\/board/);
  for (const place of ['Today', 'Calendar', 'Settings', 'Board']) {
    await page.getByRole('link', { name: place }).click();
    await expect(page.getByRole('link', { name: place })).toHaveAttribute('aria-current', 'page');
  }
  await page.locator('[data-card]').first().click();
  await expect(page.locator('[data-person-panel]')).toBeVisible();
  await page.reload();
  await kith.page();
  expect(outside.visits).toEqual([]);

  // The proxy is in use: a session without Kith's guard arrives there.
  await kith.app.evaluate(({ session }) =>
    session.fromPartition('unguarded').fetch('http://example.com/').then(String, String),
  );
  expect(outside.visits).toContain('GET http://example.com/');
});

test('every page’s process is sandboxed', async ({ kith }) => {
  await kith.page();
  const pids = await kith.app.evaluate(({ app }) =>
    app.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  );
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) {
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
  }
});
