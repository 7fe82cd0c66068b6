import * as library from 'rrule';
import { nextKeepInTouch } from '#domain/stages/cadence.ts';
import { addDays } from '#domain/dates/dates.ts';
import { anniversariesIn, turnsIn } from '#domain/follow-ups/day-plan.ts';
import { ruleToText, usualRules } from '#domain/follow-ups/recurrence-rule.ts';
import type { Samples } from '../statistics.ts';

const { RRule } = 'RRule' in library ? library : Reflect.get(library, 'default');

const people = 10_000;
const series = 10_000;
const runs = 8;
const today = '2026-03-12';
const span = { from: today, to: addDays(today, 30) };

const contacts = Array.from({ length: people }, (_, index) => ({
  id: `p${String(index)}`,
  birthday: addDays('1980-01-01', index % 9_000),
  lastInteractionAt: addDays(today, -(index % 120)),
  cadenceDays: [30, 45, 90][index % 3] ?? 30,
}));
const followUps = Array.from({ length: series }, (_, index) => {
  const due = addDays(today, -(index % 60));
  const rules = usualRules(due);
  const rule = rules[index % rules.length];
  return {
    id: `f${String(index)}`,
    due,
    status: 'open' as const,
    recurrence: rule === undefined ? 'FREQ=DAILY' : ruleToText(rule),
  };
});

const toDate = (date: string) => new Date(`${date}T00:00:00Z`);

/** What the next 30 days bring for 10,000 people and 10,000 series, over expanding the same rules with the library alone. */
export const measurePlan = (): Promise<Samples> => {
  const measured: number[] = [];
  const control: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const startedAt = performance.now();
    const turns = turnsIn(followUps, span).length;
    const birthdays = anniversariesIn(contacts, span).length;
    const keep = contacts.filter((contact) => (nextKeepInTouch(contact) ?? '9999') <= span.to).length;
    const plannedAt = performance.now();
    let days = 0;
    for (const { due, recurrence } of followUps) {
      days += new RRule({ ...RRule.parseString(recurrence), dtstart: toDate(due) }).between(
        toDate(span.from),
        toDate(span.to),
        true,
      ).length;
    }
    const expandedAt = performance.now();
    if (turns === 0 || birthdays === 0 || keep === 0 || turns > days) throw new Error('The plan is not one.');
    if (run < 0) continue;
    measured.push(plannedAt - startedAt);
    control.push(expandedAt - plannedAt);
  }
  return Promise.resolve({ unit: 'ms', measured, control });
};
