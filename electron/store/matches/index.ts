/** Who needs what another one has: kept in memory once it was asked for, as it reads everybody. */
import { bestMatches, isMatchable, matchesOf, type Match, type Matchable } from '#domain/method/matches.ts';
import type { Contact, Id } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';
import { watchChanges } from '../storage/index.ts';

const hasSomething = ({ needs, offers, skills }: Matchable): boolean =>
  needs.length > 0 || offers.length > 0 || skills.length > 0;

const toMatchable = (contact: Contact): Matchable => {
  const { id, fullName, needs, offers, skills, discouraging, archivedAt, binnedAt } = contact;
  return { id, fullName, needs, offers, skills, discouraging, archivedAt, binnedAt };
};

/** Helpers named for one need. */
const perNeed = 3;

export const createMatches = ({ file }: Pick<OpenStore, 'file'>) => {
  let people: Map<Id, Matchable> | undefined;
  let best: readonly Match[] | undefined;

  const stop = watchChanges(file, 'contacts', (changes) => {
    if (people === undefined) return;
    for (const { id, after } of changes) {
      const next = after === undefined ? undefined : toMatchable(after as unknown as Contact);
      if (JSON.stringify(people.get(id)) === JSON.stringify(next)) continue;
      best = undefined;
      if (next !== undefined && isMatchable(next) && hasSomething(next)) people.set(id, next);
      else people.delete(id);
    }
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
    stop,
  };
};

export type Matches = ReturnType<typeof createMatches>;
