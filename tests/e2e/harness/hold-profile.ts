/** Another program that has a profile open, as the command line has while it works. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';

export interface ProfileHolder {
  /** Closes the profile and ends. */
  release(): Promise<void>;
}

/** Opens the profile in a process of its own; resolves once it is held. */
export async function holdProfile(profile: string): Promise<ProfileHolder> {
  const open = JSON.stringify(join(root, 'electron/store/open.ts'));
  const program = `
    const { openStore } = await import(${open});
    const store = await openStore({ profilePath: ${JSON.stringify(profile)} });
    process.stdin.on('end', () => store.close().then(() => process.exit(0))).resume();
    process.stdout.write('held');
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => {
      throw new Error('The profile could not be held.');
    }),
  ]);
  return {
    release: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
