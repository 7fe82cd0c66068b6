import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOpenProfile } from '../../../../electron/main/profile/open-profile.ts';
import { makeSample, removeSample, samplePath } from '../../../../electron/main/profile/sample-profile.ts';

let parent: string;
let profilePath: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'kith-sample-'));
  profilePath = join(parent, 'Kith');
  mkdirSync(profilePath);
});
afterEach(() => rmSync(parent, { recursive: true }));

test('the sample lies beside the profile, never in it', () => {
  expect(makeSample(profilePath)).toBe(join(parent, 'Kith.sample'));
});

test('a sample is made empty anew and thrown away whole', () => {
  writeFileSync(join(makeSample(profilePath), 'kith.db'), 'x');
  expect(existsSync(join(makeSample(profilePath), 'kith.db'))).toBe(false);
  removeSample(profilePath);
  expect(existsSync(samplePath(profilePath))).toBe(false);
});

test('a folder of that name without the mark is left alone', () => {
  const foreign = samplePath(profilePath);
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'thesis.txt'), 'x');
  removeSample(profilePath);
  expect(existsSync(join(foreign, 'thesis.txt'))).toBe(true);
  expect(() => makeSample(profilePath)).toThrow(expect.objectContaining({ code: 'disk' }));
});

const openProfile = () => {
  const calls: unknown[] = [];
  const profile = createOpenProfile({
    profilePath,
    resourcesFolder: '/resources',
    appVersion: '1.2.3',
    rememberedKey: () => undefined,
    onSwitch: () => calls.push('switch'),
    store: {
      open: (args) => {
        calls.push(args);
        return Promise.resolve();
      },
      close: vi.fn(() => Promise.resolve()),
      apart: () => Promise.reject(new Error('not asked for')),
      seal: () => Promise.reject(new Error('not asked for')),
      status: () => ({ status: 'ready' }),
    },
  });
  return { profile, calls };
};

test('entering and leaving the sample opens one profile after the other', async () => {
  const { profile, calls } = openProfile();
  await profile.openOwn();
  await profile.enterSample();
  expect(profile.current()).toEqual({ kind: 'sample', path: samplePath(profilePath) });
  await profile.leaveSample();
  expect(profile.current()).toEqual({ kind: 'own', path: profilePath });
  expect(existsSync(samplePath(profilePath))).toBe(false);
  const own = { profilePath, appVersion: '1.2.3' };
  const sample = { profilePath: samplePath(profilePath), appVersion: '1.2.3', sample: '/resources' };
  expect(calls).toEqual(['switch', own, 'switch', sample, 'switch', own]);
});

test('one that a crash left behind goes at the next start', async () => {
  makeSample(profilePath);
  await openProfile().profile.openOwn();
  expect(existsSync(samplePath(profilePath))).toBe(false);
});

test('a sample that can’t be made leaves the open profile as it is', async () => {
  mkdirSync(samplePath(profilePath));
  const { profile, calls } = openProfile();
  await profile.openOwn();
  await expect(profile.enterSample()).rejects.toMatchObject({ code: 'disk' });
  expect(profile.current().kind).toBe('own');
  expect(calls).toHaveLength(2);
});
