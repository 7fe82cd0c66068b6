/** A desktop of our own on Linux: a display, a message bus, a window manager and notifications. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { findProgram } from '../setup/debian.ts';

const dunstConfiguration = join(import.meta.dirname, 'dunstrc');

export interface Desktop {
  /** Environment for programs that are to appear on it. */
  readonly env: Readonly<Record<string, string>>;
  close(): void;
}

/** Room for a window of 1440 × 900 with its frame. */
const screen = '1680x1050x24';

/**
 * A bus that starts nothing by itself. The system's session configuration would start accessibility,
 * keyrings (whose prompt takes the pointer) and a second notification service in the middle of a test.
 */
const busConfiguration = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Opens a desktop. Its parts end with this process, however that ends. */
export async function openDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-desktop-'));
  const children: ChildProcess[] = [];
  const close = () => {
    for (const child of children.reverse()) child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
    const child = spawnBound(command, args, env);
    children.push(child);
    return child;
  };
  try {
    const base = { ...process.env, XDG_RUNTIME_DIR: folder };
    const display = await answerOf(
      start('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], base),
    );
    const configuration = join(folder, 'bus.conf');
    writeFileSync(configuration, busConfiguration);
    const bus = await answerOf(
      start('dbus-daemon', [`--config-file=${configuration}`, '--nofork', '--print-address=3'], base),
    );
    const env = {
      DISPLAY: `:${display}`,
      DBUS_SESSION_BUS_ADDRESS: bus,
      XDG_RUNTIME_DIR: folder,
      XDG_SESSION_TYPE: 'x11',
    };
    start('openbox', [], { ...base, ...env, WAYLAND_DISPLAY: undefined });
    start('dunst', ['-conf', dunstConfiguration], { ...base, ...env, WAYLAND_DISPLAY: undefined });
    return { env, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Starts a program that the kernel ends with us, even when we are killed. */
function spawnBound(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const binder = findProgram('setpriv');
  const [program, all] =
    binder === undefined ? [command, args] : [binder, ['--pdeathsig', 'TERM', command, ...args]];
  return spawn(program, all, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
}

/** The line that a server writes to descriptor 3 once it is up. */
async function answerOf(child: ChildProcess): Promise<string> {
  const answers = child.stdio[3] as Readable;
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${child.spawnargs.join(' ')} did not start.`);
  });
  const [line] = (await Promise.race([once(answers, 'data'), failed])) as [Buffer];
  failed.catch(() => undefined);
  return line.toString().trim();
}
