/** Commands on many people at once. Each is one step to undo, and one whose people are all so already changes nothing. */
import type { Contact, Id } from '#domain/records.ts';
import { moveContacts } from './contacts.ts';
import { dueLabel, namesOf } from '../labels.ts';
import { applyAttached, attachedTo } from './removal.ts';
import type { Planned, Planner, RecordPatch, Tx } from '../tx.ts';

/** Patches whoever is not so already, and says who that was. */
const patchAll = (
  tx: Tx,
  ids: readonly Id[],
  patchOf: (contact: Contact) => RecordPatch<'contacts'>,
  words: (names: string) => string,
): Planned<undefined> => {
  tx.expect('contacts', ids);
  const changed = ids.filter((id) => {
    const contact = tx.need('contacts', id);
    const patch = patchOf(contact);
    if (Object.entries(patch).every(([field, value]) => isAlready(contact, field, value))) return false;
    tx.patch('contacts', id, patch);
    return true;
  });
  return changed.length === 0
    ? { result: undefined }
    : { result: undefined, label: words(namesOf(tx, changed)) };
};

const isAlready = (contact: Contact, field: string, value: unknown): boolean =>
  JSON.stringify((contact as unknown as Record<string, unknown>)[field] ?? null) ===
  JSON.stringify(value ?? null);

const listWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

export const tagContacts: Planner<'contacts.tag'> = (tx, { ids, add, remove }) =>
  patchAll(
    tx,
    ids,
    ({ tags }) => ({
      tags: [...new Set([...tags, ...add])].filter((tag) => !remove.includes(tag)),
    }),
    (names) =>
      add.length > 0 ? `${names} tagged ${listWords(add)}` : `${listWords(remove)} taken off ${names}`,
  );

/** As a move on the board, to the top of the column; whoever is in the stage stays where they are. */
export const setStage: Planner<'contacts.set-stage'> = (tx, { ids, stage, agreedAt }) => {
  const moving = ids.filter((id) => tx.need('contacts', id).stage !== stage);
  return moving.length === 0
    ? { result: undefined }
    : moveContacts(tx, { ids: moving, stage, ...(agreedAt === undefined ? {} : { agreedAt }) });
};

export const setCadence: Planner<'contacts.set-cadence'> = (tx, { ids, days }) =>
  patchAll(
    tx,
    ids,
    () => ({ cadenceDays: days }),
    (names) =>
      `${names}: ${days === null ? 'cadence of their stage' : `in touch every ${String(days)} days`}`,
  );

/** Away until that day: the next keep-in-touch waits. `null`: back now. */
export const pauseCadence: Planner<'contacts.pause-cadence'> = (tx, { ids, until }) =>
  patchAll(
    tx,
    ids,
    () => ({ cadencePausedUntil: until }),
    (names) =>
      until === null ? `${names}: keeping in touch again` : `${names}: paused until ${dueLabel(until)}`,
  );

export const setCircle: Planner<'contacts.set-circle'> = (tx, { ids, circle }) =>
  patchAll(
    tx,
    ids,
    () => ({ circle }),
    (names) => `${names}: ${circle === null ? 'no circle' : `circle ${circle}`}`,
  );

export const starContacts: Planner<'contacts.star'> = (tx, { ids, starred }) =>
  patchAll(
    tx,
    ids,
    () => ({ starred }),
    (names) => `${names} ${starred ? 'starred' : 'not starred any more'}`,
  );

/** Only from the bin, and with what would point at nothing. Nothing is kept to undo it. */
export const removeForGood: Planner<'contacts.remove-for-good'> = (tx, { ids }) => {
  const going = ids.filter((id) => (tx.get('contacts', id)?.binnedAt ?? 0) !== 0);
  applyAttached(tx, attachedTo(tx, new Set(going)));
  for (const id of going) tx.remove('contacts', id);
  return { result: { removed: going.length }, forget: true };
};
