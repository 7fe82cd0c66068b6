/** What there is to see when one looks at everybody: the side of Today, and Insights. Nobody kept away from. */
import type { TodayAside } from '#contract/insights.ts';
import { birthdaysWithin } from '#domain/birthdays.ts';
import { firstMetOn, goalWeeks, isCounted, type GoalWeek } from '#domain/weekly-goal.ts';
import type { Matches } from '../matches/index.ts';
import type { OpenStore } from '../open.ts';
import type { People } from '../people/index.ts';
import { createDoneFavours } from './done-favours.ts';

export interface InsightsDeps extends Pick<OpenStore, 'file' | 'engine'> {
  readonly people: Pick<People, 'known' | 'suggestions'>;
  readonly matches: Pick<Matches, 'list'>;
}

/** Birthdays of this and the coming days. */
const birthdayDays = 7;

export const createInsights = ({ file, engine, people, matches }: InsightsDeps) => {
  const favours = createDoneFavours({ file });

  const weeks = (firstDay: number, count: number): readonly GoalWeek[] => {
    const { today } = engine.env();
    const { roster, encountersOf } = people.known();
    const met = [...roster.all()].filter(isCounted).flatMap((contact) => {
      const day = firstMetOn({ met: contact.met, encounters: encountersOf(contact.id) }, today);
      return day === undefined ? [] : [day];
    });
    const helped = favours.all().filter(({ direction, contactId }) => {
      const contact = direction === 'given' ? roster.get(contactId) : undefined;
      return contact !== undefined && isCounted(contact);
    });
    return goalWeeks({ met, helped, today, firstDay, weeks: count });
  };

  return {
    weeks,
    today: (firstDay: number, count: number): TodayAside => {
      const { today } = engine.env();
      const [match] = matches.list(undefined, 1);
      return {
        weeks: [...weeks(firstDay, count)],
        birthdays: [...birthdaysWithin(people.known().roster.all(), today, birthdayDays)],
        moves: people.suggestions(1),
        ...(match === undefined ? {} : { match }),
      };
    },
    close: (): void => {
      favours.close();
    },
  };
};

export type Insights = ReturnType<typeof createInsights>;
