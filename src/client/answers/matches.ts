import type { Match } from '#domain/method/matches.ts';
import type { Id } from '#domain/records.ts';
import { useAnswer } from './answers.ts';
import { useStoreRequest } from '../hooks.ts';

/** Needs that somebody could help with, the best first: of one person or of all; again after each change. */
export const useMatches = (contactId: Id | undefined, limit: number): readonly Match[] | undefined => {
  const request = useStoreRequest();
  return useAnswer<readonly Match[]>(`${contactId ?? ''} ${limit}`, () =>
    request('matches.list', { ...(contactId === undefined ? {} : { contactId }), limit }),
  );
};
