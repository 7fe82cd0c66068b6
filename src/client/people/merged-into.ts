import type { Id } from '#domain/records.ts';
import { useAnswer } from '../answers/answers.ts';
import { useStoreRequest } from '../hooks.ts';

/** Whose card that of somebody who is not there became part of; null: nobody's. Undefined until it is known. */
export const useMergedInto = (id: Id): Id | null | undefined => {
  const request = useStoreRequest();
  return useAnswer<Id | null>(id, async () => (await request('people.merged-into', { id }))?.id ?? null);
};
