/** What the list and the page of an event say. */
import type { EventScoreRow } from '#contract/values/events.ts';
import { eventStateOf, goalWords, scoreWords } from '#domain/events/events.ts';
import type { CalendarDate, Event } from '#domain/records.ts';

type Shown = Pick<Event, 'start' | 'end' | 'goal' | 'attended'>;

/** "Meet 3 people, help 1" before it, "2 of 3 met, 0 of 1 helped. 2 to come back to" afterwards. */
export const rowWords = (
  event: Shown,
  score: Pick<EventScoreRow, 'met' | 'helped' | 'open'> | undefined,
  today: CalendarDate,
): string => {
  if (eventStateOf(event, today) === 'upcoming') return goalWords(event.goal);
  const { met = 0, helped = 0, open = 0 } = score ?? {};
  if (met === 0 && !event.attended && eventStateOf(event, today) === 'past') return 'Nobody noted';
  const words = scoreWords({ met, helped }, event.goal);
  return open === 0 ? words : `${words}. ${open} to come back to`;
};

/** What to say where nobody was noted yet. */
export const nobodyWords = (event: Shown, today: CalendarDate): string => {
  switch (eventStateOf(event, today)) {
    case 'upcoming':
      return 'It is still to come. Think of whom you would like to meet, and what you could offer.';
    case 'now':
      return 'Nobody noted yet. Event mode holds the place and the day: type a name, press Enter, and on to the next.';
    case 'past':
      return 'Nobody noted. If you met somebody, event mode still puts them to this place and day.';
  }
};
