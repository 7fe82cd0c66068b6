import { describe, expect, test } from 'vitest';
import { chooseProfileFolder, flagValue } from '../../../../electron/main/profile/profile-folder.ts';

const choose = (argv: readonly string[], env: Record<string, string> = {}) =>
  chooseProfileFolder({ argv, env, fallback: '/home/a/.config/Kith', cwd: '/work' });

describe('chooseProfileFolder', () => {
  test('the flag wins over the environment, and that over the default', () => {
    expect(choose(['kith', '--profile', '/p'], { KITH_PROFILE: '/e' })).toBe('/p');
    expect(choose(['kith'], { KITH_PROFILE: '/e' })).toBe('/e');
    expect(choose(['kith'])).toBe('/home/a/.config/Kith');
  });

  test('a relative folder is one of where Kith was started', () => {
    expect(choose(['kith', '--profile=mine'])).toBe('/work/mine');
  });

  test('an empty value chooses nothing', () => {
    expect(choose(['kith', '--profile='], { KITH_PROFILE: '' })).toBe('/home/a/.config/Kith');
  });
});

test('flagValue takes the last one and knows no other flag by its beginning', () => {
  expect(flagValue(['--profile', 'a', '--profile=b'], 'profile')).toBe('b');
  expect(flagValue(['--profile-directory=x'], 'profile')).toBeUndefined();
});
