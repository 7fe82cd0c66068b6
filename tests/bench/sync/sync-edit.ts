import { fork, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '#store/open.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';
import type { EditAnswer, EditOrder } from './sync-edit-run.ts';

const size = { people: 1_000, interactions: 2_000, seed: 1 } as const;
const edits = 60;
/** Not counted: the first ones find nothing compiled yet. */
const warmUp = 10;
const betweenMs = 60;

type Ready = Extract<EditAnswer, { readonly ready: true }>;
type Edited = Extract<EditAnswer, { readonly edited: number }>;
type Seen = Extract<EditAnswer, { readonly seen: number }>;

const answerOf = <T extends EditAnswer>(
  machine: ChildProcess,
  fits: (answer: EditAnswer) => answer is T,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A machine ended with ${String(code)}.`));
    const listen = (answer: EditAnswer): void => {
      if (!fits(answer)) return;
      machine.off('message', listen);
      machine.off('exit', ended);
      resolve(answer);
    };
    machine.on('message', listen);
    machine.once('exit', ended);
  });

const start = async (args: readonly string[]): Promise<{ machine: ChildProcess; ready: Ready }> => {
  const machine = fork(join(import.meta.dirname, 'sync-edit-run.ts'), args);
  return { machine, ready: await answerOf(machine, (answer): answer is Ready => 'ready' in answer) };
};

const measureEdits = async (role: 'kith' | 'plain', full: string, folder: string): Promise<number[]> => {
  const server = await startCouchServer();
  const machines: ChildProcess[] = [];
  try {
    const [from, to] = [join(folder, `${role}-from`), join(folder, `${role}-to`)];
    cpSync(full, from, { recursive: true });
    mkdirSync(to);
    const access = [`${server.url}/kith`, server.user, server.password];
    const first = await start([role, from, ...access]);
    machines.push(first.machine);
    const second = await start([role, to, ...access, first.ready.network]);
    machines.push(second.machine);
    const samples: number[] = [];
    for (let edit = 0; edit < warmUp + edits; edit += 1) {
      const { ids } = first.ready;
      const order: EditOrder = { id: ids[edit % ids.length] ?? '', notes: `Edit ${String(edit)}` };
      const edited = answerOf(first.machine, (answer): answer is Edited => 'edited' in answer);
      const seen = answerOf(
        second.machine,
        (answer): answer is Seen => 'seen' in answer && answer.notes === order.notes,
      );
      first.machine.send(order);
      const [{ edited: began }, { seen: ended }] = await Promise.all([edited, seen]);
      if (edit >= warmUp) samples.push(ended - began);
      await new Promise((resolve) => {
        setTimeout(resolve, betweenMs);
      });
    }
    return samples;
  } finally {
    for (const machine of machines) machine.kill();
    await server.close();
  }
};

/**
 * A person changed on one machine until another has it in its file: two processes with a store each, a real HTTP server in
 * this one. Over the same by RxDB's CouchDB plugin as it comes, without encryption.
 */
export const measureSyncEdit = async ({ folder }: Setting): Promise<Samples> => {
  const full = join(folder, 'sync-edit-full');
  mkdirSync(full);
  const store = await openStore({ profilePath: full });
  await fillWithSample(store, size);
  await store.close();
  return {
    unit: 'ms',
    measured: await measureEdits('kith', full, folder),
    control: await measureEdits('plain', full, folder),
  };
};
