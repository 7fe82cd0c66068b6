/** Who needs what another one has: kept in memory once it was asked for, as it reads everybody. */
import { bestMatches, isMatchable, matchesOf, type Match, type Matchable } from '#domain/matches.ts';
import type { Contact, Id } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';

const hasSomething = ({ needs, offers, skills }: Matchable): boolean =>
  needs.length > 0 || offers.length > 0 || skills.length > 0;

const toMatchable = (contact: Contact): Matchable => {
  const { id, fullName, needs, offers, skills, discouraging, archivedAt, binnedAt } = contact;
  return { id, fullName, needs, offers, skills, discouraging, archivedAt, binnedAt };
};

/** Helpers named for one need. */
const perNeed = 3;

export const createMatches = ({ file, database }: Pick<OpenStore, 'file' | 'database'>) => {
  let people: Map<Id, Matchable> | undefined;
  let best: readonly Match[] | undefined;

  const subscription = database.contacts.$.subscribe((event) => {
    if (people === undefined) return;
    const next = event.operation === 'DELETE' ? undefined : toMatchable(event.documentData);
    const before = people.get(event.documentId);
    if (JSON.stringify(before) === JSON.stringify(next)) return;
    best = undefined;
    if (next !== undefined && isMatchable(next) && hasSomething(next)) people.set(event.documentId, next);
    else people.delete(event.documentId);
  });

  const everybody = (): readonly Matchable[] => {
    people ??= new Map(
      (file.find('contacts', { selector: { binnedAt: 0, archivedAt: 0 } }) as unknown as Contact[])
        .map(toMatchable)
        .filter((person) => isMatchable(person) && hasSomething(person))
        .map((person) => [person.id, person]),
    );
    return [...people.values()];
  };

  return {
    /** The best first; with a person those in which they need or help. */
    list: (contactId: Id | undefined, limit: number): readonly Match[] => {
      if (contactId !== undefined) return matchesOf(everybody(), contactId).slice(0, limit);
      best ??= bestMatches(matchesOf(everybody()), perNeed);
      return best.slice(0, limit);
    },
    stop: (): void => {
      subscription.unsubscribe();
    },
  };
};

export type Matches = ReturnType<typeof createMatches>;
