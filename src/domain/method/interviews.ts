/** Informational interviews: half an hour to learn from somebody, asked for, held, thanked for within a day. */
import { agoWords, onWords } from '../dates/date-words.ts';
import { addDays, dateOf } from '../dates/dates.ts';
import type { CalendarDate, Interview } from '../records.ts';
import { compare } from '../text/compare.ts';

export const interviewSteps = ['wanted', 'asked', 'booked', 'held', 'thanked'] as const;
export type InterviewStep = (typeof interviewSteps)[number];

type Dates = Pick<Interview, 'wantedAt' | 'askedAt' | 'bookedFor' | 'heldAt' | 'thankedAt'>;

/** How far it has come. */
export function interviewStepOf({ askedAt, bookedFor, heldAt, thankedAt }: Dates): InterviewStep {
  if (thankedAt !== undefined) return 'thanked';
  if (heldAt !== undefined) return 'held';
  if (bookedFor !== undefined) return 'booked';
  return askedAt === undefined ? 'wanted' : 'asked';
}

/** "Asked 3 days ago, no answer yet", "Booked for Tue at 10:00", "Held yesterday: say thanks today" */
export function interviewWords(interview: Dates, today: CalendarDate): string {
  const { wantedAt, askedAt, bookedFor, heldAt, thankedAt } = interview;
  if (thankedAt !== undefined) return `Thanked ${agoWords(thankedAt, today)}`;
  if (heldAt !== undefined) {
    const held = `Held ${agoWords(heldAt, today)}`;
    return addDays(heldAt, 1) >= today ? `${held}: say thanks within a day` : `${held}, not thanked yet`;
  }
  if (bookedFor !== undefined)
    return dateOf(bookedFor) < today
      ? `Was booked for ${agoWords(dateOf(bookedFor), today)}: did it take place?`
      : `Booked ${onWords(bookedFor, today)}`;
  if (askedAt !== undefined) return `Asked ${agoWords(askedAt, today)}, not booked yet`;
  return wantedAt === undefined ? 'Wanted' : `Wanted, noted ${agoWords(wantedAt, today)}`;
}

/** What one learns most from, to choose from. None of them asks for a job. */
export const interviewQuestions: readonly string[] = [
  'How did you come to do this work?',
  'What does a good week look like, and a bad one?',
  'What do people from outside get wrong about it?',
  'What is changing in your field, and who drives it?',
  'Which companies and people do the most interesting work here?',
  'What would you learn first, if you began today?',
  'What do you look for in somebody you work with?',
  'Which books, talks or people should I not miss?',
  'Who else could tell me more about this? May I say that you sent me?',
  'What are you looking for these days? How could I help?',
];

/** What is under way, the furthest first; then what is over, the latest first. */
export function interviewOrder<I extends Dates & Pick<Interview, 'id'>>(
  interviews: readonly I[],
): readonly I[] {
  const over = (each: I) => interviewStepOf(each) === 'thanked';
  const step = (each: I) => interviewSteps.indexOf(interviewStepOf(each));
  return interviews.toSorted(
    (a, b) => Number(over(a)) - Number(over(b)) || step(b) - step(a) || compare(b.id, a.id),
  );
}
