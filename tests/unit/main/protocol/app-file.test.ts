import { describe, expect, test, vi } from 'vitest';
import { urlToAppFile } from '../../../../electron/main/protocol/app-file.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

const fileOf = (url: string) => urlToAppFile(url, '/app/out/renderer')?.file;

describe('urlToAppFile', () => {
  test.each([
    ['app://kith/', '/app/out/renderer/index.html'],
    ['app://kith', '/app/out/renderer/index.html'],
    ['app://kith/people/0199?person=x#y', '/app/out/renderer/index.html'],
    ['app://kith/index.html', '/app/out/renderer/index.html'],
    ['app://kith/assets/main-a1.js', '/app/out/renderer/assets/main-a1.js'],
    ['app://kith/assets/a%20b.css', '/app/out/renderer/assets/a b.css'],
  ])('%s is %s', (url, file) => {
    expect(fileOf(url)).toBe(file);
  });

  test.each([
    'app://kith/../../../etc/passwd.json',
    'app://kith/..%2f..%2f..%2fpackage.json',
    'app://kith/%2e%2e/%2e%2e/package.json',
    'app://kith/assets/..%5c..%5cpackage.json',
    'app://kith/a%00.js',
    'app://kith/%E0%A4%A.js',
    'app://kith.evil/index.html',
    'app://evil/index.html',
    'file:///etc/passwd.json',
    'app://kith/kith.db',
    'nonsense',
  ])('%s is nothing outside', (url) => {
    const file = fileOf(url);
    expect(file === undefined || file.startsWith('/app/out/renderer/')).toBe(true);
  });

  test('a scheme or host of somebody else is nothing at all', () => {
    expect(fileOf('app://evil/')).toBeUndefined();
    expect(fileOf('https://kith/')).toBeUndefined();
  });

  test('only the page is a page', () => {
    expect(urlToAppFile('app://kith/today', '/r')?.isPage).toBe(true);
    expect(urlToAppFile('app://kith/assets/index.html', '/r')?.isPage).toBe(false);
  });
});
