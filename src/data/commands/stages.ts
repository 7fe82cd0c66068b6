import { KithError } from '#contract/errors.ts';
import { spreadFrom } from '#domain/stages/cadence.ts';
import { ranksBetween } from '#domain/stages/ranks.ts';
import type { Contact, Stage } from '#domain/records.ts';
import { stageMove } from '#domain/stages/stage-moves.ts';
import { dismissedFrom, dismissedId } from '#domain/stages/suggestions.ts';
import { stageById, stagesToSetting } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import { moveKeepInTouch } from '../derive/contact.ts';
import { rankAtEdge } from './people/contacts.ts';
import type { Planner, Tx } from './tx.ts';

const needStage = (tx: Tx, id: string): Stage => {
  const stage = stageById(tx.stages, id);
  if (stage === undefined) throw new KithError('not-found', 'That stage is not there any more.');
  return stage;
};

const keep = (tx: Tx, stages: readonly Stage[]): void => {
  const value = stagesToSetting(stages);
  if (tx.get('settings', 'stages') === undefined) {
    tx.insert('settings', { id: 'stages', kind: 'stages', value });
  } else tx.patch('settings', 'stages', { value });
};

/** Two columns of one name can't be told apart. */
const assertFreeName = (tx: Tx, name: string, except?: string): void => {
  const key = name.trim().toLocaleLowerCase();
  if (tx.stages.some((stage) => stage.id !== except && stage.name.trim().toLocaleLowerCase() === key)) {
    throw new KithError('invalid', `There is a stage “${name.trim()}” already.`);
  }
};

/** Puts people at the bottom of another stage's column, in their order. Also those archived or in the bin. */
const moveAll = (tx: Tx, people: readonly Contact[], to: Stage): void => {
  const ranks = ranksBetween(rankAtEdge(tx, to.id, 'bottom'), undefined, people.length);
  people.forEach((contact, index) => {
    tx.patch('contacts', contact.id, {
      ...stageMove(contact, to.id, tx.env.today),
      ...(ranks[index] === undefined ? {} : { rank: ranks[index] }),
      ...(to.meaning === 'mentor' ? {} : { mentorship: null }),
    });
  });
};

/**
 * Nobody may be in a stage that is not there: no column would show them. Who is (undo took a stage away that
 * people had been moved into since, a backup brought people of a stage nobody has here) goes to the first one.
 *
 * @returns how many there were
 */
export const rehomeStrays = (tx: Tx): number => {
  const [home] = tx.stages;
  const known = tx.stages.map(({ id }) => id);
  const strays = tx.find('contacts', { selector: { stage: { $nin: known } }, sort: [{ rank: 'asc' }] });
  if (home === undefined || strays.length === 0) return 0;
  moveAll(tx, strays, home);
  return strays.length;
};

export const addStage: Planner<'stages.add'> = (tx, { name, meaning, colour, cadenceDays }) => {
  assertFreeName(tx, name);
  const id = tx.env.newId();
  const stage = {
    id,
    name: name.trim(),
    meaning,
    colour: colour ?? meaning,
    ...(cadenceDays === undefined ? {} : { cadenceDays }),
  };
  keep(tx, [...tx.stages, stage]);
  return { result: { id }, label: `Stage ${stage.name} added` };
};

export const updateStage: Planner<'stages.update'> = (tx, { id, patch }) => {
  const before = needStage(tx, id);
  const { cadenceDays: newCadence, name, ...rest } = patch;
  if (name !== undefined) assertFreeName(tx, name, id);
  const { cadenceDays: oldCadence, ...fields } = before;
  const cadenceDays = newCadence === undefined ? oldCadence : (newCadence ?? undefined);
  const after: Stage = {
    ...fields,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(cadenceDays === undefined ? {} : { cadenceDays }),
  };
  if (
    JSON.stringify(after) ===
    JSON.stringify({ ...fields, ...(oldCadence === undefined ? {} : { cadenceDays: oldCadence }) })
  ) {
    return { result: undefined };
  }
  keep(
    tx,
    tx.stages.map((stage) => (stage.id === id ? after : stage)),
  );
  if (cadenceDays !== oldCadence) {
    // Who has a cadence of their own keeps it.
    const people = tx.find('contacts', { selector: { binnedAt: 0, archivedAt: 0, stage: id } });
    const moving = people.filter((contact) => contact.cadenceDays === undefined);
    for (const contact of moving) moveKeepInTouch(tx, contact, moving.length >= spreadFrom);
  }
  return {
    result: undefined,
    label:
      after.name === before.name
        ? `Stage ${after.name} changed`
        : `Stage ${before.name} is now ${after.name}`,
  };
};

export const orderStages: Planner<'stages.order'> = (tx, { ids }) => {
  const stages = ids.map((id) => needStage(tx, id));
  if (stages.length !== tx.stages.length || new Set(ids).size !== ids.length) {
    throw new KithError('invalid', 'The stages have changed meanwhile. Nothing was changed.');
  }
  if (ids.every((id, index) => tx.stages[index]?.id === id)) return { result: undefined };
  keep(tx, stages);
  return { result: undefined, label: 'Stages put in another order' };
};

export const removeStage: Planner<'stages.remove'> = (tx, { id, moveTo }) => {
  const stage = needStage(tx, id);
  const left = tx.stages.filter((one) => one.id !== id);
  if (left.length === 0) throw new KithError('invalid', 'The board needs a stage. Nothing was changed.');
  const people = tx.find('contacts', { selector: { stage: id }, sort: [{ rank: 'asc' }] });
  if (people.length > 0) {
    if (moveTo === undefined || moveTo === id) {
      throw new KithError(
        'invalid',
        `${counted(people.length, 'person', 'people')} are in ${stage.name}: say where they go.`,
      );
    }
    moveAll(tx, people, needStage(tx, moveTo));
  }
  keep(tx, left);
  return { result: undefined, label: `Stage ${stage.name} removed` };
};

export const dismissMove: Planner<'contacts.dismiss-move'> = (tx, { id, stage }) => {
  const { fullName } = tx.need('contacts', id);
  const { name } = needStage(tx, stage);
  const before = tx.get('settings', dismissedId);
  const dismissed = dismissedFrom(before?.value, id);
  if (dismissed.includes(stage)) return { result: undefined };
  const value = { ...before?.value, [id]: [...dismissed, stage] };
  if (before === undefined) tx.insert('settings', { id: dismissedId, kind: 'flags', value });
  else tx.patch('settings', dismissedId, { value });
  return { result: undefined, label: `${fullName} is not suggested for ${name} again` };
};
