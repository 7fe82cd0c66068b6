import { cadenceOf } from '#domain/stages/cadence.ts';
import { addDays } from '#domain/dates/dates.ts';
import { radarOf, type Radar, type RadarPerson } from '#domain/insights/radar.ts';
import { profileFromSetting } from '#domain/profile.ts';
import type { CalendarDate, FollowUp, Id, Organization } from '#domain/records.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { warmthOf } from '#domain/stages/warmth.ts';
import type { OpenStore } from '../open.ts';
import type { Known } from '../people/index.ts';
import { indexTargets } from './targets.ts';

export interface RadarNow extends Radar {
  readonly targets: number;
  readonly moveOn?: CalendarDate;
}

/** People with an open follow-up of their own before the move: a keep-in-touch is no plan. */
const plannedIds = (file: OpenStore['file'], today: CalendarDate, moveOn: CalendarDate): ReadonlySet<Id> => {
  const open = file.find('follow-ups', {
    selector: {
      status: 'open',
      due: { $gte: today, $lt: addDays(moveOn, 1) },
      kind: { $ne: 'keep-in-touch' },
    },
  }) as unknown as readonly FollowUp[];
  return new Set(open.flatMap(({ contactIds }) => contactIds));
};

/** How warm one is with the people in target companies, and whom to see when before the planned move. */
export const readRadar = (
  file: OpenStore['file'],
  { roster }: Pick<Known, 'roster'>,
  today: CalendarDate,
): RadarNow => {
  const { moveOn } = profileFromSetting(
    file.get('settings', 'profile')?.['value'] as Readonly<Record<string, unknown>> | undefined,
  );
  const stages = stagesFromSetting(file.get('settings', 'stages')?.['value']);
  const organizations = file.find('organizations', {}) as unknown as readonly Organization[];
  const { companyOf } = indexTargets(organizations);
  const planned = moveOn === undefined ? new Set<Id>() : plannedIds(file, today, moveOn);
  const people: RadarPerson[] = [];
  for (const contact of roster.all()) {
    if (contact.discouraging || contact.archivedAt !== 0 || contact.binnedAt !== 0) continue;
    const companyId = companyOf(contact);
    if (companyId === undefined) continue;
    const { id: contactId, lastInteractionAt } = contact;
    const warmth = warmthOf({ lastInteractionAt, cadenceDays: cadenceOf(contact, stages), today });
    people.push({ contactId, companyId, lastInteractionAt, warmth, isPlanned: planned.has(contactId) });
  }
  return {
    ...radarOf(people, today, moveOn),
    targets: organizations.filter(({ target }) => target === 'active' || target === 'watching').length,
    ...(moveOn === undefined ? {} : { moveOn }),
  };
};
