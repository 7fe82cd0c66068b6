import { useMemo } from 'react';
import type { Id, PhotoId, Stage, StageMeaning } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages.ts';
import { useLiveQuery, useRecord } from './live.ts';
import { peopleByLaterName, peopleByName, peopleLimit } from './people-query.ts';

/** The stages, as the user has them. */
export const useStages = (): readonly Stage[] => {
  const setting = useRecord('settings', 'stages');
  return useMemo(() => stagesFromSetting(setting?.value), [setting]);
};

/** Somebody in a list to choose from. */
export interface FoundPerson {
  readonly id: Id;
  readonly fullName: string;
  readonly stage: StageMeaning;
  readonly photo?: PhotoId | undefined;
}

/** The first people whose name, or a later part of it, begins as typed. */
export const usePeople = (text: string): readonly FoundPerson[] | undefined => {
  const stages = useStages();
  const first = useLiveQuery('contacts', peopleByName(text), { keep: true });
  const later = useLiveQuery('contacts', first === undefined ? null : peopleByLaterName(text, first.length));
  return useMemo(() => {
    const known = new Set(first?.map(({ id }) => id));
    return first
      ?.concat((later ?? []).filter(({ id }) => !known.has(id)))
      .slice(0, peopleLimit)
      .map((contact) => ({
        id: contact.id,
        fullName: contact.fullName,
        stage: stageOf(stages, contact).colour,
        photo: contact.photo,
      }));
  }, [first, later, stages]);
};
