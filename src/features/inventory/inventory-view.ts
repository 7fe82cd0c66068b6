/** The warm-lead inventory: the circles in the order one goes through them, and where one is. */
import { addDays, weekday } from '#domain/dates/dates.ts';
import type { CalendarDate, Circle } from '#domain/records.ts';

export interface InventoryStep {
  readonly circle: Circle;
  readonly title: string;
  /** What brings names to mind. */
  readonly prompt: string;
}

export const steps: readonly InventoryStep[] = [
  {
    circle: 'family',
    title: 'Family',
    prompt:
      'Parents, siblings, cousins, in-laws, and the ones you only see at weddings. What do they do, and whom do they know?',
  },
  {
    circle: 'friend',
    title: 'Friends',
    prompt:
      'The ones you would call tonight, and the ones you have been meaning to call for a year. School and student days count.',
  },
  {
    circle: 'neighbour',
    title: 'Neighbours',
    prompt:
      'Next door, across the street, where you lived before. Parents at the school gate, people you greet with their dog.',
  },
  {
    circle: 'professional',
    title: 'Professionals',
    prompt:
      'Others in your line of work, and people whose work you rely on: your doctor, your dentist, your accountant, a teacher.',
  },
  {
    circle: 'supplier',
    title: 'Suppliers',
    prompt:
      'Whoever sells to you or works for you, at work and at home. They see the inside of many companies.',
  },
  {
    circle: 'client',
    title: 'Clients',
    prompt:
      'Everybody you have done good work for, now or in an earlier job. They know best what you can do.',
  },
  {
    circle: 'co-worker',
    title: 'Co-workers',
    prompt:
      'Today’s and yesterday’s: desks beside yours, bosses, people you trained, those who moved on to other companies.',
  },
  {
    circle: 'club',
    title: 'Clubs and associations',
    prompt:
      'Choir, team, professional association, alumni, congregation. Who sits beside you, and who runs it?',
  },
  {
    circle: 'volunteer',
    title: 'Volunteers',
    prompt: 'People you have helped somebody with, unpaid: a school, a shelter, a festival, a board.',
  },
  {
    circle: 'acquaintance',
    title: 'Acquaintances',
    prompt:
      'Faces with a first name: the gym, the café, the train, a conference. You need not know them well to write them down.',
  },
];

export interface InventoryState {
  /** Index into {@link steps}; their number: the summary. */
  readonly step: number;
  readonly finished: boolean;
}

/** What the setting holds; anything else begins at the beginning. */
export const inventoryState = (value: unknown): InventoryState => {
  const { step, finished } = (value ?? {}) as { readonly step?: unknown; readonly finished?: unknown };
  const isStep = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= steps.length;
  return { step: isStep ? step : 0, finished: finished === true };
};

/** How many to begin with: three are done by the end of a week, thirty never. */
export const mostPicks = 3;

/** Days to be in touch with the first, second and third: from tomorrow, a weekday each. */
export const pickDays = (count: number, today: CalendarDate): readonly CalendarDate[] => {
  const days: CalendarDate[] = [];
  for (let day = addDays(today, 1); days.length < count; day = addDays(day, 1))
    if (weekday(day) !== 0 && weekday(day) !== 6) days.push(day);
  return days;
};
