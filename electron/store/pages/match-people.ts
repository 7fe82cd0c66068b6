import type { PersonHit } from '#contract/values/search.ts';
import { sameName } from '#data/commands/people/capture.ts';
import { sortNameOf } from '#domain/people/names.ts';
import type { Contact, Organization, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { foldText } from '#domain/text/text.ts';
import type { StoreFile } from '../storage/index.ts';

type Reader = Pick<StoreFile, 'find' | 'get'>;

const listed = { binnedAt: 0, archivedAt: 0 } as const;

/** What is listed first: the index's own order. */
const byName = [{ binnedAt: 'asc' as const }, { archivedAt: 'asc' as const }, { sortName: 'asc' as const }];

const find = (
  store: Reader,
  selector: Readonly<Record<string, unknown>>,
  limit: number,
): readonly Contact[] =>
  store.find('contacts', { selector, sort: byName, limit }) as unknown as readonly Contact[];

/** The last string that begins so, in plain string order. */
const after = (prefix: string): string => `${prefix}\uffff`;

const positionOf = (store: Reader, { positions }: Contact): Pick<PersonHit, 'detail' | 'organization'> => {
  const position = positions.find(({ current }) => current === true) ?? positions[0];
  const organization =
    position?.organizationId === undefined
      ? undefined
      : (store.get('organizations', position.organizationId) as Organization | undefined)?.name;
  const parts = [position?.title ?? '', organization ?? ''].filter((part) => part !== '');
  return { detail: parts.join(' at '), ...(organization !== undefined && { organization }) };
};

/**
 * People whose name fits what is typed: whoever is called exactly so (also archived ones, whom one would otherwise
 * add twice), then names that begin so, then later names that do ("ruiz" for Ana Ruiz).
 */
export const matchPeople = (
  store: Reader,
  stages: readonly Stage[],
  text: string,
  limit: number,
): PersonHit[] => {
  const prefix = foldText(text);
  if (prefix === '') return [];
  const exact = sameName(text).flatMap((selector) => find(store, selector, limit));
  const found = new Map(exact.map((contact) => [contact.id, contact]));
  const add = (contacts: readonly Contact[]) =>
    contacts.forEach((contact) => found.set(contact.id, found.get(contact.id) ?? contact));
  add(find(store, { ...listed, sortName: { $gte: prefix, $lt: after(prefix) } }, limit));
  // Folded text has letters, digits and spaces only: nothing that a pattern would take for its own. It reads
  // everybody, so one letter isn't worth it.
  if (found.size < limit && prefix.length > 1)
    add(find(store, { ...listed, sortName: { $regex: ` ${prefix}` } }, limit));
  const whole = sortNameOf(text);
  return [...found.values()].slice(0, limit).map((contact) => ({
    id: contact.id,
    fullName: contact.fullName,
    ...positionOf(store, contact),
    stage: stageOf(stages, contact).meaning,
    archived: contact.archivedAt > 0,
    exact: contact.sortName === whole,
    lastInteractionAt: contact.lastInteractionAt,
  }));
};
