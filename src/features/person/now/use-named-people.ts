import { useEffect, useState } from 'react';
import { useStore } from '#client/index.ts';
import { peopleByLaterName, peopleByName } from '#client/people/people-query.ts';
import { isNamed, type NamePhrase } from '#domain/log/quick-line.ts';
import type { Id } from '#domain/records.ts';

export interface NamedPerson {
  readonly id: Id;
  readonly fullName: string;
}

/** Words of a line that are the name of one or more people. */
export interface NamedPeople {
  readonly phrase: string;
  readonly people: readonly NamedPerson[];
}

/** A pause in typing after which names are looked up. */
const pauseMs = 120;

const nobody: readonly NamedPeople[] = [];

/** Who the names in a line may mean; words that name nobody are left out. */
export const useNamedPeople = (names: readonly NamePhrase[]): readonly NamedPeople[] => {
  const { database } = useStore();
  const [found, setFound] = useState(nobody);
  const key = JSON.stringify(names);

  useEffect(() => {
    let gone = false;
    const lookUp = async (phrase: string): Promise<readonly NamedPerson[]> => {
      const first = await database.contacts.find(peopleByName(phrase)).exec();
      const byName = first.filter(({ fullName }) => isNamed(fullName, phrase));
      const query = byName.length > 0 ? null : peopleByLaterName(phrase, 0);
      const later = query === null ? [] : await database.contacts.find(query).exec();
      return [...byName, ...later.filter(({ fullName }) => isNamed(fullName, phrase))].map(
        ({ id, fullName }) => ({ id, fullName }),
      );
    };
    const timer = setTimeout(() => {
      void (async () => {
        const all: NamedPeople[] = [];
        for (const phrases of JSON.parse(key) as readonly NamePhrase[])
          for (const phrase of phrases) {
            const people = await lookUp(phrase);
            if (people.length === 0) continue;
            all.push({ phrase, people });
            break;
          }
        if (!gone) setFound(all.length === 0 ? nobody : all);
      })();
    }, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [database, key]);

  return key === '[]' ? nobody : found;
};
