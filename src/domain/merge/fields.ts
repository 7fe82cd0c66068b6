/** The fields of two or more people side by side: which differ, and what is best made of them. */
import { parsePartialDate } from '../dates/partial-dates.ts';
import type { Contact, Id, Stage } from '../records.ts';
import { compare } from '../text/compare.ts';
import { covers, joinLists, listRules, wordKey, type ListField } from './lists.ts';

/** In the order in which a person is told. The structured name goes with `fullName`, `stageSince` with `stage`. */
export const mergeFields = [
  'fullName',
  'nickname',
  'pronouns',
  'positions',
  'emails',
  'phones',
  'urls',
  'ims',
  'addresses',
  'stage',
  'circle',
  'cadenceDays',
  'mentorship',
  'met',
  'birthday',
  'anniversary',
  'tags',
  'skills',
  'interests',
  'memberships',
  'caresAbout',
  'needs',
  'offers',
  'starred',
  'discouraging',
  'notes',
  'extra',
] as const satisfies readonly (keyof Contact)[];
export type MergeField = (typeof mergeFields)[number];

/** `both`: everything that any of them says. An id: what that person says, and nothing else. */
export type MergeChoice = 'both' | Id;
export type MergeChoices = { readonly [F in MergeField]?: MergeChoice };

export const isListField = (field: MergeField): field is MergeField & ListField => field in listRules;
const texts: ReadonlySet<MergeField> = new Set(['notes', 'caresAbout']);
export const isTextField = (field: MergeField): field is 'notes' | 'caresAbout' => texts.has(field);
const flags: ReadonlySet<MergeField> = new Set(['starred', 'discouraging']);
export const isFlagField = (field: MergeField): field is 'starred' | 'discouraging' => flags.has(field);

/** A person is in one stage and has one cadence: of these one is taken. */
export const canBeBoth = (field: MergeField): boolean =>
  field !== 'stage' && field !== 'cadenceDays' && !isFlagField(field);

const isEmptyValue = (value: unknown): boolean =>
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** What a person has in a field; undefined: nothing. */
export const valueOf = (contact: Contact, field: MergeField): unknown =>
  isEmptyValue(contact[field]) ? undefined : contact[field];

const words = (text: string): readonly string[] => wordKey(text).split(' ');

/** Kinds of acquaintance that say little more than that there is one. */
const vagueCircles: ReadonlySet<unknown> = new Set(['acquaintance', 'other']);

/** Whether the value `a` says everything that `b` says. */
export const says = (field: MergeField, a: unknown, b: unknown): boolean => {
  if (b === undefined) return true;
  if (a === undefined) return false;
  if (isListField(field)) {
    const first = a as readonly unknown[];
    return JSON.stringify(joinLists(field, [first, b as readonly unknown[]])) === JSON.stringify(first);
  }
  if (isTextField(field)) return (a as string).includes((b as string).trim());
  switch (field) {
    case 'fullName':
      return words(b as string).every((word) => words(a as string).includes(word));
    case 'nickname':
    case 'pronouns':
      return wordKey(a as string) === wordKey(b as string);
    case 'birthday':
    case 'anniversary':
      return covers(parsePartialDate(a as string) ?? {}, parsePartialDate(b as string) ?? { year: -1 });
    case 'circle':
      return a === b || vagueCircles.has(b);
    case 'met':
    case 'mentorship':
      return covers(a as object, b as object);
    default:
      return a === b;
  }
};

export interface Suggestion {
  readonly choice: MergeChoice;
  /** Why, in a few words; absent where there is nothing to choose. */
  readonly reason?: string;
}

const stageRank = (stages: readonly Stage[], id: unknown): number =>
  stages.findIndex((stage) => stage.id === id);

/** Whose value to take where a field holds only one and the values contradict each other. */
const ofOne = (
  field: MergeField,
  people: readonly Contact[],
  stages: readonly Stage[],
): Suggestion | undefined => {
  const best = (better: (a: Contact, b: Contact) => boolean): Contact | undefined =>
    people
      .filter((person) => valueOf(person, field) !== undefined)
      .reduce<Contact | undefined>((top, person) => (top && !better(person, top) ? top : person), undefined);
  const suggest = (person: Contact | undefined, reason: string) => person && { choice: person.id, reason };
  if (field === 'stage') {
    return suggest(
      best((a, b) => stageRank(stages, a.stage) > stageRank(stages, b.stage)),
      'Further along',
    );
  }
  if (field === 'cadenceDays') {
    return suggest(
      best((a, b) => (a.cadenceDays ?? Infinity) < (b.cadenceDays ?? Infinity)),
      'The more frequent',
    );
  }
  return isFlagField(field)
    ? suggest(
        people.find((person) => person[field]),
        'So on one card',
      )
    : undefined;
};

/** What is best made of a field when nobody chose, and why. @param people the one who stays first */
export const suggestChoice = (
  field: MergeField,
  people: readonly Contact[],
  stages: readonly Stage[],
): Suggestion => {
  const keep = people[0]?.id ?? '';
  const having = people.filter((person) => valueOf(person, field) !== undefined);
  const first = having[0];
  if (first === undefined) return { choice: keep };
  if (isListField(field) || isTextField(field)) {
    const complete = having.find((one) =>
      having.every((other) => says(field, valueOf(one, field), valueOf(other, field))),
    );
    if (complete !== undefined && (complete === people[0] || having.length === 1)) {
      return { choice: complete.id };
    }
    return { choice: 'both', reason: 'All of it is kept' };
  }
  const single = ofOne(field, people, stages);
  const differ = having.some((person) => !says(field, person[field], first[field]));
  if (single !== undefined) {
    const same = people.every((person) => person[field] === people[0]?.[field]);
    return same ? { choice: keep } : single;
  }
  const complete = having.find((one) => having.every((other) => says(field, one[field], other[field])));
  if (complete !== undefined) {
    const isMore = differ || having.some((other) => !says(field, other[field], complete[field]));
    return { choice: complete.id, ...(isMore ? { reason: 'More complete' } : {}) };
  }
  return {
    choice: 'both',
    reason: field === 'met' ? 'What differs goes into the notes' : 'The other one goes into the notes',
  };
};

/**
 * Which of several cards best stays: one in use rather than an archived one, then the one last in touch with, the
 * one further along, the oldest.
 */
export const keeperOf = (people: readonly Contact[], stages: readonly Stage[]): Contact | undefined =>
  people.toSorted(
    (a, b) =>
      Number(a.archivedAt !== 0) - Number(b.archivedAt !== 0) ||
      (a.lastInteractionAt === b.lastInteractionAt
        ? 0
        : a.lastInteractionAt > b.lastInteractionAt
          ? -1
          : 1) ||
      stageRank(stages, b.stage) - stageRank(stages, a.stage) ||
      a.createdAt - b.createdAt ||
      compare(a.id, b.id),
  )[0];
