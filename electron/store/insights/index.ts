/** What there is to see when one looks at everybody: the side of Today, and Insights. Nobody kept away from. */
import { setImmediate as untilNext } from 'node:timers/promises';
import type { Growth, RippleList, TodayAside } from '#contract/values/insights.ts';
import { birthdaysWithin } from '#domain/people/birthdays.ts';
import { chancesOf, type Chances } from '#domain/insights/chances.ts';
import { growthOf } from '#domain/insights/growth.ts';
import { heatOf, heatStart, type Heat } from '#domain/insights/heat.ts';
import { helpOf, type Help } from '#domain/insights/help.ts';
import { rippleRows, rippleSums } from '#domain/insights/ripples.ts';
import type { CalendarDate, Id, Opening } from '#domain/records.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { firstMetOn, goalWeeks, isCounted, type GoalWeek } from '#domain/method/weekly-goal.ts';
import type { Matches } from '../matches/index.ts';
import type { OpenStore } from '../open.ts';
import type { People } from '../people/index.ts';
import { createDoneFavours } from './done-favours.ts';
import { readRadar, type RadarNow } from './radar.ts';
import { readRipples } from './ripples.ts';
import { createTouches } from './touches.ts';

export interface InsightsDeps extends Pick<OpenStore, 'file' | 'engine'> {
  readonly people: Pick<People, 'known' | 'prepare' | 'suggestions'>;
  readonly matches: Pick<Matches, 'list'>;
}

/** Birthdays of this and the coming days. */
const birthdayDays = 7;
/** People named who helped more than they were helped. */
const aheadShown = 5;

export const createInsights = ({ file, engine, people, matches }: InsightsDeps) => {
  const favours = createDoneFavours({ file });
  const touches = createTouches({ file });
  const today = (): CalendarDate => engine.env().today;

  const counts = (id: Id): boolean => {
    const contact = people.known().roster.get(id);
    return contact !== undefined && isCounted(contact);
  };

  /** Everybody who counts, with the day they were first met. */
  const met = () => {
    const { roster, encountersOf } = people.known();
    const day = today();
    return [...roster.all()].filter(isCounted).map((contact) => ({
      contact,
      metOn: firstMetOn({ met: contact.met, encounters: encountersOf(contact.id) }, day),
    }));
  };

  const weeks = (firstDay: number, count: number): readonly GoalWeek[] =>
    goalWeeks({
      met: met().flatMap(({ metOn }) => metOn ?? []),
      helped: favours.all().filter(({ direction, contactId }) => direction === 'given' && counts(contactId)),
      today: today(),
      firstDay,
      weeks: count,
    });

  return {
    weeks,
    /** Asked for while the user begins to work: what is read for the first time is read in steps. */
    today: async (firstDay: number, count: number): Promise<TodayAside> => {
      const { roster } = people.known();
      await untilNext();
      await people.prepare();
      const [match] = matches.list(undefined, 1);
      await untilNext();
      return {
        weeks: [...weeks(firstDay, count)],
        birthdays: [...birthdaysWithin(roster.all(), today(), birthdayDays)],
        moves: people.suggestions(1),
        ...(match === undefined ? {} : { match }),
      };
    },
    growth: (months: number): Growth => {
      const stages = stagesFromSetting(file.get('settings', 'stages')?.['value']);
      const grown = met().map(({ contact, metOn }) => ({ ...contact, metOn }));
      return growthOf(grown, { stages, today: today(), months }).map((month) => ({
        ...month,
        counts: [...month.counts],
      }));
    },
    heat: (firstDay: number, count: number): Heat => {
      const range = { today: today(), firstDay, weeks: count };
      const start = heatStart(range);
      const days = touches
        .all()
        .filter(({ day, contactIds }) => day >= start && contactIds.some(counts))
        .map(({ day }) => day);
      return heatOf(days, range);
    },
    help: (): Help =>
      helpOf(
        favours.all().filter(({ contactId }) => counts(contactId)),
        aheadShown,
      ),
    chances: (): readonly Chances[] => {
      const openings = file.find('openings', {}) as unknown as readonly Opening[];
      // Somebody who is gone for good was no reason to keep away.
      return chancesOf(openings, (id) => people.known().roster.get(id)?.discouraging === true);
    },
    ripples: (limit: number): RippleList => {
      const ripples = readRipples(file, people.known(), touches.thanks());
      return { rows: [...rippleRows(ripples, limit)], sums: rippleSums(ripples) };
    },
    radar: (): RadarNow => readRadar(file, people.known(), today()),
    close: (): void => {
      favours.close();
      touches.close();
    },
  };
};

export type Insights = ReturnType<typeof createInsights>;
