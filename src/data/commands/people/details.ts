import { isCalendarDate } from '#domain/dates/dates.ts';
import type { Met, Position } from '#domain/records.ts';
import { addContact, present } from './contacts.ts';
import { patchLabel } from '../labels.ts';
import { ensureOrganization } from '../organizations.ts';
import type { Planner, Tx } from '../tx.ts';

const isSomething = (position: Position): boolean =>
  Object.entries(position).some(([field, value]) => field !== 'current' && value !== undefined);

export const setPositions: Planner<'contacts.set-positions'> = (tx, { id, positions }) => {
  const before = tx.need('contacts', id);
  const kept = positions
    .map(({ organization, organizationId, ...rest }): Position => {
      const name = organization?.trim();
      const company =
        name === undefined ? organizationId : name === '' ? undefined : ensureOrganization(tx, name);
      return present({ organizationId: company, ...rest });
    })
    .filter(isSomething);
  const after = tx.patch('contacts', id, { positions: kept });
  if (after === before) return { result: undefined };
  return { result: undefined, label: patchLabel(after.fullName, ['positions']) };
};

/** The event of that name, made when there is none. */
const ensureEvent = (tx: Tx, name: string, met: Met | null): string => {
  const trimmed = name.trim();
  const known = tx
    .find('events', { selector: {} })
    .find((event) => event.name.trim().toLowerCase() === trimmed.toLowerCase());
  if (known !== undefined) return known.id;
  const start = met?.on !== undefined && isCalendarDate(met.on) ? met.on : tx.env.today;
  return tx.insert('events', {
    name: trimmed,
    kind: 'other',
    start,
    ...(met?.where === undefined ? {} : { place: met.where }),
    notes: '',
    attended: true,
  }).id;
};

export const setMet: Planner<'contacts.set-met'> = (tx, { id, met, throughName, eventName }) => {
  const before = tx.need('contacts', id);
  const whole: Met = present({
    ...met,
    ...(throughName === undefined ? {} : { throughId: addContact(tx, { fullName: throughName }).id }),
    ...(eventName === undefined ? {} : { eventId: ensureEvent(tx, eventName, met as Met | null) }),
  });
  const after = tx.patch('contacts', id, { met: Object.keys(whole).length === 0 ? null : whole });
  if (after === before) return { result: undefined };
  return { result: undefined, label: patchLabel(after.fullName, ['met']) };
};
