import { KithError } from '#contract/errors.ts';
import { whoMustAgree } from '#domain/stages/mentorship.ts';
import { initialRanks, isLongRank, rankBetween, ranksBetween } from '#domain/stages/ranks.ts';
import type { CalendarDate, Contact, Id, Position, Stage, StageMeaning } from '#domain/records.ts';
import { stageMove } from '#domain/stages/stage-moves.ts';
import { stageById } from '#domain/stages/stages.ts';
import { initialDerived } from '../../derive/fields.ts';
import { namesOf, patchLabel } from '../labels.ts';
import { ensureOrganization } from '../organizations.ts';
import type { Planner, Tx } from '../tx.ts';

/** Selector of the people in a column of the board. */
const inStage = (stage: string) => ({ binnedAt: 0 as const, archivedAt: 0 as const, stage });

export const emptyContact = {
  emails: [],
  phones: [],
  urls: [],
  addresses: [],
  ims: [],
  positions: [],
  tags: [],
  skills: [],
  interests: [],
  needs: [],
  offers: [],
  memberships: [],
  starred: false,
  discouraging: false,
  notes: '',
  extra: [],
  archivedAt: 0,
  binnedAt: 0,
} as const;

const edgeOfColumn = (tx: Tx, stage: string, edge: 'top' | 'bottom'): string | undefined =>
  tx.find('contacts', {
    selector: inStage(stage),
    sort: [
      { binnedAt: 'asc' },
      { archivedAt: 'asc' },
      { stage: 'asc' },
      { rank: edge === 'top' ? 'asc' : 'desc' },
    ],
    limit: 1,
  })[0]?.rank;

/** A rank at an end of a stage's column. */
export const rankAtEdge = (tx: Tx, stage: string, edge: 'top' | 'bottom'): string => {
  const found = edgeOfColumn(tx, stage, edge);
  return edge === 'top' ? rankBetween(undefined, found) : rankBetween(found, undefined);
};

/** The stage of that id, else the first that means so, else the first there is. */
export const stageOrFirst = (tx: Tx, id: string | undefined, meaning: StageMeaning): Stage => {
  const stage =
    (id === undefined ? undefined : stageById(tx.stages, id)) ??
    tx.stages.find((each) => each.meaning === meaning) ??
    tx.stages[0];
  if (stage === undefined) throw new KithError('not-found', 'There are no stages.');
  return stage;
};

const needStage = (tx: Tx, id: string) => {
  const stage = stageById(tx.stages, id);
  if (stage === undefined) throw new KithError('not-found', 'That stage is not there any more.');
  return stage;
};

/** Drops `null` and `undefined`: what a patch would remove is simply not there on a new record. */
export const present = <T extends object>(fields: T): { [P in keyof T]: Exclude<T[P], null | undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [P in keyof T]: Exclude<T[P], null | undefined>;
  };

/** Somebody who is named on the way to something else: in the first stage, to be filled in later. */
export const addContact = (tx: Tx, { fullName }: { readonly fullName: string }): Contact => {
  const stage = needStage(tx, tx.stages[0]?.id ?? 'to-meet').id;
  return tx.insert('contacts', {
    ...emptyContact,
    ...initialDerived(fullName),
    fullName,
    stage,
    stageSince: tx.env.today,
    rank: rankAtEdge(tx, stage, 'top'),
  });
};

export const createContact: Planner<'contacts.create'> = (tx, args) => {
  const { stage: stageId, place, organization, title, followUp, ...fields } = args;
  const stage = needStage(tx, stageId ?? tx.stages[0]?.id ?? 'to-meet');
  const position = positionOf(tx, title, organization);
  const contact = tx.insert('contacts', {
    ...emptyContact,
    ...initialDerived(args.fullName),
    ...present({ ...fields, fullName: args.fullName }),
    ...(position === undefined ? {} : { positions: [position] }),
    stage: stage.id,
    stageSince: tx.env.today,
    rank: rankAtEdge(tx, stage.id, place ?? 'top'),
  });
  if (followUp !== undefined) {
    tx.insert('follow-ups', { ...followUp, contactIds: [contact.id], kind: 'follow-up', status: 'open' });
  }
  return { result: { id: contact.id }, label: `${contact.fullName} added to ${stage.name}` };
};

export const updateContact: Planner<'contacts.update'> = (tx, { id, patch }) => {
  const before = tx.need('contacts', id);
  const after = tx.patch('contacts', id, patch);
  if (after === before) return { result: undefined };
  const changed = (Object.keys(patch) as (keyof typeof patch)[]).filter(
    (field) => after[field] !== before[field],
  );
  return { result: undefined, label: patchLabel(after.fullName, changed) };
};

/** The position they have now, from plain text: the company is found by its name or made. */
export const positionOf = (tx: Tx, title?: string, organization?: string): Position | undefined => {
  const titleText = title?.trim() ?? '';
  const name = organization?.trim() ?? '';
  if (titleText === '' && name === '') return undefined;
  return {
    ...(name === '' ? {} : { organizationId: ensureOrganization(tx, name) }),
    ...(titleText === '' ? {} : { title: titleText }),
    current: true,
  };
};

