/** Orders of the table of people. */
import { cadenceOf } from '../../stages/cadence.ts';
import { daysBetween, isCalendarDate } from '../../dates/dates.ts';
import { circles } from '../circles.ts';
import type { FilterEnv, Filterable } from './people-match.ts';
import type { Contact, Position } from '../../records.ts';
import { stageOf } from '../../stages/stages.ts';
import { foldText } from '../../text/text.ts';
import { warmthDaysWithoutCadence } from '../../stages/warmth.ts';
import { compare } from '../../text/compare.ts';

export const peopleSortKeys = [
  'name',
  'title',
  'company',
  'stage',
  'circle',
  'tags',
  'warmth',
  'last',
  'next',
  'balance',
  'met',
  'email',
  'phone',
  'place',
  'cadence',
  'added',
  'rank',
] as const;
export type PeopleSortKey = (typeof peopleSortKeys)[number];

export interface PeopleSort {
  readonly key: PeopleSortKey;
  readonly descending: boolean;
}

export const byName: PeopleSort = { key: 'name', descending: false };

/** `last` or `-last`; anything else: by name. */
export const parseSort = (text: string | null): PeopleSort => {
  const descending = text?.startsWith('-') ?? false;
  const key = peopleSortKeys.find((known) => known === text?.replace(/^-/, ''));
  return key === undefined ? byName : { key, descending };
};

export const formatSort = ({ key, descending }: PeopleSort): string => (descending ? `-${key}` : key);

/** The fields of a contact that an order looks at. */
export type Sortable = Filterable &
  Pick<Contact, 'sortName' | 'rank' | 'nextDue' | 'phones' | 'addresses' | 'positions'>;

type SortEnv = Pick<FilterEnv, 'today' | 'stages' | 'organizationName' | 'eventName'>;

/** What is compared; undefined (unknown) comes last, whichever way the rest goes. */
type SortValue = string | number | undefined;

/** The position that is shown: the first current one, else the first. */
export const shownPositionOf = ({ positions }: Pick<Contact, 'positions'>): Position | undefined =>
  positions.find((position) => position.current === true) ?? positions[0];

/** The value that is shown of several: the preferred one, else the first. */
export const shownValueOf = (values: Contact['emails']): string | undefined =>
  (values.find(({ preferred }) => preferred === true) ?? values[0])?.value;

const folded = (text: string | undefined): string | undefined => {
  const key = text === undefined ? '' : foldText(text);
  return key === '' ? undefined : key;
};

/** Where they were met, in words: the place, else the event. */
export const metPlaceOf = (
  { met }: Pick<Contact, 'met'>,
  env: Pick<FilterEnv, 'eventName'>,
): string | undefined => met?.where ?? (met?.eventId === undefined ? undefined : env.eventName(met.eventId));

const valueOf = (key: PeopleSortKey, env: SortEnv): ((contact: Sortable) => SortValue) => {
  const stageIndex = new Map(env.stages.map(({ id }, index) => [id, index]));
  switch (key) {
    case 'name':
      return ({ sortName }) => sortName;
    case 'title':
      return (contact) => folded(shownPositionOf(contact)?.title);
    case 'company':
      return (contact) => {
        const id = shownPositionOf(contact)?.organizationId;
        return folded(id === undefined ? undefined : env.organizationName(id));
      };
    case 'stage':
      return (contact) => stageIndex.get(stageOf(env.stages, contact).id);
    case 'circle':
      return ({ circle }) => (circle === undefined ? undefined : circles.indexOf(circle));
    case 'tags':
      return ({ tags }) => folded(tags.toSorted().join(' '));
    case 'warmth':
      // The warmest first: how much of the cadence has gone by.
      return (contact) =>
        isCalendarDate(contact.lastInteractionAt)
          ? daysBetween(contact.lastInteractionAt, env.today) /
            (cadenceOf(contact, env.stages) ?? warmthDaysWithoutCadence)
          : undefined;
    case 'last':
      return ({ lastInteractionAt }) => (lastInteractionAt === '' ? undefined : lastInteractionAt);
    case 'next':
      return ({ nextDue }) => (nextDue === '9999' ? undefined : nextDue);
    case 'balance':
      return ({ tally }) => tally.given - tally.received;
    case 'met':
      return (contact) => folded(metPlaceOf(contact, env));
    case 'email':
      return ({ emails }) => shownValueOf(emails)?.toLowerCase();
    case 'phone':
      return ({ phones }) => shownValueOf(phones);
    case 'place':
      return ({ addresses }) => folded(addresses[0]?.locality);
    case 'cadence':
      return (contact) => cadenceOf(contact, env.stages);
    case 'added':
      return ({ createdAt }) => createdAt;
    case 'rank':
      return ({ rank }) => rank;
  }
};

/** A new list in order; equal ones by name, then by id, so that the order is always the same. */
export const sortPeople = <T extends Sortable>(
  contacts: readonly T[],
  { key, descending }: PeopleSort,
  env: SortEnv,
): readonly T[] => {
  const of = valueOf(key, env);
  const direction = descending ? -1 : 1;
  return contacts
    .map((contact) => ({ contact, value: of(contact) }))
    .sort((a, b) => {
      if (a.value !== b.value) {
        if (a.value === undefined) return 1;
        if (b.value === undefined) return -1;
        const order = compare(a.value, b.value);
        if (order !== 0) return direction * order;
      }
      return compare(a.contact.sortName, b.contact.sortName) || compare(a.contact.id, b.contact.id);
    })
    .map(({ contact }) => contact);
};
