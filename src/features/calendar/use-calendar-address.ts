import { useSearchParams } from 'wouter';
import type { CalendarDate } from '#domain/records.ts';
import type { WeekRules } from '#ui/dates/week-rules.ts';
import { readAddress, writeAddress, type CalendarAddress } from './address.ts';
import { isIn, rangeOf, turned, weeksOf, type CalendarView } from './range.ts';

/** What the address shows, and the ways to other days and views. Turning pages is no history: Back leaves the calendar. */
export const useCalendarAddress = (today: CalendarDate, { firstDay }: WeekRules) => {
  const [params, setParams] = useSearchParams();
  const address = readAddress(params, today);
  const { view, date, day } = address;
  const range = rangeOf(weeksOf(view, date, firstDay));
  const go = (to: Partial<CalendarAddress>) =>
    setParams((now) => writeAddress(now, { ...readAddress(now, today), ...to }, today), { replace: true });
  return {
    view,
    date,
    /** The chosen one of the days that are shown. */
    day,
    go,
    /** Days of a neighbouring month in the same grid don't turn the page. */
    choose: (to: CalendarDate) => go(isIn(range, to) ? { day: to } : { date: to, day: to }),
    /** So many pages on; today is chosen where it comes into sight. */
    turn: (by: number) => {
      const to = turned(view, date, by);
      const shows = rangeOf(weeksOf(view, to, firstDay));
      const chosen = view === 'month' ? to.slice(0, 7) === today.slice(0, 7) : isIn(shows, today);
      go({ date: to, day: chosen ? today : to });
    },
    toToday: () => go({ date: today, day: today }),
    showView: (to: CalendarView) => go({ view: to, date: isIn(range, day) ? day : date, day }),
    openMonth: (to: CalendarDate) => {
      const shows = rangeOf(weeksOf('month', to, firstDay));
      go({ view: 'month', date: to, day: isIn(shows, today) ? today : to });
    },
  };
};
