import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { answerRequest } from '../../../../electron/main/protocol/setup-protocol.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-protocol-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta content="__CSP_NONCE__"><i nonce="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets/a.js'), 'export {};');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = 'GET') => answerRequest({ url, method }, folder);

test('each load of the page gets a nonce of its own, in the policy and in the page', async () => {
  const nonces = new Set<string>();
  for (const path of ['/', '/people/1']) {
    const response = await get(`app://kith${path}`);
    const nonce = /'nonce-([^']+)'/.exec(response.headers['content-security-policy'] ?? '')?.[1];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(response.data.toString()).toBe(`<meta content="${nonce}"><i nonce="${nonce}">`);
    nonces.add(nonce ?? '');
  }
  expect(nonces.size).toBe(2);
});

test('the policy allows what Kith needs and nothing more', async () => {
  const policy = (await get('app://kith/')).headers['content-security-policy'] ?? '';
  const directives = Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ').replace(/nonce-[^']+/, 'nonce')];
    }),
  );
  expect(directives).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce'",
    'style-src-attr': "'none'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('the page stays in the process its window was made with', async () => {
  expect((await get('app://kith/')).headers).not.toHaveProperty('cross-origin-opener-policy');
});

test('files come with their type, a policy and no guessing', async () => {
  const response = await get('app://kith/assets/a.js');
  expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(response.headers['content-security-policy']).toContain("default-src 'none'");
  expect(response.headers['x-content-type-options']).toBe('nosniff');
  expect(response.headers['permissions-policy']).toContain('camera=()');
});

test('what is not there, not ours or not a read is refused', async () => {
  expect((await get('app://kith/assets/none.js')).statusCode).toBe(404);
  expect((await get('app://other/')).statusCode).toBe(404);
  expect((await get('app://kith/', 'POST')).statusCode).toBe(405);
});
