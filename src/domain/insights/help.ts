/** Help between the user and others, summed up. */
import { favourKinds } from '../method/favours.ts';
import type { Favour, FavourKind, Id } from '../records.ts';
import { compare } from '../text/compare.ts';

interface KindOfHelp {
  readonly kind: FavourKind;
  readonly given: number;
  readonly received: number;
}

interface PersonOfHelp {
  readonly contactId: Id;
  readonly given: number;
  readonly received: number;
}

export interface Help {
  readonly kinds: readonly KindOfHelp[];
  /** Who helped more often than they were helped, the most first. */
  readonly ahead: readonly PersonOfHelp[];
}

type Done = Pick<Favour, 'contactId' | 'direction' | 'kind'>;

/** @param limit people named */
export function helpOf(favours: Iterable<Done>, limit: number): Help {
  const kinds = new Map(favourKinds.map((kind) => [kind, { kind, given: 0, received: 0 }]));
  const people = new Map<Id, { contactId: Id; given: number; received: number }>();
  for (const { contactId, direction, kind } of favours) {
    const person = people.get(contactId) ?? { contactId, given: 0, received: 0 };
    people.set(contactId, person);
    person[direction] += 1;
    const row = kinds.get(kind);
    if (row !== undefined) row[direction] += 1;
  }
  const lead = ({ given, received }: PersonOfHelp) => received - given;
  return {
    kinds: [...kinds.values()],
    ahead: [...people.values()]
      .filter((person) => lead(person) > 0)
      .sort((a, b) => lead(b) - lead(a) || compare(a.contactId, b.contactId))
      .slice(0, limit),
  };
}
