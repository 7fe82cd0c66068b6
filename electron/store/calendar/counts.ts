import { addDays, daysBetween, dateOf } from '#domain/dates/dates.ts';
import type { DaySpan } from '#domain/follow-ups/day-plan.ts';
import { lastDayOf } from '#domain/events/event-span.ts';
import type { DateOrDateTime, Event, Interview } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';
import { readFields } from '../storage/index.ts';
import { planDays } from './days.ts';

/** How many things each day of a span of days brings: what a calendar shows there. One number a day, in order. */
export const countDays = ({ file }: Pick<OpenStore, 'file'>, span: DaySpan): number[] => {
  const counts = Array.from({ length: daysBetween(span.from, span.to) + 1 }, () => 0);
  const count = (day: DateOrDateTime) => {
    const index = daysBetween(span.from, dateOf(day));
    const before = counts[index];
    if (before !== undefined) counts[index] = before + 1;
  };
  const followUps = readFields(file, 'follow-ups', ['due'], { field: 'status', values: ['open', 'done'] });
  for (const { due } of followUps) {
    const day = due as DateOrDateTime;
    if (day >= span.from && dateOf(day) <= span.to) count(day);
  }
  for (const event of file.find('events', { selector: {} }) as unknown as readonly Event[]) {
    const last = lastDayOf(event);
    // From the first day shown: an event of years is a broken import, and ends with the span.
    let day = dateOf(event.start) < span.from ? span.from : dateOf(event.start);
    for (; day <= last && day <= span.to; day = addDays(day, 1)) count(day);
  }
  for (const { bookedFor } of file.find('interviews', { selector: {} }) as unknown as readonly Interview[])
    if (bookedFor !== undefined) count(bookedFor);
  const { anniversaries, turns } = planDays({ file }, span, Infinity);
  for (const { on } of anniversaries) count(on);
  for (const { due } of turns) count(due);
  return counts;
};
