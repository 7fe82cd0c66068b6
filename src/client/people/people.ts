import { useMemo } from 'react';
import type { Id, PhotoId, Stage, StageMeaning } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages/stages.ts';
import { useLiveQuery, useRecord } from '../live.ts';
import { peopleByName, peopleLimit } from './people-query.ts';
import { useSearchFor } from '../search/search.ts';

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

const kinds = ['person'] as const;

/**
 * People to choose from: those a text fits, the best first; before anything is typed, the first ones by name. Nobody
 * archived. Undefined while they are looked up.
 */
export const usePeople = (text: string): readonly FoundPerson[] | undefined => {
  const stages = useStages();
  const isEmpty = text.trim() === '';
  const first = useLiveQuery('contacts', isEmpty ? peopleByName('') : null, { keep: true });
  const result = useSearchFor(text, { kinds, limit: peopleLimit });
  return useMemo(() => {
    if (isEmpty)
      return first?.map((contact) => ({
        id: contact.id,
        fullName: contact.fullName,
        stage: stageOf(stages, contact).colour,
        photo: contact.photo,
      }));
    return result?.hits
      .filter(({ archived }) => archived !== true)
      .map(({ id, title, stage = '', photo }) => ({
        id,
        fullName: title,
        stage: stageOf(stages, { stage }).colour,
        photo,
      }));
  }, [isEmpty, first, result, stages]);
};
