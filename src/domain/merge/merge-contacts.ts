/**
 * Several cards of one person made one. Nothing is lost by default: lists are joined element by element, text is
 * put together, and what a person can only have one of goes into the notes where two cards disagree.
 */
import { derivedContactFields, type Contact, type Id, type Met, type Stage } from '../records.ts';
import {
  isFlagField,
  isListField,
  isTextField,
  mergeFields,
  says,
  suggestChoice,
  valueOf,
  type MergeChoice,
  type MergeChoices,
  type MergeField,
} from './fields.ts';
import { leftoverLine, noNames, type MergeNames } from './leftovers.ts';
import { joinLists, joinOtherLists, wordKey } from './lists.ts';

export {
  canBeBoth,
  isFlagField,
  isListField,
  isTextField,
  keeperOf,
  mergeFields,
  says,
  valueOf,
  type MergeChoice,
  type MergeChoices,
  type MergeField,
} from './fields.ts';
export type { MergeNames } from './leftovers.ts';

/** What merging sets on the card that stays. Fields that are `undefined` are not there afterwards. */
export type MergedFields = Pick<Contact, MergeField> & Partial<Contact>;

export interface MergeInput {
  /** Whose card stays. */
  readonly keep: Contact;
  readonly others: readonly Contact[];
  /** Fields not named get what {@link suggestChoice} says. */
  readonly choices?: MergeChoices;
  readonly stages: readonly Stage[];
  readonly names?: MergeNames;
}

export interface MergeRow {
  readonly field: MergeField;
  /** What each person has, in their order; undefined: nothing. */
  readonly values: readonly unknown[];
  /** Whether there is something to choose: more than one has a value, and they differ. */
  readonly differs: boolean;
  readonly suggested: MergeChoice;
  readonly reason?: string;
}

/** The fields that anybody has a value in, side by side. @param people the one who stays first */
export const compareContacts = (people: readonly Contact[], stages: readonly Stage[]): readonly MergeRow[] =>
  mergeFields.flatMap((field) => {
    const values = people.map((person) => valueOf(person, field));
    if (values.every((value) => value === undefined)) return [];
    const { choice, reason } = suggestChoice(field, people, stages);
    const isSame = (a: unknown, b: unknown) => says(field, a, b) && says(field, b, a);
    const given = isFlagField(field) ? values : values.filter((value) => value !== undefined);
    const differs = given.some((value) => !isSame(value, given[0]));
    return [{ field, values, differs, suggested: choice, ...(reason === undefined ? {} : { reason }) }];
  });

const joinTexts = (texts: readonly string[]): string =>
  texts.reduce((sum, text) => {
    const added = text.trim();
    if (added === '' || sum.includes(added)) return sum;
    return sum === '' ? text : `${sum}\n\n${added}`;
  }, '');

/** The first one's parts, then what the others add. */
const joinMet = (values: readonly (Met | undefined)[]): Met | undefined => {
  const joined = values.reduce<Met>((sum, met) => ({ ...met, ...sum }), {});
  return Object.keys(joined).length === 0 ? undefined : joined;
};

/** The parts of the name that is shown: its own card's, or of another that writes it the same. */
const nameFor = (people: readonly Contact[], source: Contact): Contact['name'] =>
  source.name ??
  people.find(({ fullName, name }) => name !== undefined && wordKey(fullName) === wordKey(source.fullName))
    ?.name;

/** Fields that are no one's choice: the card's own, or made from others. */
const untouched: ReadonlySet<string> = new Set([
  ...mergeFields,
  ...derivedContactFields,
  'id',
  'createdAt',
  'updatedAt',
  'stamps',
  'name',
  'stageSince',
  'rank',
  'archivedAt',
  'binnedAt',
]);

/** What cards hold beside the fields a user chooses in: lists are joined, else the first one who has it. */
const mergeRest = (people: readonly Contact[]): Readonly<Record<string, unknown>> => {
  const keys = new Set(people.flatMap((person) => Object.keys(person)));
  const rest: Record<string, unknown> = {};
  for (const key of keys) {
    if (untouched.has(key) || key.startsWith('_')) continue;
    const values = people
      .map((person) => person[key as keyof Contact] as unknown)
      .filter((value) => value !== undefined);
    if (values.length === 0) continue;
    rest[key] = values.every((value): value is readonly unknown[] => Array.isArray(value))
      ? joinOtherLists(values)
      : values[0];
  }
  return rest;
};

/**
 * The card that stays, after the merge.
 * @throws RangeError when a choice names nobody of those merged
 */
export const mergeContacts = ({
  keep,
  others,
  choices = {},
  stages,
  names = noNames,
}: MergeInput): MergedFields => {
  const people = [keep, ...others];
  const personOf = (id: Id): Contact => {
    const person = people.find((one) => one.id === id);
    if (person === undefined) throw new RangeError('A choice names nobody of those merged.');
    return person;
  };
  const merged: Partial<Record<keyof Contact, unknown>> = mergeRest(people);
  const lines: string[] = [];

  /** The value that stays, and lines for those that say something else. */
  const ofBoth = (field: MergeField): unknown => {
    if (isListField(field))
      return joinLists(
        field,
        people.map((person) => person[field] as readonly unknown[]),
      );
    if (isTextField(field)) return joinTexts(people.map((person) => person[field] ?? '')) || undefined;
    if (isFlagField(field)) return people.some((person) => person[field]);
    const first = people.find((person) => valueOf(person, field) !== undefined);
    const value = field === 'met' ? joinMet(people.map(({ met }) => met)) : first?.[field];
    for (const person of people) {
      if (says(field, value, valueOf(person, field))) continue;
      const line = leftoverLine(field, person, names);
      if (line !== undefined) lines.push(line);
    }
    if (field === 'fullName' && first !== undefined) merged.name = nameFor(people, first);
    return value;
  };

  for (const field of mergeFields) {
    const choice = choices[field] ?? suggestChoice(field, people, stages).choice;
    if (choice === 'both') {
      merged[field] = ofBoth(field);
      continue;
    }
    const source = personOf(choice);
    merged[field] = source[field];
    if (field === 'fullName') merged.name = nameFor(people, source);
    if (field === 'stage') merged.stageSince = source.stageSince;
  }
  merged.stage ??= keep.stage;
  merged.stageSince ??= keep.stageSince;
  const notes = (merged.notes as string | undefined) ?? '';
  const added = [...new Set(lines)].filter((line) => !notes.split('\n').includes(line));
  merged.notes = [notes, added.join('\n')].filter((part) => part !== '').join('\n\n');
  return merged as unknown as MergedFields;
};
