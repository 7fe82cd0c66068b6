import type { Circle } from '../records.ts';

/** The circles people are known from, the closest first; `other` is for whoever fits none. */
export const circles = [
  'family',
  'friend',
  'neighbour',
  'professional',
  'supplier',
  'client',
  'co-worker',
  'club',
  'volunteer',
  'acquaintance',
  'other',
] as const satisfies readonly Circle[];

/** Of several people: "Friends", "Clubs and associations". */
export const circleWords: Readonly<Record<Circle, string>> = {
  family: 'Family',
  friend: 'Friends',
  neighbour: 'Neighbours',
  professional: 'Professionals',
  supplier: 'Suppliers',
  client: 'Clients',
  'co-worker': 'Co-workers',
  club: 'Clubs and associations',
  volunteer: 'Volunteers',
  acquaintance: 'Acquaintances',
  other: 'Others',
};

/** Where there is little room: in a table, a menu, a filter. */
export const shortCircleWords: Readonly<Record<Circle, string>> = {
  ...circleWords,
  club: 'Club',
  other: 'Other',
};