export const setPosition: Planner<'contacts.set-position'> = (tx, { id, title, organization }) => {
  const contact = tx.need('contacts', id);
  const index = Math.max(
    0,
    contact.positions.findIndex((position) => position.current === true),
  );
  const { organizationId: _oldCompany, title: _oldTitle, ...kept } = contact.positions[index] ?? {};
  const position = positionOf(tx, title, organization);
  const positions = [...contact.positions];
  if (position === undefined) positions.splice(index, 1);
  else positions[index] = { ...kept, ...position };
  if (tx.patch('contacts', id, { positions }) === contact) return { result: undefined };
  return { result: undefined, label: patchLabel(contact.fullName, ['positions']) };
};

/** Only who is in a mentor stage has a mentorship; what was agreed before stands. */
const mentorshipIn = (
  { meaning }: Stage,
  { mentorship }: Pick<Contact, 'mentorship'>,
  agreedAt: CalendarDate | undefined,
): { readonly mentorship?: Contact['mentorship'] | null } => {
  if (meaning !== 'mentor') return mentorship === undefined ? {} : { mentorship: null };
  return mentorship !== undefined || agreedAt === undefined ? {} : { mentorship: { agreedAt } };
};

/** Rank of the card next to `id` that is not itself being moved. */
const neighbour = (tx: Tx, stage: string, rank: string, side: 'up' | 'down', moving: ReadonlySet<Id>) =>
  tx
    .find('contacts', {
      selector: { ...inStage(stage), rank: side === 'up' ? { $lt: rank } : { $gt: rank } },
      sort: [
        { binnedAt: 'asc' },
        { archivedAt: 'asc' },
        { stage: 'asc' },
        { rank: side === 'up' ? 'desc' : 'asc' },
      ],
      limit: moving.size + 1,
    })
    .find((contact) => !moving.has(contact.id))?.rank;

/** Gives a column short ranks again: hundreds of drops at one spot make long ones. */
const respace = (tx: Tx, stage: string): void => {
  const column = tx.find('contacts', { selector: { stage }, sort: [{ rank: 'asc' }] });
  const ranks = initialRanks(column.length);
  column.forEach(({ id, rank }, index) => tx.patch('contacts', id, { rank: ranks[index] ?? rank }));
};

export const moveContacts: Planner<'contacts.move'> = (
  tx,
  { ids, stage: stageId, before, after, agreedAt },
) => {
  const stage = needStage(tx, stageId);
  const moving = new Set(ids);
  const people = ids.map((id) => tx.need('contacts', id));
  if (agreedAt === undefined && whoMustAgree(people, stage, tx.stages).length > 0)
    throw new KithError('invalid', 'A mentor is somebody who has said yes: say on which day.');
  const rankOf = (id: Id | undefined) => {
    if (id === undefined || moving.has(id)) return undefined;
    const contact = tx.get('contacts', id);
    return contact?.stage === stage.id ? contact.rank : undefined;
  };
  let low = rankOf(before);
  let high = rankOf(after);
  // The page may have seen only one neighbour, or an old one: the store's own order decides the other side.
  if (low !== undefined) high = neighbour(tx, stage.id, low, 'down', moving);
  else if (high !== undefined) low = neighbour(tx, stage.id, high, 'up', moving);
  else high = edgeOfColumn(tx, stage.id, 'top');
  const ranks = ranksBetween(low, high, ids.length);
  let changed = false;
  ids.forEach((id, index) => {
    const contact = tx.need('contacts', id);
    const moved = tx.patch('contacts', id, {
      rank: ranks[index] ?? contact.rank,
      ...stageMove(contact, stage.id, tx.env.today),
      ...mentorshipIn(stage, contact, agreedAt),
    });
    changed ||= moved !== contact;
  });
  if (!changed) return { result: undefined };
  if (ranks.some(isLongRank)) respace(tx, stage.id);
  return { result: undefined, label: `${namesOf(tx, ids)} moved to ${stage.name}` };
};

/** Whoever is there already stays as long as they have been: the bin counts its days. */
const markAll = (
  tx: Tx,
  ids: readonly Id[],
  field: 'archivedAt' | 'binnedAt',
  isMarked: boolean,
  words: string,
) => {
  tx.expect('contacts', ids);
  const changed = ids.filter((id) => tx.need('contacts', id)[field] > 0 !== isMarked);
  for (const id of changed) tx.patch('contacts', id, { [field]: isMarked ? tx.env.now : 0 });
  return changed.length === 0
    ? { result: undefined }
    : { result: undefined, label: `${namesOf(tx, changed)} ${words}` };
};

export const archiveContacts: Planner<'contacts.archive'> = (tx, { ids, archived }) =>
  markAll(tx, ids, 'archivedAt', archived, archived ? 'archived' : 'back from the archive');

export const binContacts: Planner<'contacts.bin'> = (tx, { ids, binned }) =>
  markAll(tx, ids, 'binnedAt', binned, binned ? 'deleted' : 'back from the bin');
