import { setImmediate as untilNext } from 'node:timers/promises';
import { isKithError, KithError } from '#contract/errors.ts';
import type { During } from './busy.ts';

/** What a long task tells while it runs. `total` 0: not known yet. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Handed to a long task: it reports, and stops by throwing where it stands when the user cancelled. */
export interface JobControl {
  /** Lets other work in, tells how far it is, and throws `cancelled` when it should stop. */
  step(progress: Progress): Promise<void>;
}

/** For tasks nobody watches: the command line, tests. Still gives way between steps. */
export const unwatched: JobControl = {
  step: () => untilNext(),
};

/** Does a task by steps, with others let in between. It is not stopped: half of an undo is nothing to stop at. */
export const stepped = async <T>(
  control: JobControl,
  phase: string,
  steps: Generator<Omit<Progress, 'phase'>, T, undefined>,
): Promise<T> => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await control.step({ phase, ...value }).catch((error: unknown) => {
      if (!isKithError(error) || error.code !== 'cancelled') throw error;
    });
  }
};

export const createJobs = (tell: (progress: Progress & { readonly job: string }) => void, during: During) => {
  const cancelled = new Set<string>();
  return {
    cancel: (job: string): void => {
      cancelled.add(job);
    },
    run: async <T>(job: string, task: (control: JobControl) => Promise<T>): Promise<T> => {
      try {
        return await during(() =>
          task({
            step: async (progress) => {
              tell({ job, ...progress });
              await unwatched.step(progress);
              if (cancelled.has(job)) throw new KithError('cancelled', 'Stopped. Nothing was changed.');
            },
          }),
        );
      } finally {
        cancelled.delete(job);
      }
    },
  };
};

export type Jobs = ReturnType<typeof createJobs>;
