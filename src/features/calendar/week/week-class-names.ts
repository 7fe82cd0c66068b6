import classes from './week.module.css';

/** Kith's look for the parts of the schedule's week. */
export const weekClassNames = {
  weekView: classes['root'] ?? '',
  weekViewRoot: classes['fill'] ?? '',
  weekViewHeader: classes['header'] ?? '',
  weekViewCorner: classes['corner'] ?? '',
  weekViewWeekLabel: classes['weekLabel'] ?? '',
  weekViewWeekNumber: classes['weekNumber'] ?? '',
  weekViewDayLabel: classes['dayLabel'] ?? '',
  weekViewDayWeekday: classes['weekday'] ?? '',
  weekViewDayNumber: classes['dayNumber'] ?? '',
  weekViewAllDaySlots: classes['strips'] ?? '',
  weekViewAllDaySlotsLabel: classes['stripsLabel'] ?? '',
  weekViewAllDaySlotsList: classes['stripsList'] ?? '',
  weekViewAllDaySlotsEvents: classes['stripsEvents'] ?? '',
  weekViewSlotLabels: classes['hours'] ?? '',
  weekViewSlotLabel: classes['hour'] ?? '',
  weekViewDay: classes['day'] ?? '',
  weekViewDaySlot: classes['slot'] ?? '',
  weekViewDragPreview: classes['preview'] ?? '',
  currentTimeIndicator: classes['now'] ?? '',
};
