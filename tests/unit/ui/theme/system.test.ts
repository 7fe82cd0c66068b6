import { describe, expect, test } from 'vitest';
import { markSystem } from '#ui/theme/system.ts';

describe('the system that style sheets are told of', () => {
  test.each([
    ['MacIntel', { system: 'mac' }],
    ['Win32', { system: 'windows' }],
    ['Linux x86_64', {}],
  ])('%s', (platform, told) => {
    const root = { dataset: {} } as HTMLElement;
    markSystem(root, platform);
    expect(root.dataset).toEqual(told);
  });
});
