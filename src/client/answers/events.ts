import type { EventPeople, EventScoreRow } from '#contract/values/events.ts';
import type { Id } from '#domain/records.ts';
import { useAnswer } from './answers.ts';
import { useStoreRequest } from '../hooks.ts';

/** Who was met at an event, the latest first; null when there is none of that id. Again after each change. */
export const useEventPeople = (eventId: Id, limit: number): EventPeople | null | undefined => {
  const request = useStoreRequest();
  return useAnswer(
    `${eventId} ${limit}`,
    async () => (await request('events.people', { eventId, limit })) ?? null,
  );
};

/** How many were met and helped at each event. Again after each change. */
export const useEventScores = (): readonly EventScoreRow[] | undefined => {
  const request = useStoreRequest();
  return useAnswer('event scores', () => request('events.scores', undefined));
};
