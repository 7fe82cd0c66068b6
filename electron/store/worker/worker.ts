/** A thread for work that would hold up the store: scrypt, encryption, copies of the whole file. */
import type { MessagePort } from 'node:worker_threads';
import { errorToData } from '#contract/errors.ts';
import type { JobControl } from '../pages/jobs.ts';
import { tasks, transfersOf, type PieceOf, type StreamTask, type TaskName } from './tasks.ts';

interface Order {
  readonly port: MessagePort;
  readonly task: TaskName;
  readonly args: unknown;
}

/** Not imported: only in a thread is there anything to do. */
const { port, task, args } = process.getBuiltinModule('node:worker_threads').workerData as Order;

const control: JobControl = {
  step: (progress) => {
    port.postMessage({ progress });
    return Promise.resolve();
  },
};

// Its last word might come after the news of its end: the other side ends the thread.
const alive = setInterval(() => undefined, 60_000);
alive.ref();

/** One piece at a time, as the other side asks for them: what it has no use for yet is not made. */
const sendPieces = (pieces: AsyncIterable<PieceOf<StreamTask>>): void => {
  const iterator = pieces[Symbol.asyncIterator]();
  port.on('message', () => {
    iterator.next().then(
      (next) =>
        next.done === true
          ? port.postMessage({ result: undefined })
          : port.postMessage({ piece: next.value }, transfersOf(next.value)),
      (error: unknown) => port.postMessage({ error: errorToData(error) }),
    );
  });
  port.postMessage({ ready: true });
};

try {
  const outcome = tasks[task](args as never, control);
  if (Symbol.asyncIterator in outcome) sendPieces(outcome);
  else port.postMessage({ result: await outcome });
} catch (error) {
  port.postMessage({ error: errorToData(error) });
}
