import { useMemo } from 'react';
import { useLiveQuery, useRecord } from '#client/index.ts';
import type { Stage } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages.ts';
import { peopleByLaterName, peopleByName, peopleLimit } from '#ui/follow-up/people-query.ts';
import type { PersonChoice } from '#ui/follow-up/PersonSelect.tsx';

export const useStages = (): readonly Stage[] => {
  const setting = useRecord('settings', 'stages');
  return useMemo(() => stagesFromSetting(setting?.value), [setting]);
};

/** The first people whose name, or a later part of it, begins as typed. */
export const usePeople = (text: string): readonly PersonChoice[] | undefined => {
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
        stage: stageOf(stages, contact).meaning,
      }));
  }, [first, later, stages]);
};
