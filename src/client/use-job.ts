import { useState } from 'react';
import { useStoreEvent, useStoreRequest } from './hooks.ts';
import { newId } from '#domain/ids.ts';

export interface Job {
  readonly id: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
}

/** A long request with its progress. One at a time. */
export const useJob = () => {
  const request = useStoreRequest();
  const [job, setJob] = useState<Job>();
  useStoreEvent('progress', ({ job: id, phase, done, total }) => {
    setJob((now) => (now?.id === id ? { ...now, phase, done, total } : now));
  });
  return {
    job,
    /** Resolves or rejects as the task does. */
    start: async <T>(task: (id: string) => Promise<T>): Promise<T> => {
      const id = newId(Date.now());
      setJob({ id, phase: '', done: 0, total: 0, cancelling: false });
      try {
        return await task(id);
      } finally {
        setJob(undefined);
      }
    },
    cancel: () => {
      if (job === undefined) return;
      setJob({ ...job, cancelling: true });
      void request('job.cancel', { job: job.id });
    },
  };
};
