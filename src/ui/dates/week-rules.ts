import type { Weekday } from '#domain/dates/dates.ts';

/** Where a week begins and which days are its end, as the user's region has it. */
export interface WeekRules {
  readonly firstDay: Weekday;
  readonly weekend: readonly Weekday[];
}

/** `Intl.Locale` counts Sunday as 7; Chromium has it as a method, older engines as a property. */
interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}
type LocaleWithWeeks = Intl.Locale & {
  readonly weekInfo?: WeekInfo;
  readonly getWeekInfo?: () => WeekInfo;
};

export const weekRulesOf = (locale: string): WeekRules => {
  const known = new Intl.Locale(locale) as LocaleWithWeeks;
  const info = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 1, weekend: [6, 7] };
  return {
    firstDay: (info.firstDay % 7) as Weekday,
    weekend: info.weekend.map((day) => (day % 7) as Weekday),
  };
};

/** Rules of the language the system runs in. */
export const userWeekRules = (): WeekRules =>
  weekRulesOf(typeof navigator === 'undefined' ? 'en-GB' : navigator.language);
