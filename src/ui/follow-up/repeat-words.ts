import { dateOf } from '#domain/dates/dates.ts';
import { ruleOf, ruleWords } from '#domain/follow-ups/recurrence-rule.ts';
import type { CalendarDate, FollowUp } from '#domain/records.ts';

/** "every 2 weeks on Thu"; "repeats" for a rule that has no words. Undefined: it does not. */
export const repeatWords = (
  { recurrence, recurrenceId, due }: Pick<FollowUp, 'recurrence' | 'recurrenceId' | 'due'>,
  today: CalendarDate,
): string | undefined => {
  if (recurrence === undefined) return undefined;
  const rule = ruleOf(recurrence, dateOf(recurrenceId ?? due));
  return rule === undefined ? 'repeats' : ruleWords(rule, today);
};
