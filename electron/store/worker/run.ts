/** The store's end of the thread. Started for each task and gone with it: such work is rare, and takes memory. */
import { setImmediate as immediate } from 'node:timers/promises';
import { dataToError, KithError, type KithErrorData } from '#contract/errors.ts';
import { unwatched, type JobControl, type Progress } from '../pages/jobs.ts';
import type { OrderOf, PieceOf, PlainTask, ResultOf, StreamTask, TaskName } from './tasks.ts';

/** From sources it is a file of TypeScript, in the built app one beside the store's. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

type Said =
  | { readonly ready: true }
  | { readonly progress: Progress }
  | { readonly piece: unknown }
  | { readonly result: unknown }
  | { readonly error: KithErrorData };

const died = (cause?: unknown): KithError =>
  new KithError('internal', 'Kith could not finish this. What was there is as it was.', { cause });

const startThread = async <K extends TaskName>(
  task: K,
  args: OrderOf<K>,
  heard: (said: Said) => void,
  failed: (error: Error) => void,
) => {
  const { MessageChannel, Worker } = await import('node:worker_threads');
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(workerFile(), {
    workerData: { port: port2, task, args },
    transferList: [port2],
    // Flags of the process (a test's loader, an inspector) are none of the thread's.
    execArgv: [],
  });
  port1.on('message', heard);
  thread.once('error', (error) => failed(died(error)));
  thread.once('exit', () => failed(died()));
  return {
    ask: () => port1.postMessage('next'),
    end: async () => {
      port1.close();
      await thread.terminate();
    },
  };
};

/**
 * @param control told how far it is; when it throws, the thread is ended where it stands.
 * @throws KithError as the task does
 */
export const inThread = async <K extends PlainTask>(
  task: K,
  args: OrderOf<K>,
  control: JobControl = unwatched,
): Promise<ResultOf<K>> => {
  const done = Promise.withResolvers<ResultOf<K>>();
  const thread = await startThread(
    task,
    args,
    (said) => {
      if ('result' in said) done.resolve(said.result as ResultOf<K>);
      else if ('error' in said) done.reject(dataToError(said.error));
      else if ('progress' in said) control.step(said.progress).catch((error: Error) => done.reject(error));
    },
    done.reject,
  );
  try {
    return await done.promise;
  } finally {
    await thread.end();
  }
};

/**
 * So many pieces are made while the first is still worked on: where one takes long to make or to write, others are there.
 * One has a few megabytes.
 */
const piecesAhead = 16;

/** @throws KithError as the task does */
export async function* piecesFromThread<K extends StreamTask>(
  task: K,
  args: OrderOf<K>,
): AsyncGenerator<PieceOf<K>, void, undefined> {
  const waiting: (Said | Error)[] = [];
  let more = Promise.withResolvers<void>();
  const hear = (said: Said | Error): void => {
    waiting.push(said);
    more.resolve();
  };
  const thread = await startThread(task, args, hear, hear);
  try {
    for (;;) {
      const said = waiting.shift();
      if (said === undefined) {
        more = Promise.withResolvers();
        await more.promise;
      } else if (said instanceof Error) throw said;
      else if ('error' in said) throw dataToError(said.error);
      else if ('result' in said) return;
      else if ('piece' in said) {
        thread.ask();
        yield said.piece as PieceOf<K>;
        // The next one is there already, and so on to the end: without this nobody else would have their turn.
        await immediate();
      } else for (let ahead = 0; ahead < piecesAhead; ahead += 1) thread.ask();
    }
  } finally {
    await thread.end();
  }
}
