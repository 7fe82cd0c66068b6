import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { electronPath } from '../../e2e/harness/launch.ts';
import { openTray } from '../../e2e/harness/tray.ts';
import { root } from '../../../scripts/lib/root.ts';
import { processTree } from './process-memory.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

/** What a start leaves behind is done by then: the search index, the bin, the first looks for a tray. */
const settleMs = 60_000;
const idleMs = 60_000;
/** Of the kernel's clock that /proc counts in; 100 a second on every Linux that Electron runs on. */
const tickMs = 10;

/** An Electron with a tray icon and nothing else. */
const controlSource = `
const { app, Tray, nativeImage, Menu } = require('electron');
process.on('SIGTERM', () => app.quit());
app.whenReady().then(() => {
  globalThis.tray = new Tray(nativeImage.createFromPath(process.env.KITH_BENCH_ICON));
  globalThis.tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
});
`;

const start = (args: readonly string[]): ChildProcess =>
  spawn(electronPath(), [...args, '--disable-gpu', '--password-store=basic'], {
    cwd: root,
    env: { ...process.env, KITH_BENCH_ICON: join(root, 'resources/icons/32x32.png') },
    stdio: 'ignore',
  });

interface ProcessTime {
  /** `main`, or what Chromium calls the kind of process. */
  readonly name: string;
  /** Milliseconds of processor time since its start. */
  readonly ms: number;
}

const timesOf = ({ pid = 0 }: ChildProcess): ReadonlyMap<number, ProcessTime> =>
  new Map(
    processTree(pid).map((each) => {
      const stat = readFileSync(`/proc/${String(each)}/stat`, 'utf8');
      // After the name, which may hold anything: state is the first, user and system time the 12th and 13th.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = readFileSync(`/proc/${String(each)}/cmdline`, 'utf8');
      const name = /--utility-sub-type=([\w.]+)/u.exec(command)?.[1] ?? /--type=([\w-]+)/u.exec(command)?.[1];
      return [
        each,
        { name: name ?? 'main', ms: (Number(fields[11]) + Number(fields[12])) * tickMs },
      ] as const;
    }),
  );

const since = (before: ReadonlyMap<number, ProcessTime>, child: ChildProcess): readonly ProcessTime[] =>
  [...timesOf(child)]
    .map(([pid, { name, ms }]) => ({ name, ms: ms - (before.get(pid)?.ms ?? 0) }))
    .filter(({ ms }) => ms > 0);

const sumOf = (times: readonly ProcessTime[]): number => times.reduce((sum, { ms }) => sum + ms, 0);

const wordsOf = (times: readonly ProcessTime[]): string =>
  times.map(({ name, ms }) => `${name} ${String(ms)}`).join(', ');

const end = async (child: ChildProcess): Promise<void> => {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(timer);
};

/** Processor time of a minute hidden in the tray, with 10,000 people, over that of an empty Electron with a tray. */
export const measureIdle = async ({ folder, bigProfile, say }: Setting): Promise<Samples> => {
  const profile = await bigProfile();
  const control = join(folder, 'idle-control');
  mkdirSync(control, { recursive: true });
  writeFileSync(join(control, 'package.json'), '{ "name": "idle-control", "main": "main.cjs" }\n');
  writeFileSync(join(control, 'main.cjs'), controlSource);
  const tray = await openTray();
  // Side by side: what the machine does meanwhile is the same for both.
  const apps = {
    control: start([control, `--user-data-dir=${join(control, 'user-data')}`]),
    kith: start([root, '--profile', profile, '--hidden']),
  };
  try {
    await wait(settleMs);
    const before = { control: timesOf(apps.control), kith: timesOf(apps.kith) };
    await wait(idleMs);
    const used = { control: since(before.control, apps.control), kith: since(before.kith, apps.kith) };
    say(`  in a minute, ms: ${wordsOf(used.kith)}; control: ${wordsOf(used.control)}`);
    // A clock of ten milliseconds says nothing below.
    return { unit: 'ms', measured: [sumOf(used.kith)], control: [Math.max(sumOf(used.control), tickMs)] };
  } finally {
    await Promise.all([end(apps.kith), end(apps.control)]);
    tray.close();
  }
};
