import { KithError } from '#contract/errors.ts';
import { mergeContacts, type MergeChoices, type MergeNames } from '#domain/merge/merge-contacts.ts';
import { relink } from '#domain/people/person-link.ts';
import type { Contact, Id } from '#domain/records.ts';
import { namesOf } from '../labels.ts';
import { mapTexts, moveReferences, type Targets } from './merge-references.ts';
import type { Planner, RecordPatch, Tx } from '../tx.ts';

export interface Merge {
  readonly keep: Id;
  readonly others: readonly Id[];
  readonly choices?: MergeChoices;
}

const namesFrom = (tx: Tx): MergeNames => ({
  person: (id) => tx.get('contacts', id)?.fullName,
  event: (id) => tx.get('events', id)?.name,
});

/** How they were met, unless it says that they were met through themselves. */
const metOf = (met: Contact['met'], group: ReadonlySet<Id>): Contact['met'] => {
  if (met?.throughId === undefined || !group.has(met.throughId)) return met;
  const { throughId: _self, ...rest } = met;
  return Object.keys(rest).length === 0 ? undefined : rest;
};

/** What the card that stays becomes. */
const mergedPatch = (
  tx: Tx,
  merge: Merge,
  targets: Targets,
  left: readonly string[],
): RecordPatch<'contacts'> => {
  const keep = tx.need('contacts', merge.keep);
  const others = merge.others.map((id) => tx.need('contacts', id));
  const people = [keep, ...others];
  const group = new Set(people.map(({ id }) => id));
  const plain = people.map((person) => ({ ...person, met: metOf(person.met, group) }) as Contact);
  const [first = keep, ...rest] = plain;
  const { choices = {} } = merge;
  const merged = mergeContacts({
    keep: first,
    others: rest,
    choices,
    stages: tx.stages,
    names: namesFrom(tx),
  });
  // Before links are changed: the lines of introductions may hold some too.
  const notes = [merged.notes, ...left.filter((text) => !merged.notes.includes(text))];
  const patch = {
    ...merged,
    notes: notes.filter((text) => text !== '').join('\n\n'),
    mergedIds: [...new Set([...(merged.mergedIds ?? []), ...merge.others])],
    // Whoever is in use on one card is in use.
    ...(people.some(({ archivedAt }) => archivedAt === 0) ? { archivedAt: 0 as const } : {}),
    rank: (people.find(({ stage }) => stage === merged.stage) ?? keep).rank,
  };
  const linked = mapTexts(patch, (text) => relink(text, (id) => targets.get(id) ?? id)) as typeof patch;
  const { met } = linked;
  const through = met?.throughId;
  return through === undefined || !targets.has(through)
    ? linked
    : { ...linked, met: { ...met, throughId: targets.get(through) } };
};

/** Merges that have no person in common, in one go: what is read through once is read once for all of them. */
export const mergeAll = (tx: Tx, merges: readonly Merge[]): void => {
  const targets = new Map(merges.flatMap(({ keep, others }) => others.map((id) => [id, keep] as const)));
  const members = merges.flatMap(({ keep, others }) => [keep, ...others]);
  const group = new Set(members);
  if (group.size < members.length) {
    throw new KithError('invalid', 'A person can’t be merged with themselves. Nothing was changed.');
  }
  for (const id of group) {
    if (tx.need('contacts', id).binnedAt !== 0) {
      throw new KithError('invalid', 'One of these people is in the bin. Nothing was changed.');
    }
  }
  for (const { keep, others, choices = {} } of merges) {
    const known = new Set<string>(['both', keep, ...others]);
    if (Object.values(choices).some((choice) => choice !== undefined && !known.has(choice))) {
      throw new KithError('invalid', 'A choice names nobody of those merged. Nothing was changed.');
    }
  }
  // Read before anything moves: what goes into the notes names people as they were.
  const left = moveReferences(tx, targets, group);
  for (const merge of merges) {
    const patch = mergedPatch(tx, merge, targets, left.get(merge.keep) ?? []);
    tx.patch('contacts', merge.keep, patch);
  }
  for (const id of targets.keys()) tx.remove('contacts', id);
};

const mergeLabel = (name: string, cards: number): string => `${String(cards)} cards of ${name} merged`;

export const mergeContactsCommand: Planner<'contacts.merge'> = (tx, { keep, others, choices }) => {
  mergeAll(tx, [{ keep, others, choices }]);
  return {
    result: undefined,
    label: mergeLabel(tx.need('contacts', keep).fullName, others.length + 1),
  };
};

export const markDistinct: Planner<'contacts.mark-distinct'> = (tx, { ids }) => {
  const [a = '', b = ''] = ids.toSorted();
  if (a === b) throw new KithError('invalid', 'Those are not two people. Nothing was changed.');
  ids.forEach((id) => tx.need('contacts', id));
  const known = tx
    .find('settings', { selector: { kind: 'distinct' } })
    .some(({ value }) => (value['ids'] as readonly Id[]).toSorted().join(' ') === `${a} ${b}`);
  if (known) return { result: undefined };
  tx.insert('settings', { kind: 'distinct', value: { ids: [a, b] } });
  return { result: undefined, label: `${namesOf(tx, ids)} are two people` };
};
