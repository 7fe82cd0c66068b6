/** Everything that names a person, made to name another: what a merge carries over. */
import { keepInTouchId } from '#domain/stages/cadence.ts';
import { personLinkPrefix, relink } from '#domain/people/person-link.ts';
import { collectionNames, type CollectionName, type Id, type Relation } from '#domain/records.ts';
import type { Tx } from '../tx.ts';

/** From a card that goes to the one that stays. */
export type Targets = ReadonlyMap<Id, Id>;

const targetOf = (targets: Targets, id: Id): Id => targets.get(id) ?? id;

/** Names of several people after the change, each once. */
const renamed = (targets: Targets, ids: readonly Id[]): readonly Id[] => [
  ...new Set(ids.map((id) => targetOf(targets, id))),
];

/** The value with every text in it changed, at any depth; the same object when none is. */
export const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => mapTexts(item, change));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)] as const);
  return entries.every(([key, part]) => part === (value as Record<string, unknown>)[key])
    ? value
    : Object.fromEntries(entries);
};

/** Fields that hold one person's id. */
const singleFields: { readonly [K in CollectionName]?: readonly string[] } = {
  favours: ['contactId'],
  leads: ['givenById', 'contactId'],
  openings: ['heardFromId', 'referrerId', 'decisionMakerId'],
  interviews: ['contactId'],
};

const moveSingleFields = (tx: Tx, targets: Targets): void => {
  const ids = [...targets.keys()];
  for (const [name, fields] of Object.entries(singleFields)) {
    const collection = name as CollectionName;
    for (const field of fields) {
      for (const record of tx.find(collection, { selector: { [field]: { $in: ids } } })) {
        const id = (record as unknown as Record<string, Id>)[field] ?? '';
        tx.patch(collection, record.id, { [field]: targetOf(targets, id) });
      }
    }
  }
};

/** Interactions and follow-ups. A keep-in-touch one goes with its person: the one who stays has their own. */
const moveContactIds = (tx: Tx, targets: Targets): void => {
  const ids = [...targets.keys()];
  const selector = { contactIds: { $elemMatch: { $in: ids } } } as never;
  const keepInTouch = new Map(
    [...targets].map(([from, to]) => [keepInTouchId(from), keepInTouchId(to)] as const),
  );
  for (const { id, contactIds, followUpId } of tx.find('interactions', { selector })) {
    tx.patch('interactions', id, {
      contactIds: renamed(targets, contactIds),
      ...(followUpId === undefined ? {} : { followUpId: keepInTouch.get(followUpId) ?? followUpId }),
    });
  }
  for (const { id, contactIds } of tx.find('follow-ups', { selector })) {
    if (!keepInTouch.has(id)) tx.patch('follow-ups', id, { contactIds: renamed(targets, contactIds) });
  }
};

/** What relation two people have, whichever is named first; who reports to whom matters. */
const relationKey = ({ aId, bId, kind }: Pick<Relation, 'aId' | 'bId' | 'kind'>): string =>
  [kind, ...(kind === 'reports-to' || aId < bId ? [aId, bId] : [bId, aId])].join(' ');

/** Nobody relates to themselves, and of two alike the stronger stays. */
const moveRelations = (tx: Tx, targets: Targets): void => {
  const ids = [...targets.keys()];
  const around = [...new Set([...ids, ...targets.values()])];
  const found = new Map<Id, Relation>();
  for (const field of ['aId', 'bId'] as const) {
    for (const relation of tx.find('relations', { selector: { [field]: { $in: around } } })) {
      found.set(relation.id, relation);
    }
  }
  const names = (relation: Relation) => targets.has(relation.aId) || targets.has(relation.bId);
  // Those that stay as they are come first: they are the ones that others double.
  const inOrder = [...found.values()].toSorted((a, b) => Number(names(a)) - Number(names(b)));
  const byKey = new Map<string, Relation>();
  for (const relation of inOrder) {
    const ends = { aId: targetOf(targets, relation.aId), bId: targetOf(targets, relation.bId) };
    const moved = { ...relation, ...ends };
    const double = byKey.get(relationKey(moved));
    if (names(relation) && (moved.aId === moved.bId || double !== undefined)) {
      tx.remove('relations', relation.id);
      if (double !== undefined && double.strength < relation.strength) {
        tx.patch('relations', double.id, { strength: relation.strength });
        byKey.set(relationKey(moved), { ...double, strength: relation.strength });
      }
      continue;
    }
    byKey.set(relationKey(moved), moved);
    if (names(relation)) tx.patch('relations', relation.id, ends);
  }
};

