import { useMemo } from 'react';
import { useRecords } from '../live.ts';
import { useStages } from './people.ts';
import type { Contact, Id, StageMeaning } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';

export interface People {
  readonly get: (id: Id | undefined) => Contact | undefined;
  /** "somebody" while they are read, and when they are gone. */
  readonly name: (id: Id | undefined) => string;
  readonly stage: (id: Id | undefined) => StageMeaning | undefined;
}

/** The people that a list names. */
export const usePeopleOf = (ids: readonly (Id | undefined)[]): People => {
  const stages = useStages();
  const contacts = useRecords(
    'contacts',
    ids.filter((id): id is Id => id !== undefined && id !== 'me'),
  );
  return useMemo(() => {
    const get = (id: Id | undefined) => (id === undefined ? undefined : contacts.get(id));
    return {
      get,
      name: (id) => get(id)?.fullName ?? 'somebody',
      stage: (id) => {
        const contact = get(id);
        return contact === undefined ? undefined : stageOf(stages, contact).meaning;
      },
    };
  }, [contacts, stages]);
};
