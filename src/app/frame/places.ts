import {
  IconBuilding,
  IconCalendar,
  IconChartDots,
  IconLayoutKanban,
  IconRoute,
  IconSettings,
  IconSun,
  IconTicket,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

export interface Place {
  readonly path: string;
  readonly title: string;
  readonly icon: Icon;
  /** Second key of `G …`. */
  readonly key: string;
}

/** The pages of the rail, from the top. */
export const places: readonly Place[] = [
  { path: '/today', title: 'Today', icon: IconSun, key: 'T' },
  { path: '/board', title: 'Board', icon: IconLayoutKanban, key: 'B' },
  { path: '/people', title: 'People', icon: IconUsers, key: 'P' },
  { path: '/calendar', title: 'Calendar', icon: IconCalendar, key: 'C' },
  { path: '/companies', title: 'Companies', icon: IconBuilding, key: 'O' },
  { path: '/leads', title: 'Leads', icon: IconRoute, key: 'L' },
  { path: '/events', title: 'Events', icon: IconTicket, key: 'E' },
  { path: '/insights', title: 'Insights', icon: IconChartDots, key: 'I' },
];

/** At the foot of the rail. */
export const settingsPlace: Place = { path: '/settings', title: 'Settings', icon: IconSettings, key: 'S' };
