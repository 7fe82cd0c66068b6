import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a full disk is told; what was kept stays, and nothing acknowledged is lost', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-full-'));
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  try {
    const worker = join(import.meta.dirname, 'full-worker.ts');
    // A disk of its own, in a namespace of its own: no rights are needed for it, and it ends with the process.
    const { stdout, stderr } = spawnSync(
      'unshare',
      [
        '--user',
        '--map-root-user',
        '--mount',
        'sh',
        '-c',
        'mount -t tmpfs -o size=4m tmpfs "$1" && exec "$2" "$3" "$1" "$4"',
        'sh',
        disk,
        process.execPath,
        worker,
        join(folder, 'profile'),
      ],
      { encoding: 'utf8' },
    );
    expect(stdout, stderr).not.toBe('');
    expect(JSON.parse(stdout)).toEqual({
      backup: {
        code: 'disk',
        message: expect.stringMatching(/not made\. The disk is full\. Nothing was written/),
      },
      backupFolder: 1,
      isSame: true,
      snapshot: { code: 'disk', message: expect.stringContaining('No snapshot was taken') },
      command: { code: 'disk', message: expect.stringContaining('disk is full') },
      lost: 0,
      extra: 1,
      problems: [],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