/**
 * Nobody is introduced to themselves, nor by themselves.
 * @returns notes of introductions that are gone, by the person who stays
 */
const moveIntroductions = (tx: Tx, targets: Targets): ReadonlyMap<Id, readonly string[]> => {
  const ids = [...targets.keys()];
  const left = new Map<Id, string[]>();
  const found = [
    ...tx.find('introductions', { selector: { connectorId: { $in: ids } } }),
    ...tx.find('introductions', { selector: { betweenIds: { $elemMatch: { $in: ids } } } }),
  ];
  for (const [id, { connectorId, betweenIds, notes }] of new Map(found.map((one) => [one.id, one]))) {
    const connector = targetOf(targets, connectorId);
    const between = betweenIds.map((one) => targetOf(targets, one));
    if (between[0] !== between[1] && !between.includes(connector)) {
      tx.patch('introductions', id, { connectorId: connector, betweenIds: between });
      continue;
    }
    tx.remove('introductions', id);
    const target = betweenIds.concat(connectorId).find((one) => targets.has(one)) ?? '';
    const kept = targetOf(targets, target);
    if (notes !== undefined && notes !== '') left.set(kept, [...(left.get(kept) ?? []), notes]);
  }
  return left;
};

/** Who introduced others to the user. */
const moveMetThrough = (tx: Tx, targets: Targets, skip: ReadonlySet<Id>): void => {
  for (const { id, met } of tx.findText('contacts', '"throughId":')) {
    const through = met?.throughId;
    if (through === undefined || skip.has(id) || !targets.has(through)) continue;
    tx.patch('contacts', id, { met: { ...met, throughId: targetOf(targets, through) } });
  }
};

/** Links in notes of every kind. */
const moveMentions = (tx: Tx, targets: Targets, skip: ReadonlySet<Id>): void => {
  for (const collection of collectionNames) {
    for (const record of tx.findText(collection, personLinkPrefix)) {
      if (skip.has(record.id)) continue;
      const patch: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(record)) {
        const changed = mapTexts(value, (text) => relink(text, (id) => targetOf(targets, id)));
        if (changed !== value) patch[field] = changed;
      }
      if (Object.keys(patch).length > 0) tx.patch(collection, record.id, patch);
    }
  }
};

const pairOf = (value: Readonly<Record<string, unknown>>): string =>
  (value['ids'] as readonly Id[]).toSorted().join(' ');

/** Plans, views and who is distinct. */
const moveSettings = (tx: Tx, targets: Targets): void => {
  const pairs = new Set<string>();
  for (const { id, kind, value } of tx.find('settings', { selector: {} })) {
    const changed = mapTexts(value, (text) => targetOf(targets, text)) as typeof value;
    if (kind === 'distinct') {
      const [a, b] = changed['ids'] as readonly Id[];
      if (a === b || pairs.has(pairOf(changed))) {
        tx.remove('settings', id);
        continue;
      }
      pairs.add(pairOf(changed));
    }
    if (changed !== value) tx.patch('settings', id, { value: changed });
  }
};

/**
 * @param skip people whose own fields the caller writes.
 * @returns texts that have no place any more, by the person who stays: for their notes
 */
export const moveReferences = (
  tx: Tx,
  targets: Targets,
  skip: ReadonlySet<Id>,
): ReadonlyMap<Id, readonly string[]> => {
  moveContactIds(tx, targets);
  moveSingleFields(tx, targets);
  moveRelations(tx, targets);
  const left = moveIntroductions(tx, targets);
  moveMetThrough(tx, targets, skip);
  moveMentions(tx, targets, skip);
  moveSettings(tx, targets);
  return left;
};
