import { expect, test, vi } from 'vitest';
import { enableFeature, setupRareReclaim } from '../../../../electron/main/chromium/features.ts';
import { app } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

test('a feature is turned on beside those that the user asked for', () => {
  app.commandLine.appendSwitch('enable-features', 'Theirs');
  setupRareReclaim();
  enableFeature('Another');
  expect(app.commandLine.getSwitchValue('enable-features')).toBe(
    'Theirs,PartitionAllocMemoryReclaimer:interval/60s,Another',
  );
});
